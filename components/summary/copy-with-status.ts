/**
 * A handler that lets copied text carry the status of the paper it was copied from: a quotation of a retracted
 * paper goes out with the word beside it. Where the selection cannot be read the browser copies as ever.
 * @param statusLine one sentence, made when something is copied
 */
export function copyWithStatus(statusLine: () => string): (event: ClipboardEvent) => void {
  return (event) => {
    const text = selectedText(event);
    if (text === '' || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', `${text}\n\n[${statusLine()}]`);
    event.preventDefault();
  };
}

/** Chromium tells what is selected inside a shadow tree by that tree alone, Firefox by the document. */
function selectedText({ currentTarget }: ClipboardEvent): string {
  if (!(currentTarget instanceof Node)) return '';
  const root = currentTarget.getRootNode() as { getSelection?(): Selection | null };
  const selection = root.getSelection?.() ?? currentTarget.ownerDocument?.getSelection() ?? null;
  return selection?.toString().trim() ?? '';
}
