import type { LaySummary } from '@/lib/model/lay-summary';
import { identifierKeys } from './identifier-keys';

/** A lay summary as stored, with what it is found by. */
export interface SummaryRow {
  /** Unique on this machine: the summary's own id, behind that of the pack it belongs to. */
  id: string;
  /** The pack it came with; `null` for the reader's own words and clipped pages. */
  packId: string | null;
  /** The subject's identifiers, one key each. */
  works: string[];
  /** When it was stored, in milliseconds since the epoch. */
  storedAt: number;
  /** Its `id` is that of the row: two packs may use the same id for different texts. */
  summary: LaySummary;
}

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
