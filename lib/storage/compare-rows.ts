import type { ImportResult } from '@/lib/messaging/contract';
import { sameData } from './same-data';
import type { SummaryRow } from './summary-row';

/** What becomes of a pack's summaries when `rows` take the place of `earlier`. */
export function compareRows(
  earlier: readonly SummaryRow[],
  rows: readonly SummaryRow[],
): { counts: ImportResult; gone: string[] } {
  const before = new Map(earlier.map((row) => [row.id, row] as const));
  const counts: ImportResult = { added: 0, updated: 0, unchanged: 0 };
  for (const row of rows) {
    const known = before.get(row.id);
    before.delete(row.id);
    if (!known) counts.added += 1;
    else if (sameData(known.summary, row.summary)) counts.unchanged += 1;
    else counts.updated += 1;
  }
  return { counts, gone: [...before.keys()] };
}
