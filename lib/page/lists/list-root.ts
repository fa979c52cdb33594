import { native } from '@/lib/page/dom/native-dom';

/**
 * The element that holds a list: the smallest around its first and its last entry, and one further out,
 * because lists that go on add whole blocks of rows. `null` of no entries.
 */
export function listRoot(entries: readonly Element[]): Element | null {
  const [head] = entries;
  const last = entries.at(-1);
  if (!head || !last) return null;
  let root = native(head, 'parentElement');
  while (root !== null && !native(root, 'contains').call(root, last)) root = native(root, 'parentElement');
  const outer = root === null ? null : native(root, 'parentElement');
  return outer === null || outer.localName === 'html' || outer.localName === 'body' ? root : outer;
}
