import { database, transaction } from './database';
import type { SummaryRow } from './rows';
import { writeAll } from './write-all';

/**
 * Puts the starter pack's summaries in the place of all earlier ones, and notes the edition, in one
 * transaction: the note never speaks of texts that are not there.
 */
export async function replaceStarterSummaries(rows: readonly SummaryRow[], edition: string): Promise<void> {
  const tx = await transaction(['packSummaries', 'meta'], 'readwrite');
  const summaries = tx.objectStore('packSummaries');
  await writeAll(tx, [
    () => summaries.clear(),
    ...rows.map((row) => () => summaries.put(row)),
    () => tx.objectStore('meta').put(edition, 'starterPackEdition'),
  ]);
}

export async function countPackSummaries(): Promise<number> {
  return (await database()).count('packSummaries');
}
