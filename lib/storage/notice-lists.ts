import type { ListRow, PartKey, PartKind } from './rows';
import { transaction } from './database';
import { writeAll } from './write-all';

export const HEAD = -1;

/** So many parts that stand close together are read with what stands between them: each reading of one takes its time. */
const READ_TOGETHER_FROM = 8;

/** The list that answers; `null` while there is none but the starter list. */
export async function currentList(): Promise<ListRow | null> {
  const tx = await transaction(['meta', 'noticeLists'], 'readonly');
  const generation = await tx.objectStore('meta').get('noticeList');
  return typeof generation === 'number' ? ((await tx.objectStore('noticeLists').get(generation)) ?? null) : null;
}

/** The row of one generation, whether it answers or not. */
export async function listOf(generation: number): Promise<ListRow | undefined> {
  const tx = await transaction(['noticeLists'], 'readonly');
  return tx.objectStore('noticeLists').get(generation);
}

/** How many generations there are: more than one while one is being written, or was not finished. */
export async function countLists(): Promise<number> {
  const tx = await transaction(['noticeLists'], 'readonly');
  return tx.objectStore('noticeLists').count();
}

/** Begins a new generation, which nobody is answered from yet. */
export async function addList(row: Omit<ListRow, 'generation'>): Promise<number> {
  const tx = await transaction(['noticeLists'], 'readwrite');
  const store = tx.objectStore('noticeLists');
  const generations = await store.getAllKeys();
  const generation = Math.max(0, ...generations) + 1;
  await writeAll(tx, [() => store.put({ ...row, generation })]);
  return generation;
}

/** Stores parts, all in one transaction. */
export async function putParts(parts: readonly { key: PartKey; bytes: Uint8Array }[]): Promise<void> {
  const tx = await transaction(['noticeParts'], 'readwrite');
  const store = tx.objectStore('noticeParts');
  // A view would be stored with the whole file that it looks into.
  await writeAll(tx, parts.map(({ key, bytes }) => () => store.put(bytes.slice(), key)));
}

/** The bytes of some parts, in the order asked for; `undefined` where there are none. */
export async function getParts(generation: number, kind: PartKind, parts: readonly number[]): Promise<(Uint8Array | undefined)[]> {
  const tx = await transaction(['noticeParts'], 'readonly');
  const store = tx.objectStore('noticeParts');
  const [first, last] = [Math.min(...parts), Math.max(...parts)];
  if (parts.length >= READ_TOGETHER_FROM && last - first < 2 * parts.length) {
    const together = await store.getAll(IDBKeyRange.bound([generation, kind, first], [generation, kind, last]));
    if (together.length === last - first + 1) return parts.map((part) => together[part - first]);
  }
  return Promise.all(parts.map((part) => store.get([generation, kind, part])));
}

/** All parts of a file in order, without its head. */
export async function getAllParts(generation: number, kind: PartKind): Promise<Uint8Array[]> {
  const tx = await transaction(['noticeParts'], 'readonly');
  return tx.objectStore('noticeParts').getAll(IDBKeyRange.bound([generation, kind, 0], [generation, kind, Infinity]));
}

/** From now on this generation answers: one write, before which the old one does. */
export async function switchTo(generation: number): Promise<void> {
  const tx = await transaction(['meta'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('meta').put(generation, 'noticeList')]);
}

/** Deletes every generation but the one that answers: what was replaced, and what was never finished. */
export async function dropOtherLists(): Promise<void> {
  const tx = await transaction(['meta', 'noticeLists', 'noticeParts'], 'readwrite');
  const current = await tx.objectStore('meta').get('noticeList');
  const [lists, parts] = [tx.objectStore('noticeLists'), tx.objectStore('noticeParts')];
  const kept = typeof current === 'number' && (await lists.getKey(current)) !== undefined ? current : null;
  const ranges = kept === null ? [null] : [IDBKeyRange.upperBound([kept], true), IDBKeyRange.lowerBound([kept + 1])];
  const rows = kept === null ? [null] : [IDBKeyRange.upperBound(kept, true), IDBKeyRange.lowerBound(kept, true)];
  await writeAll(tx, [
    ...ranges.map((range) => () => (range === null ? parts.clear() : parts.delete(range))),
    ...rows.map((range) => () => (range === null ? lists.clear() : lists.delete(range))),
  ]);
}

/** No list any more but the starter list. */
export async function forgetLists(): Promise<void> {
  const tx = await transaction(['meta', 'noticeLists', 'noticeParts'], 'readwrite');
  await writeAll(tx, [
    () => tx.objectStore('meta').delete('noticeList'),
    () => tx.objectStore('noticeLists').clear(),
    () => tx.objectStore('noticeParts').clear(),
  ]);
}
