import type { SummaryRow } from './rows';
import type { LaySummary } from '@/lib/model/lay-summary';
import { identifierKeys } from './identifier-keys';

/** Stands for the pack in the ids of summaries that belong to none. */
const NO_PACK = 'own';

/** The row of a summary whose `id` is still the one its pack gives it. */
export function summaryRow(summary: LaySummary, packId: string | null, storedAt: number): SummaryRow {
  const id = `${packId ?? NO_PACK}/${summary.id}`;
  return { id, packId, works: identifierKeys(summary.subject), storedAt, summary: { ...summary, id } };
}

/** The summary as its pack knows it: the counterpart of summaryRow. */
export function summaryOfRow(row: SummaryRow): LaySummary {
  return { ...row.summary, id: row.id.slice((row.packId ?? NO_PACK).length + 1) };
}
