import { mergeIds } from '@/lib/identifiers/work-key';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { emptyAnswer } from '@/lib/model/empty-answer';
import { guardedDeps } from './guarded-deps';
import { keepableAnswer } from './keepable-answer';
import { pageAnswer, type PageWords } from './page-answer';
import { preprintOfPage } from './preprint-of-page';
import type { ReportDeps } from './report-deps';

/**
 * Reads a page's own words together with what pages of the same work said before
 * (docs/adr/0011-what-a-page-says-is-kept.md). A notice that a page printed goes on counting. It is
 * taken back when the page that printed it is read again and prints it no more; another page of the
 * work that is silent takes nothing back, since many do not print notices at all.
 *
 * The text of a notice's page is remembered too: its article asks for it later; and of
 * a paper's page its text for other readers, where the licence allows it.
 *
 * The identifiers that a page gives tell which page it was; they are stored as the notice's subject. A
 * journal's page, PubMed's and PMC's give different ones.
 * What a preprint's page prints is kept as the preprint's, whichever DOI the page gives.
 * @param keep whether this page's words may be kept on the machine
 * @returns what the pages say now; `null` where the page was not read, and then what is kept stands
 */
export async function takePageReading(
  ids: WorkIds,
  ask: PageWords,
  deps: ReportDeps,
  keep: boolean,
): Promise<SourceAnswer | null> {
  const at = deps.now();
  const now = pageAnswer(ids, ask, at);
  // The reader script sends the page's text and its notices together. Without both, it has not run yet.
  if (now === null && ask.page === null) return null;
  const preprint = preprintOfPage(ids, ask);
  if (preprint !== null && preprint !== 'unnamed') await takePageReading(preprint, { ...ask, page: ask.page && { ...ask.page, notice: [], layTexts: [] } }, deps, keep);
  const stored = guardedDeps(deps, (error) => console.error(error));
  const before = (await stored.knownAnswers(ids)).find(({ source }) => source === 'page') ?? null;
  const own = now?.assertions.filter(({ subject }) => subject === ids) ?? [];
  const elsewhere = before?.assertions.filter(({ subject }) => !isThisPage(subject, ids)) ?? [];
  // Evidence is as old as its oldest part. If nothing earlier is left, this reading is its date.
  const since = elsewhere.length > 0 && before ? before.outcome.at : at;
  const noticeText = now?.noticeText?.length ? now.noticeText : (before?.noticeText ?? []);
  const layTexts = now?.layTexts?.length ? now.layTexts : (before?.layTexts ?? []);
  const kept = {
    ...emptyAnswer(mergeIds(ids, before?.asked ?? ids), { source: 'page', kind: 'not-held', at: since, reason: null, retryAt: null }),
    assertions: [...own, ...elsewhere],
    noticeText,
    layTexts,
  } as const satisfies SourceAnswer;
  const newWords = noticeText !== (before?.noticeText ?? noticeText) || (layTexts.length > 0 && layTexts !== before?.layTexts);
  const changes = own.length > 0 || elsewhere.length < (before?.assertions.length ?? 0) || newWords;
  if (keep && changes) await stored.keepAnswer(keepableAnswer(kept));
  if (elsewhere.length === 0) return now;
  return now ? { ...kept, assertions: [...now.assertions, ...elsewhere] } : kept;
}

function isThisPage(subject: WorkIds, ids: WorkIds): boolean {
  return (['doi', 'pmid', 'pmcid', 'arxiv'] as const).every((name) => subject[name] === ids[name]);
}
