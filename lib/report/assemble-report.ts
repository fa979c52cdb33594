import { sameWork } from '@/lib/identifiers/work-key';
import { studyAnswers } from '@/lib/answers/study-answers';
import { caveatsOf } from '@/lib/caveats/caveats-of';
import { doneIn } from '@/lib/caveats/done-in';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { PageText } from '@/lib/model/page-text';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { ArticleNow, LiveMode, NoticeReport, OwnReport, Progress, ShownSummary, WorkReport } from '@/lib/model/report';
import { plainText } from '@/lib/model/rich-text';
import type { NoticeEvent } from '@/lib/model/status';
import { fitsNotice } from '@/lib/notices/status/fits-notice';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';
import { withStatedBasis } from '@/lib/summaries/with-stated-basis';
import { abstractFindings } from '@/lib/summaries/abstract-findings';
import { orderSummaries } from '@/lib/summaries/order-summaries';
import { publishedElsewhere, publishedSummaries } from '@/lib/summaries/published-summaries';
import { stalenessOf } from '@/lib/summaries/staleness-of';
import { touchedFindings, type ReadNotice } from '@/lib/summaries/touched-findings';
import type { Evidence } from './evidence';
import type { JudgedWork } from './judge-evidence';
import type { JudgedWorks } from './judge-works';
import { readingsOf } from './notice-readings';
import { noticeTextOf } from './notice-text';
import { relatedOf } from './related-of';
import { abstractOf, workOf } from './work-of';

