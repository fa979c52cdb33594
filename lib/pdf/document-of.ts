import type { PdfBlock } from './blocks-of';

/** Where a part of the document tells its page. */
const PAGE = 'data-page';

/**
 * The blocks of a PDF as a document that nobody sees, so that what is looked for on a page is looked for in a PDF by the
 * same rules. The text goes in as text; no markup of the file gets there.
 * @param empty a document that is shown nowhere
 */
export function documentOf(empty: Document, blocks: readonly PdfBlock[]): Document {
  for (const { page, text, isHeading, isReference } of blocks) {
    const element = empty.createElement(isHeading ? 'h2' : 'p');
    element.setAttribute(PAGE, String(page));
    if (isReference) element.setAttribute('role', 'doc-bibliography');
    element.textContent = text;
    empty.body.append(element);
  }
  return empty;
}

/** The page of a part of such a document. */
export function pageOf(element: Element): number {
  return Number(element.getAttribute(PAGE));
}
