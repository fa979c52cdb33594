import type { ImportResult } from '@/lib/model/import-result';
import { sameData } from './same-data';
import { idInPack } from './pack-rows';
import { summaryOfRow } from './summary-row';
import type { SummaryRow } from './rows';

/** What becomes of a pack's summaries when `rows` take the place of `earlier`. */
export function compareRows(
  earlier: readonly SummaryRow[],
  rows: readonly SummaryRow[],
): { counts: ImportResult; gone: string[] } {
  // An earlier edition may lie under another key.
  const before = new Map(earlier.map((row) => [idInPack(row), row] as const));
  const counts: ImportResult = { added: 0, updated: 0, unchanged: 0 };
  for (const row of rows) {
    const known = before.get(idInPack(row));
    before.delete(idInPack(row));
    if (!known) counts.added += 1;
    else if (sameData(summaryOfRow(known), summaryOfRow(row))) counts.unchanged += 1;
    else counts.updated += 1;
  }
  return { counts, gone: [...before.values()].map(({ id }) => id) };
}