export interface ReportInput {
  main: Evidence;
  /** The works that the record before us is a notice about. */
  subjects: Evidence[];
  /** The journal article that the record before us is a preprint of. */
  article: Evidence | null;
  /** The notices of all these works, as far as they are documents of their own. */
  notices: Evidence[];
  /** What each of these works was judged to be. */
  judged: JudgedWorks;
  page: PageText | null;
  pageTitle: string | null;
  /** Stored summaries about the main record, by its identifiers. */
  summaries: LaySummary[];
  /** Stored summaries of the notice itself. */
  noticeSummaries: LaySummary[];
  /** Stored summaries about each subject, in the order of `subjects`. */
  subjectSummaries: LaySummary[][];
  saved: ReadingListEntry | null;
  /** A service's machine-written sentence about the main record, asked for this once. */
  sentence?: LaySummary | null;
  live: LiveMode;
  progress: Progress;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Everything the sidebar shows, from evidence. Pure: the same evidence gives the same report. */
export function assembleReport(input: ReportInput): OwnReport {
  const judged = input.judged.main;
  const { role } = judged.judgement;
  const main = workReport({
    evidence: input.main,
    judged,
    notices: input.notices,
    summaries: input.summaries,
    page: role === 'notice' ? null : input.page,
    article: input.article && input.judged.article && articleNow(input.article, input.judged.article),
    facts: { title: input.page?.title ?? input.pageTitle, journal: input.page?.journal ?? null },
  });
  return {
    main: withSentence(main, input.sentence ?? null),
    notice: role === 'article' ? null : noticeReport(input, judged, main),
    saved: input.saved ? withoutEvidence(input.saved) : null,
    live: input.live,
    progress: input.progress,
    at: input.now,
  };
}

/** Adds the machine's sentence, only to an article and only where there is no other summary: a sentence about a notice does not describe the study. */
function withSentence(main: WorkReport, sentence: LaySummary | null): WorkReport {
  if (sentence === null || main.role !== 'article' || main.status.code === 'removed' || main.summary !== null) return main;
  if (!sameWork(sentence.subject, main.work.ids)) return main;
  return { ...main, machineSentence: shownSummary(sentence, main.events, []) };
}

interface WorkInput {
  evidence: Evidence;
  judged: JudgedWork;
  notices: Evidence[];
  summaries: LaySummary[];
  page: PageText | null;
  article: ArticleNow | null;
  facts: { title: string | null; journal: string | null } | null;
}

function workReport({ evidence, judged, notices, summaries, page, article, facts }: WorkInput): WorkReport {
  const { answers } = judged;
  const { role, status, events, disagreements, outcomes } = judged.judgement;
  // The publisher removed the text, so no summary takes its place.
  // A notice is not a study: whatever is stored under its identifiers is shown as the notice's.
  const work = workOf(evidence.ids, answers, facts);
  const found = publishedSummaries(answers, work);
  // A summary of another work never appears under this work's heading, whoever handed it in.
  const own = summaries.filter(({ subject }) => sameWork(subject, work.ids)).map(withStatedBasis);
  const all = role === 'notice' ? [] : [...own, ...found];
  const read = events.map((event) => ({ event, readings: readingsOf([event], notices) }));
  const readNotices = read.flatMap(({ event, readings }) => readings.map((reading) => ({ event, reading })));
  const shown = status.code === 'removed' ? [] : orderSummaries(all).map((summary) => shownSummary(summary, events, readNotices));
  const abstract = abstractOf(answers, page);
  const summary = shown[0] ?? null;
  const reported = role === 'notice' || abstract === null ? null : abstractFindings(abstract);
  return {
    work,
    role,
    status,
    events,
    readings: read.flatMap(({ readings }) => readings),
    disagreements,
    outcomes,
    waiting: [...evidence.waiting],
    summary,
    otherSummaries: shown.slice(1),
    textsElsewhere: role === 'notice' || status.code === 'removed' ? [] : publishedElsewhere(answers, work.ids),
    abstract,
    reported,
    reportedTouched: reported === null ? [] : touchedFindings(reported.findings.map(plainText), readNotices),
    answers: role === 'notice' || abstract === null ? null : studyAnswers(abstract),
    doneIn: role === 'notice' ? null : doneIn(abstract),
    caveats: caveatsOf({ ids: evidence.ids, role, status, events, answers, abstract, summary }),
    related: relatedOf(evidence.ids, answers),
    articleNow: role === 'notice' ? null : article,
    recordTypes: [...new Set(answers.flatMap((answer) => answer.recordTypes))],
  };
}

function articleNow(evidence: Evidence, { judgement: { status, outcomes, disagreements } }: JudgedWork): ArticleNow {
  return { ids: evidence.ids, status, outcomes, disagreements, waiting: [...evidence.waiting] };
}

function shownSummary(summary: LaySummary, events: NoticeEvent[], notices: ReadNotice[]): ShownSummary {
  const touched = touchedFindings(summary.findings.map(({ text, evidence }) => [text, evidence ?? ''].join('\n')), notices);
  return { summary, ...stalenessOf(summary, events), touched };
}

function noticeReport(input: ReportInput, { answers, judgement }: JudgedWork, main: WorkReport): NoticeReport {
  const { announces, role } = judgement;
  const { text, from } = noticeTextOf(answers);
  const ofRecord = role === 'notice' ? input.summaries : [];
  const ofNotice = input.noticeSummaries.filter((summary) => fitsNotice(summary, announces));
  const stored = orderSummaries([...ofNotice, ...ofRecord])[0];
  return {
    announces,
    text,
    textFrom: from,
    change: readNoticeChange({ type: announces[0]?.type ?? 'other', title: plainText(main.work.title ?? []), text }),
    summary: stored ? { summary: stored, staleness: 'none', noticeDate: null } : null,
    subjects: input.subjects.flatMap((evidence, index) => {
      const judged = input.judged.subjects[index];
      if (!judged) return [];
      return workReport({
        evidence,
        judged,
        notices: [input.main, ...input.notices],
        summaries: input.subjectSummaries[index] ?? [],
        page: null,
        article: null,
        facts: null,
      });
    }),
  };
}

function withoutEvidence({ evidence: _evidence, ...entry }: ReadingListEntry): OwnReport['saved'] {
  return entry;
}
