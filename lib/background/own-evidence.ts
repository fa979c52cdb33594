import { speaksOf } from '@/lib/identifiers/speaks-of';
import { mergeIds, sameWork } from '@/lib/identifiers/work-key';
import { tellsOfWork } from '@/lib/model/better-answer';
import type { MarkCode } from '@/lib/model/known-notice';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { NoticeEvent } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';
import { markOfJudgement } from '@/lib/notices/index/mark-of';
import { askNoticeListOfAll } from '@/lib/notices/known/ask-notice-list';
import { lastLiveAnswer } from '@/lib/reading-list/merge-evidence';
import { judgeEvidence } from '@/lib/report/judge-evidence';
import { createEvidence } from '@/lib/report/evidence';
import { getAnswersOfAll, type KeptAnswers } from '@/lib/storage/answer-cache';
import { readEntriesOfAll } from '@/lib/storage/reading-list-store';
import { summariesOf } from '@/lib/storage/summaries-of';

/** What the answers that are kept on this device make of a work, together with the notice list. */
export interface OwnMark {
  /** `null`: no notice counts, though the list may have one that is older. */
  code: MarkCode | null;
  /** The notices behind it, the gravest first. */
  events: NoticeEvent[];
  /** The work is a notice itself, and `events` are what it announces. */
  isNotice: boolean;
  /** When the work was last looked at, in milliseconds since the epoch. */
  checkedAt: number;
}

/** What this device keeps of one work. */
export interface OwnEvidence {
  /** The identifiers that were given, and those that records on this device add. */
  ids: WorkIds;
  /** `null` where nobody was ever asked about it. */
  mark: OwnMark | null;
  saved: boolean;
  summarised: boolean;
}

/**
 * What this device keeps of the works of a list, in their order: from answers that are kept, from saved papers, and
 * whether a summary is stored. One transaction for each store; nothing is asked.
 * @param now milliseconds since the epoch
 */
export async function ownEvidenceOf(works: readonly WorkIds[], now: number): Promise<OwnEvidence[]> {
  if (works.length === 0) return [];
  const answers = await getAnswersOfAll(works);
  const known = works.map((ids, at) => (answers[at]?.own ?? []).reduce((all, { asked, work }) => mergeIds(mergeIds(all, asked), work?.ids ?? asked), ids));
  const [entries, summaries] = await Promise.all([readEntriesOfAll(known), summariesOf(known)]);
  // Texts about a work itself: one about its correction tells nothing of what it found.
  const subjects = summaries.filter(({ summary }) => summary.role === 'article').map(({ summary }) => summary.subject);
  const kept = known.map((ids, at) => withSaved(answers[at] ?? { own: [], changing: [] }, entries[at] ?? [], ids));
  const told = known.flatMap((ids, at) => (isTold(kept[at]) ? [{ at, ids, published: null }] : []));
  const listed = await askNoticeListOfAll(told, now);
  const marks = new Map(told.map(({ at, ids }, index) => [at, markOf(ids, kept[at] as KeptAnswers, listed[index], now)]));
  return known.map((ids, at) => ({
    ids,
    mark: marks.get(at) ?? null,
    saved: (entries[at] ?? []).length > 0,
    summarised: subjects.some((subject) => sameWork(subject, ids)),
  }));
}

/** Adds what was kept with the saved paper; a later answer of the same source counts as everywhere. */
function withSaved({ own, changing }: KeptAnswers, entries: readonly ReadingListEntry[], ids: WorkIds): KeptAnswers {
  const saved = entries.flatMap(({ evidence }) => evidence).filter(({ source }) => source !== 'notice-list');
  const isOwn = (answer: SourceAnswer) => speaksOf(answer, ids);
  return { own: [...saved.filter(isOwn), ...own].toSorted((a, b) => a.outcome.at - b.outcome.at), changing: [...saved.filter((answer) => !isOwn(answer)), ...changing] };
}

function isTold(kept: KeptAnswers | undefined): kept is KeptAnswers {
  return kept !== undefined && (kept.own.some(tellsOfWork) || kept.changing.length > 0);
}

function markOf(ids: WorkIds, { own, changing }: KeptAnswers, listed: SourceAnswer | undefined, now: number): OwnMark {
  const evidence = createEvidence(ids, listed ? [...own, listed] : own);
  evidence.others = changing;
  const { judgement } = judgeEvidence(evidence, [], { live: 'on', pageKind: null, pageTitle: null, now });
  const code = markOfJudgement(judgement);
  const isNotice = code !== null && code.endsWith('-notice');
  const all = [...own, ...changing];
  return {
    code,
    events: isNotice ? judgement.announces : judgement.events,
    isNotice,
    checkedAt: lastLiveAnswer(all) ?? Math.max(...all.map(({ outcome }) => outcome.at)),
  };
}
