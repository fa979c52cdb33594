import { database, transaction } from './database';
import { LIST_STORES, markChanged } from './list-writes';
import { entriesOf } from './reading-list-store';
import type { SummaryRow } from './rows';
import { writeAll } from './write-all';

/** Everything the reader imported, clipped or wrote, for the backup. */
export async function allOwnSummaries(): Promise<SummaryRow[]> {
  return (await database()).getAll('ownSummaries');
}

/** The summaries of one imported pack. */
export async function ownSummariesOfPack(packId: string): Promise<SummaryRow[]> {
  return (await database()).getAllFromIndex('ownSummaries', 'packId', packId);
}

/** Stores one summary of the reader's own; one with the same id is replaced. */
export async function putOwnSummary(row: SummaryRow): Promise<void> {
  const tx = await transaction(['ownSummaries', ...LIST_STORES], 'readwrite');
  const entries = await entriesOf(tx.objectStore('readingList'), row.summary.subject);
  await writeAll(tx, [() => tx.objectStore('ownSummaries').put(row), ...entries.map(({ id }) => () => markChanged(tx, id))]);
}

/** Removes one summary that belongs to no pack; anything else stays. */
export async function deleteOwnSummary(id: string): Promise<void> {
  const tx = await transaction(['ownSummaries', ...LIST_STORES], 'readwrite');
  const row = await tx.objectStore('ownSummaries').get(id);
  if (row?.packId !== null) {
    await tx.done;
    return;
  }
  const entries = await entriesOf(tx.objectStore('readingList'), row.summary.subject);
  await writeAll(tx, [() => tx.objectStore('ownSummaries').delete(id), ...entries.map((entry) => () => markChanged(tx, entry.id))]);
}
