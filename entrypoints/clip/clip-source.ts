import { draftToKeep } from '@/lib/platform/clip-page';
import { allOwnSummaries } from '@/lib/storage/own-summaries';
import { summaryOfRow } from '@/lib/storage/summary-row';
import type { SummaryRow } from '@/lib/storage/rows';
import { EMPTY_SUMMARY } from '@/lib/summaries/empty-summary';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import type { ClipEditorProps } from '@/components/clip/ClipEditor';

/** What the editor begins with. */
export type ClipSource = Pick<ClipEditorProps, 'summary' | 'kind' | 'others' | 'basisQuote' | 'isLaySummary' | 'keptBefore'>;

/**
 * What the page was opened for, by its address: nothing for words of one's own, `#edit=ID` for a summary
 * that was kept, else the key of a draft. One page gives one summary: the same address again takes the
 * place of what was kept from it.
 * @returns `null` where there is nothing to keep
 */
export async function clipSource(hash: string): Promise<ClipSource | null> {
  const fragment = hash.replace(/^#/, '');
  const parameters = new URLSearchParams(fragment);
  const nothing = { others: [], basisQuote: null, isLaySummary: true, keptBefore: null };
  const own = (await allOwnSummaries()).filter(({ packId }) => packId === null);
  const edit = parameters.get('edit');
  if (edit !== null) {
    const row = own.find(({ id }) => id === edit);
    return row ? { ...nothing, summary: writtenOf(row), kind: row.summary.origin.kind === 'own' ? 'own' : 'clip' } : null;
  }
  if (fragment === '') return { ...nothing, summary: { ...EMPTY_SUMMARY, id: crypto.randomUUID() }, kind: 'own' };
  const draft = await draftToKeep(hash);
  if (!draft) return null;
  const before = own.find(({ summary }) => summary.origin.kind === 'clip' && summary.origin.url === draft.summary.url);
  const id = before ? summaryOfRow(before).id : crypto.randomUUID();
  return { ...draft, summary: { ...draft.summary, id }, kind: 'clip', keptBefore: before?.storedAt ?? null };
}

function writtenOf(row: SummaryRow): WrittenSummary {
  const { origin, ...summary } = summaryOfRow(row);
  return { ...summary, url: origin.url };
}
