import type { KnownNotice, MarkCode } from '@/lib/model/known-notice';
import { statusVerdict, type VerdictWord } from '@/lib/model/verdict';
import type { WorkIds } from '@/lib/model/work';
import { emptyAnswer } from '@/lib/model/empty-answer';
import { judge, type Judgement } from '@/lib/notices/status/judge';
import { noticeWord, verdictOf } from '@/lib/notices/status/verdict-of';
import { titleForm } from '@/lib/notices/title-form';
import { listAssertion } from './list-assertion';

/** The words of tab and badge as marks; the words for "nothing found" and "not checked" are none. */
const MARKS: Partial<Record<VerdictWord, MarkCode>> = {
  retracted: 'retracted',
  removed: 'removed',
  withdrawn: 'withdrawn',
  replaced: 'replaced',
  partlyRetracted: 'partly-retracted',
  concern: 'concern',
  corrected: 'corrected',
  newerVersion: 'newer-version',
  addedTo: 'added-to',
  outOfDate: 'out-of-date',
  reinstated: 'reinstated',
  concernLifted: 'concern-lifted',
  retractionNotice: 'retraction-notice',
  correctionNotice: 'correction-notice',
  concernNotice: 'concern-notice',
  notice: 'other-notice',
};

/**
 * The one mark of a document, by the rules that judge a paper on its own page: the word that its tab would
 * show if the list were all that is known. So a notice that was itself corrected is marked as the notice
 * that it is, and a republished article as the article.
 * @param known every entry of the list in which it is subject or notice
 * @returns `null` where nothing of that is about it, or it is only the new version of another work
 */
export function markOf(ids: Pick<WorkIds, 'doi' | 'pmid' | 'aliases'>, known: readonly KnownNotice[]): MarkCode | null {
  const work: WorkIds = { doi: ids.doi, pmid: ids.pmid, pmcid: null, arxiv: null, aliases: ids.aliases };
  const outcome = { source: 'notice-list', kind: 'lists-notice', at: 0, reason: null, retryAt: null } as const;
  const answer = { ...emptyAnswer(work, outcome), assertions: known.map(listAssertion) };
  return markOfJudgement(judge({ ids: work, answers: [answer], waiting: [], live: 'off', pageKind: null, title: null }));
}

/**
 * The mark of a row that calls itself a notice by the form of its title. It says nothing of another paper.
 * @returns `null` where the title is not that of a notice
 */
export function markOfTitle(title: string): MarkCode | null {
  const form = titleForm(title);
  return form?.marks === 'notice' ? (MARKS[noticeWord(form.type)] ?? null) : null;
}

/** The mark of a document that was judged; `null` where no notice of it counts. */
export function markOfJudgement({ role, status, announces }: Pick<Judgement, 'role' | 'status' | 'announces'>): MarkCode | null {
  const mark = MARKS[verdictOf({ role, status, announces }).word];
  if (mark !== undefined) return mark;
  // A list is no check; but a retraction that was ended is more than "not checked".
  return status.event === null ? null : (MARKS[statusVerdict({ ...status, code: 'none-found' }).word] ?? null);
}
