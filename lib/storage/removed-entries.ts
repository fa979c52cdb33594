import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { transaction } from './database';
import { journalWrites } from './journal';
import { entriesOf, type ListChange } from './reading-list-store';
import { writeAll } from './write-all';

/** So many removals can be undone; the older ones are gone for good. */
export const MAX_REMOVED = 20;

/**
 * Moves an entry out of the list, in one transaction, to where it can be brought back from.
 * @returns whether it was in the list
 */
export async function moveToRemoved(id: string, now: number): Promise<boolean> {
  const tx = await transaction(['readingList', 'removedEntries', 'journal'], 'readwrite');
  const removed = tx.objectStore('removedEntries');
  const [entry, orders] = await Promise.all([
    tx.objectStore('readingList').get(id),
    removed.index('order').getAll(),
  ]);
  if (!entry) {
    await tx.done;
    return false;
  }
  const journal = await journalWrites(tx.objectStore('journal'), [{ entryId: id, at: now, change: { kind: 'removed' } }]);
  const order = (orders.at(-1)?.order ?? 0) + 1;
  const tooOld = orders.slice(0, Math.max(0, orders.length + 1 - MAX_REMOVED));
  await writeAll(tx, [
    ...journal,
    () => tx.objectStore('readingList').delete(id),
    () => removed.put({ id, entry, order }),
    ...tooOld.map((old) => () => removed.delete(old.id)),
  ]);
  return true;
}

/**
 * Brings a removed entry back, in one transaction.
 * @param place decides what changes in the list, given the entries that are the same paper
 * @returns the entry that holds the paper now; `null` if no entry with this id was removed lately, nor is in the list
 */
export async function moveFromRemoved(
  id: string,
  now: number,
  place: (removed: ReadingListEntry, same: ReadingListEntry[]) => Required<ListChange> & { entry: ReadingListEntry },
): Promise<ReadingListEntry | null> {
  const tx = await transaction(['readingList', 'removedEntries', 'journal'], 'readwrite');
  const list = tx.objectStore('readingList');
  const [row, there] = await Promise.all([tx.objectStore('removedEntries').get(id), list.get(id)]);
  if (!row || there) {
    await tx.done;
    return there ?? null;
  }
  const { put, remove, entry, journal } = place(row.entry, await entriesOf(list, idsOf(row.entry)));
  const rows = [...journal, { entryId: entry.id, at: now, change: { kind: 'restored' } } as const];
  const writes = await journalWrites(tx.objectStore('journal'), rows);
  await writeAll(tx, [
    ...writes,
    ...put.map((changed) => () => list.put(changed)),
    ...remove.map((absorbed) => () => list.delete(absorbed)),
    () => tx.objectStore('removedEntries').delete(id),
  ]);
  return entry;
}

/** Of a row that is damaged nobody knows which paper it is. */
function idsOf(entry: ReadingListEntry): WorkIds {
  return (entry as Partial<ReadingListEntry>).work?.ids ?? NO_IDS;
}
