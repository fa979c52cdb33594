import { native } from './native-dom';

/**
 * The first elements of a list of the browser's. A page made to do harm holds a hundred thousand, and
 * copying those alone would hold it for some frames.
 */
export function firstOf(max: number, list: { readonly length: number; readonly [at: number]: Element }): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < max; at += 1) {
    const element = list[at];
    if (element === undefined) break;
    elements.push(element);
  }
  return elements;
}

/** The first elements that match, in document order. */
export function firstMatches(max: number, root: Document | Element, selector: string): Element[] {
  return firstOf(max, native(root, 'querySelectorAll').call(root, selector));
}

/** The first elements of a tag: a browser looks through the page only as far as they go. */
export function tagged(max: number, document: Document, tag: string): Element[] {
  return firstOf(max, native(document, 'getElementsByTagName').call(document, tag));
}
