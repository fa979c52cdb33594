import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { transaction } from './database';
import type { PackRow, SummaryRow } from './rows';
import { writeAll } from './write-all';

/** Everything in the database that is the reader's own, as a backup holds it. */
export interface OwnData {
  entries: ReadingListEntry[];
  packs: PackRow[];
  summaries: SummaryRow[];
}

/** Rows to put, and ids of rows to delete. */
export interface OwnDataChange {
  put: OwnData;
  remove: { entries: string[]; summaries: string[] };
}

const STORES = ['readingList', 'ownPacks', 'ownSummaries'] as const;

/** All of it at one moment: read in one transaction. */
export async function readOwnData(): Promise<OwnData> {
  const tx = await transaction([...STORES], 'readonly');
  const [entries, packs, summaries] = await Promise.all([
    tx.objectStore('readingList').getAll(),
    tx.objectStore('ownPacks').getAll(),
    tx.objectStore('ownSummaries').getAll(),
  ]);
  return { entries, packs, summaries };
}

/**
 * Reads and changes all of it in one transaction: all is written, or, if anything fails or the
 * process ends, nothing.
 * @param decide says, at once and without waiting, what is to be written
 */
export async function changeOwnData<Change extends OwnDataChange>(decide: (data: OwnData) => Change): Promise<Change> {
  const tx = await transaction([...STORES], 'readwrite');
  const list = tx.objectStore('readingList');
  const packs = tx.objectStore('ownPacks');
  const summaries = tx.objectStore('ownSummaries');
  const [entryRows, packRows, summaryRows] = await Promise.all([list.getAll(), packs.getAll(), summaries.getAll()]);
  const change = decide({ entries: entryRows, packs: packRows, summaries: summaryRows });
  await writeAll(tx, [
    ...change.remove.entries.map((id) => () => list.delete(id)),
    ...change.remove.summaries.map((id) => () => summaries.delete(id)),
    ...change.put.entries.map((entry) => () => list.put(entry)),
    ...change.put.packs.map((pack) => () => packs.put(pack)),
    ...change.put.summaries.map((row) => () => summaries.put(row)),
  ]);
  return change;
}
