/**
 * Hands a text to the reader as a file, from a click in an extension page.
 * @param name suggested file name
 */
export function saveFile(name: string, text: string | Blob, type = 'application/json'): void {
  const url = URL.createObjectURL(typeof text === 'string' ? new Blob([text], { type }) : text);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this task; a minute is ample even for a large list.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
