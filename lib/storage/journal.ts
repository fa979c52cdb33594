import type { IDBPObjectStore, StoreNames } from 'idb';
import { transaction } from './database';
import type { JournalRow, NewJournalRow } from './rows';
import type { CaveatSchema } from './schema';

type JournalStore = IDBPObjectStore<CaveatSchema, StoreNames<CaveatSchema>[], 'journal', 'readwrite'>;

/** So many changes are kept; the oldest go first. */
export const MAX_JOURNAL = 5_000;

/**
 * The writes that put rows in the journal and make room for them, for the transaction in which the change itself is
 * made: then there is no change without its row.
 */
export async function journalWrites(store: JournalStore, rows: readonly NewJournalRow[]): Promise<(() => Promise<unknown>)[]> {
  if (rows.length === 0) return [];
  const tooMany = (await store.count()) + rows.length - MAX_JOURNAL;
  const oldest = tooMany > 0 ? await store.getAllKeys(null, tooMany) : [];
  // The store counts `seq` up by itself.
  return [...oldest.map((key) => () => store.delete(key)), ...rows.map((row) => () => store.add(row as JournalRow))];
}

/** What happened to an entry, the oldest change first. */
export async function journalOf(entryId: string): Promise<JournalRow[]> {
  const tx = await transaction(['journal'], 'readonly');
  return tx.objectStore('journal').index('entryId').getAll(entryId);
}

/** The merges that can still be undone, the oldest first. */
export async function undoableMerges(): Promise<JournalRow[]> {
  const tx = await transaction(['journal'], 'readonly');
  return tx.objectStore('journal').index('mergedInto').getAll();
}

/** The place of the latest row; 0 where there is none. */
export async function lastSeq(): Promise<number> {
  const tx = await transaction(['journal'], 'readonly');
  return (await tx.objectStore('journal').openKeyCursor(null, 'prev'))?.key ?? 0;
}

/** What happened after a place in the journal. */
export async function journalAfter(seq: number): Promise<JournalRow[]> {
  const tx = await transaction(['journal'], 'readonly');
  return tx.objectStore('journal').getAll(IDBKeyRange.lowerBound(seq, true));
}
