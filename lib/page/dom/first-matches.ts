import { native } from './native-dom';

/**
 * The first elements of one of the browser's lists. A hostile page can hold a hundred thousand, and a copy of all of
 * them would block the page for some frames.
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

/** The first elements that match a selector, in document order. */
export function firstMatches(max: number, root: Document | Element, selector: string): Element[] {
  return firstOf(max, native(root, 'querySelectorAll').call(root, selector));
}

/** The first elements of a tag. The browser searches the page only as far as they go. */
export function tagged(max: number, document: Document, tag: string): Element[] {
  return firstOf(max, native(document, 'getElementsByTagName').call(document, tag));
}
