import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { transaction } from './database';
import type { ListChange } from './reading-list-store';
import { writeAll } from './write-all';

/** So many removals can be undone; the older ones are gone for good. */
export const MAX_REMOVED = 20;

/**
 * Moves an entry out of the list, in one transaction, to where it can be brought back from.
 * @returns whether it was in the list
 */
export async function moveToRemoved(id: string): Promise<boolean> {
  const tx = await transaction(['readingList', 'removedEntries'], 'readwrite');
  const removed = tx.objectStore('removedEntries');
  const [entry, orders] = await Promise.all([
    tx.objectStore('readingList').get(id),
    removed.index('order').getAll(),
  ]);
  if (!entry) {
    await tx.done;
    return false;
  }
  const order = (orders.at(-1)?.order ?? 0) + 1;
  const tooOld = orders.slice(0, Math.max(0, orders.length + 1 - MAX_REMOVED));
  await writeAll(tx, [
    () => tx.objectStore('readingList').delete(id),
    () => removed.put({ id, entry, order }),
    ...tooOld.map((old) => () => removed.delete(old.id)),
  ]);
  return true;
}

/**
 * Brings a removed entry back, in one transaction.
 * @param place decides what changes in the list, given all that is in it, and which entry holds the
 *   paper afterwards
 * @returns that entry; `null` if no entry with this id was removed lately
 */
export async function moveFromRemoved(
  id: string,
  place: (removed: ReadingListEntry, list: ReadingListEntry[]) => ListChange & { holder: string },
): Promise<ReadingListEntry | null> {
  const tx = await transaction(['readingList', 'removedEntries'], 'readwrite');
  const list = tx.objectStore('readingList');
  const [row, entries] = await Promise.all([tx.objectStore('removedEntries').get(id), list.getAll()]);
  if (!row) {
    await tx.done;
    return null;
  }
  const { put, remove, holder } = place(row.entry, entries);
  await writeAll(tx, [
    ...put.map((changed) => () => list.put(changed)),
    ...remove.map((absorbed) => () => list.delete(absorbed)),
    () => tx.objectStore('removedEntries').delete(id),
  ]);
  return [...put, ...entries].find((entry) => entry.id === holder) ?? null;
}
