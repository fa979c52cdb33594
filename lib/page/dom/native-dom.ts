/**
 * Reads a property of a DOM node that the page cannot replace. `<img name=querySelector>` replaces
 * `document.querySelector`, also in a content script's own world (https://html.spec.whatwg.org/#the-document-object,
 * LegacyOverrideBuiltIns).
 */
export function native<T extends object, K extends keyof T>(node: T, key: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node), key, node) as T[K];
}

/**
 * All elements that match a selector, in document order. `E` is the type that the selector should match; nothing
 * checks it.
 */
export function all<E extends Element = Element>(root: Document | Element, selector: string): E[] {
  return [...native(root, 'querySelectorAll').call(root, selector)] as E[];
}

/** The first element that matches a selector; `null` if none does. */
export function first(root: Document | Element, selector: string): Element | null {
  return native(root, 'querySelector').call(root, selector);
}

/** Whether an element matches a selector. The name of an input can hide a form's own methods too. */
export function matches(element: Element, selector: string): boolean {
  return native(element, 'matches').call(element, selector);
}

/** The words of an element, with white space folded, cut to `max` characters. It forces no layout. */
export function textOf(element: Element | null | undefined, max: number): string {
  // More is read than kept, because there is white space between tags.
  return ((element && native(element, 'textContent')) ?? '').slice(0, max * 4).replace(/\s+/g, ' ').trim().slice(0, max);
}
