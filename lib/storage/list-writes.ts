import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { transaction } from './database';
import type { ChangedEntry } from './rows';

/** What is needed of a transaction to write entries: it covers both stores. */
interface ListTransaction {
  objectStore(name: 'readingList'): { put(entry: ReadingListEntry): Promise<unknown>; delete(id: string): Promise<unknown>; clear(): Promise<unknown> };
  objectStore(name: 'changedEntries'): { add(changed: ChangedEntry): Promise<unknown> };
}

/** The stores that a transaction covers which writes entries. */
export const LIST_STORES = ['readingList', 'changedEntries'] as const;

/**
 * The writes that put and delete entries. Nothing else in the program writes them: each goes with a mark, in the same
 * transaction, that the entry's row in the list has to be made anew.
 */
export function entryWrites(tx: object, { put = [], remove = [] }: { put?: readonly ReadingListEntry[]; remove?: readonly string[] }): (() => Promise<unknown>)[] {
  const list = (tx as ListTransaction).objectStore('readingList');
  return [
    ...put.map((entry) => () => list.put(entry)),
    ...remove.map((id) => () => list.delete(id)),
    ...[...put.map(({ id }) => id), ...remove].map((id) => () => markChanged(tx, id)),
  ];
}

/** Empties the list. */
export async function clearEntries(tx: object): Promise<void> {
  await (tx as ListTransaction).objectStore('readingList').clear();
  await markChanged(tx, null);
}

/** Marks that the row of an entry has to be made anew; `null`: all rows. */
export async function markChanged(tx: object, entryId: string | null): Promise<unknown> {
  // The store counts `seq` up by itself.
  return (tx as ListTransaction).objectStore('changedEntries').add({ entryId } as ChangedEntry);
}

/**
 * The number that the next mark will have. While it is the same, no entry was written. Nothing is left in the store: what
 * counts the marks goes on also where marks were taken away, and a transaction that is given up gives its number back.
 */
export async function nextMark(): Promise<number> {
  const tx = await transaction(['changedEntries'], 'readwrite');
  const ended = tx.done.catch(() => undefined);
  const seq = await tx.objectStore('changedEntries').add({ entryId: null } as ChangedEntry);
  tx.abort();
  await ended;
  return seq;
}
