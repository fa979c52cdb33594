import { native } from './native-dom';

/**
 * The elements that contain no other one of them. Some sites number a whole list as an entry of a list.
 * @param elements in document order, so that an element inside another one follows it
 */
export function innermost(elements: readonly Element[]): Element[] {
  return elements.filter((element, at) => {
    const next = elements[at + 1];
    return next === undefined || !native(element, 'contains').call(element, next);
  });
}
