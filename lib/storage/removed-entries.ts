import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { transaction } from './database';
import { journalWrites } from './journal';
import { entryWrites, LIST_STORES } from './list-writes';
import { entriesOf, type ListChange } from './reading-list-store';
import { writeAll } from './write-all';

/** So many removals can be undone; the older ones are gone for good. */
export const MAX_REMOVED = 20;

/**
 * Moves entries out of the list, in one transaction, to where they can be brought back from.
 * @param goesOn they belong to the removal before, and are undone with it
 * @returns the ids of those that were in the list
 */
export async function moveToRemoved(ids: readonly string[], now: number, goesOn = false): Promise<string[]> {
  const tx = await transaction([...LIST_STORES, 'removedEntries', 'journal'], 'readwrite');
  const removed = tx.objectStore('removedEntries');
  const list = tx.objectStore('readingList');
  const [found, latest] = await Promise.all([Promise.all(ids.map((id) => list.get(id))), removed.index('order').openKeyCursor(null, 'prev')]);
  const entries = ids.flatMap((id, at) => (found[at] === undefined ? [] : [{ id, entry: found[at] }]));
  if (entries.length === 0) {
    await tx.done;
    return [];
  }
  const rows = entries.map(({ id }) => ({ entryId: id, at: now, change: { kind: 'removed' } }) as const);
  const journal = await journalWrites(tx.objectStore('journal'), rows);
  const last = Number(latest?.key ?? 0);
  // What is removed together counts as one removal: all of it can be undone.
  const order = goesOn && last > 0 ? last : last + 1;
  const tooOld = await removed.index('order').getAllKeys(IDBKeyRange.upperBound(order - MAX_REMOVED));
  await writeAll(tx, [
    ...journal,
    ...entryWrites(tx, { remove: entries.map(({ id }) => id) }),
    ...entries.map(({ id, entry }) => () => removed.put({ id, entry, order })),
    ...tooOld.map((old) => () => removed.delete(old)),
  ]);
  return entries.map(({ id }) => id);
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
  const tx = await transaction([...LIST_STORES, 'removedEntries', 'journal'], 'readwrite');
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
    ...entryWrites(tx, { put, remove }),
    () => tx.objectStore('removedEntries').delete(id),
  ]);
  return entry;
}

/** Of a row that is damaged nobody knows which paper it is. */
function idsOf(entry: ReadingListEntry): WorkIds {
  return (entry as Partial<ReadingListEntry>).work?.ids ?? NO_IDS;
}
