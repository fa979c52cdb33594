import type { Problem } from '@/lib/model/problem';
import type { LaySummary } from '@/lib/model/lay-summary';
import { deleteOwnSummary, putOwnSummary } from '@/lib/storage/own-summaries';
import { summaryRow } from '@/lib/storage/summary-row';
import { pathText } from '@/lib/storage/import/shape-problem';
import { laySummarySchema } from './lay-summary-schema';

export type Kept = { ok: true; value: { id: string } } | { ok: false; problem: Problem };

/**
 * Keeps a summary among the reader's own: clipped from a page, or in their own words. One with the same
 * id takes the place of the earlier one.
 * @param written what a pack's summary is, of which nothing is believed yet
 * @param now in milliseconds since the epoch
 */
export async function keepSummary(written: unknown, kind: 'clip' | 'own', now: number): Promise<Kept> {
  const parsed = laySummarySchema.safeParse(written);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = pathText(issue?.path ?? []);
    return { ok: false, problem: { code: issue?.code ?? 'custom', message: `${path === '' ? 'The summary' : path}: ${issue?.message ?? ''}`, line: null, path: path || null } };
  }
  const { url, ...summary } = parsed.data;
  const name = url !== null ? new URL(url).hostname : '';
  const row = summaryRow({ ...summary, origin: { kind, name, url } } satisfies LaySummary, null, now);
  await putOwnSummary(row);
  return { ok: true, value: { id: row.id } };
}

/** Removes one of the reader's own summaries, but none of a pack. */
export async function removeOwnSummary(id: string): Promise<void> {
  await deleteOwnSummary(id);
}
