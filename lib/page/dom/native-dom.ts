/**
 * Reads the page's DOM past the names that a page can put in the way: `<img name=querySelector>`
 * replaces `document.querySelector`, in a content script's own world too
 * (https://html.spec.whatwg.org/#the-document-object, LegacyOverrideBuiltIns).
 */
export function native<T extends object, K extends keyof T>(node: T, key: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node), key, node) as T[K];
}

/** All elements that match, in document order. `E` is what the selector can match, and not checked. */
export function all<E extends Element = Element>(root: Document | Element, selector: string): E[] {
  return [...native(root, 'querySelectorAll').call(root, selector)] as E[];
}

/** The first element that matches. */
export function first(root: Document | Element, selector: string): Element | null {
  return native(root, 'querySelector').call(root, selector);
}

/** Whether an element matches: forms, too, can have their methods hidden by an input's name. */
export function matches(element: Element, selector: string): boolean {
  return native(element, 'matches').call(element, selector);
}

/** The words of an element, white space folded, cut to `max` characters. Forces no layout. */
export function textOf(element: Element | null | undefined, max: number): string {
  // Twice the length leaves room for the white space between tags without folding megabytes.
  return ((element && native(element, 'textContent')) ?? '').slice(0, max * 4).replace(/\s+/g, ' ').trim().slice(0, max);
}
