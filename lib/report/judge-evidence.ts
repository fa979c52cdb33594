import type { LiveMode } from '@/lib/model/report';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { PageKind } from '@/lib/model/work';
import type { Judgement } from '@/lib/notices/status/judge';
import { answersAbout } from './answers-about';
import type { Evidence } from './evidence';
import { judgeWithList } from './judge-with-list';
import { noticeRecordOf } from './notice-record-of';

/** What a judgement depends on besides the evidence. */
export interface JudgeContext {
  live: LiveMode;
  /** What the reader's page is marked as, and its title; `null` if it is not this work's page. */
  pageKind: PageKind | null;
  pageTitle: string | null;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The answers about a work, including those from its notices' records, and the judgement they give. */
export interface JudgedWork {
  answers: SourceAnswer[];
  judgement: Judgement;
}

/**
 * Judges one work by what sources say about it and what its notices' own records say.
 * @param evidence about the work
 * @param notices evidence about records of notices, which may speak of it
 */
export function judgeEvidence(evidence: Evidence, notices: readonly Evidence[], context: JudgeContext): JudgedWork {
  const records = notices.filter((notice) => notice !== evidence);
  const others = [...records.flatMap((notice) => [...notice.answers.values()]), ...evidence.others];
  const answers = answersAbout(evidence.ids, [...evidence.answers.values()], others);
  const judgement = judgeWithList({
    ids: evidence.ids,
    answers,
    waiting: [...evidence.waiting],
    live: context.live,
    pageKind: context.pageKind,
    title: context.pageTitle,
    noticeRecords: records.map((notice) => noticeRecordOf(notice.ids, [...notice.answers.values()])),
    now: context.now,
  });
  return { answers, judgement };
}

/** Judges an article that the main record is a notice about, together with that record. */
export function judgeSubject(
  subject: Evidence,
  { main, notices, live, now }: { main: Evidence; notices: readonly Evidence[] } & Pick<JudgeContext, 'live' | 'now'>,
): JudgedWork {
  return judgeEvidence(subject, [main, ...notices], { live, now, pageKind: null, pageTitle: null });
}

/** Judges the journal article of a preprint. The page is not the article's, so it counts for nothing. */
export function judgeArticle(article: Evidence, notices: readonly Evidence[], { live, now }: Pick<JudgeContext, 'live' | 'now'>): JudgedWork {
  return judgeEvidence(article, notices, { live, now, pageKind: null, pageTitle: null });
}
