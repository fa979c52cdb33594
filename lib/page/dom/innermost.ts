import { native } from './native-dom';

/**
 * Those of the elements that hold no other of them: some sites number a list as an entry of a list.
 * @param elements in document order, where the next one is inside if any is
 */
export function innermost(elements: readonly Element[]): Element[] {
  return elements.filter((element, at) => {
    const next = elements[at + 1];
    return next === undefined || !native(element, 'contains').call(element, next);
  });
}
