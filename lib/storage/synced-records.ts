import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { database, transaction } from './database';
import { journalWrites } from './journal';
import { entryWrites, LIST_STORES } from './list-writes';
import { entriesOf } from './reading-list-store';
import { MAX_REMOVED } from './removed-entries';
import type { NewJournalRow } from './rows';
import { writeAll } from './write-all';

/** One paper, as the list and the record of the last sync have it. */
export interface SyncedPaper {
  id: string;
  entry: ReadingListEntry | null;
  record: SyncedRecord | null;
  /** Entries under other ids that are the work that was asked for with it. */
  same: { entry: ReadingListEntry; record: SyncedRecord | null }[];
}

/** What to write about some papers. */
export interface SyncedChange {
  put: ReadingListEntry[];
  /** Entries that went into another one. */
  absorbed: string[];
  /** Entries that were removed on another machine: they can be brought back like others. */
  removed: ReadingListEntry[];
  records: SyncedRecord[];
  journal: NewJournalRow[];
}

/**
 * Changes papers and what was synced of them in one transaction: after the process was ended in the middle there is all
 * of a paper's change or nothing of it.
 * @param papers their ids, and where entries under other ids are wanted the identifiers of the work
 * @param decide says, at once and without waiting, what is to be written
 */
export async function changeSynced<Change extends SyncedChange>(papers: readonly { id: string; ids?: WorkIds }[], decide: (papers: SyncedPaper[]) => Change): Promise<Change> {
  const tx = await transaction([...LIST_STORES, 'removedEntries', 'syncRecords', 'journal'], 'readwrite');
  const list = tx.objectStore('readingList');
  const records = tx.objectStore('syncRecords');
  const removals = tx.objectStore('removedEntries');
  const found = await Promise.all(
    papers.map(async ({ id, ids = NO_IDS }): Promise<SyncedPaper> => {
      const [entry = null, record = null, same] = await Promise.all([list.get(id), records.get(id), entriesOf(list, ids)]);
      const others = same.filter((other) => other.id !== id);
      const withRecords = others.map(async (other) => ({ entry: other, record: (await records.get(other.id)) ?? null }));
      return { id, entry, record, same: await Promise.all(withRecords) };
    }),
  );
  const change = decide(found);
  const before = change.removed.length > 0 ? await removals.index('order').getAll() : [];
  const last = before.at(-1)?.order ?? 0;
  const tooOld = before.slice(0, Math.max(0, before.length + change.removed.length - MAX_REMOVED));
  const journal = await journalWrites(tx.objectStore('journal'), change.journal);
  await writeAll(tx, [
    ...journal,
    ...entryWrites(tx, { put: change.put, remove: [...change.absorbed, ...change.removed.map(({ id }) => id)] }),
    ...tooOld.map(({ id }) => () => removals.delete(id)),
    ...change.removed.slice(-MAX_REMOVED).map((entry, at) => () => removals.put({ id: entry.id, entry, order: last + 1 + at })),
    ...change.records.map((record) => () => records.put(record)),
  ]);
  return change;
}

/** What was last synced of every paper, removed ones too. */
export async function allSyncedRecords(): Promise<SyncedRecord[]> {
  return (await database()).getAll('syncRecords');
}
