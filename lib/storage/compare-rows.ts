import type { ImportResult } from '@/lib/messaging/contract';
import { sameData } from './same-data';
import { bareId } from './pack-rows';
import { summaryOfRow, type SummaryRow } from './summary-row';

/** What becomes of a pack's summaries when `rows` take the place of `earlier`. */
export function compareRows(
  earlier: readonly SummaryRow[],
  rows: readonly SummaryRow[],
): { counts: ImportResult; gone: string[] } {
  // An earlier edition may lie under another key.
  const before = new Map(earlier.map((row) => [bareId(row), row] as const));
  const counts: ImportResult = { added: 0, updated: 0, unchanged: 0 };
  for (const row of rows) {
    const known = before.get(bareId(row));
    before.delete(bareId(row));
    if (!known) counts.added += 1;
    else if (sameData(summaryOfRow(known), summaryOfRow(row))) counts.unchanged += 1;
    else counts.updated += 1;
  }
  return { counts, gone: [...before.values()].map(({ id }) => id) };
}
