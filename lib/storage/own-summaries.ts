import { database } from './database';
import type { SummaryRow } from './rows';

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
  await (await database()).put('ownSummaries', row);
}

/** Removes one summary that belongs to no pack; anything else stays. */
export async function deleteOwnSummary(id: string): Promise<void> {
  const tx = (await database()).transaction('ownSummaries', 'readwrite');
  const row = await tx.store.get(id);
  if (row?.packId === null) await tx.store.delete(id);
  await tx.done;
}
