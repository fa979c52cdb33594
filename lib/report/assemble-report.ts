import { caveatsOf } from '@/lib/caveats/caveats-of';
import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { PageText } from '@/lib/model/page-text';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { LiveMode, NoticeReport, Progress, Report, ShownSummary, WorkReport } from '@/lib/model/report';
import { plainText } from '@/lib/model/rich-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { NoticeEvent } from '@/lib/model/status';
import type { PageKind, Work } from '@/lib/model/work';
import { fitsNotice } from '@/lib/notices/fits-notice';
import { judge, type Judgement } from '@/lib/notices/judge';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';
import { orderSummaries } from '@/lib/summaries/order-summaries';
import { plainLanguageSummary } from '@/lib/summaries/plain-language-summary';
import { stalenessOf } from '@/lib/summaries/staleness-of';
import { answersAbout } from './answers-about';
import type { Evidence } from './evidence';
import { abstractOf, workOf } from './work-of';

export interface ReportInput {
  main: Evidence;
  /** The works that the record before us is a notice about. */
  subjects: Evidence[];
  page: PageText | null;
  pageKind: PageKind | null;
  pageTitle: string | null;
  /** Stored summaries about the main record, by its identifiers. */
  summaries: LaySummary[];
  /** Stored summaries of the notice itself. */
  noticeSummaries: LaySummary[];
  /** Stored summaries about each subject, in the order of `subjects`. */
  subjectSummaries: LaySummary[][];
  saved: ReadingListEntry | null;
  live: LiveMode;
  progress: Progress;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Everything the sidebar shows, from evidence. Pure: the same evidence gives the same report. */
export function assembleReport(input: ReportInput): Report {
  const answers = answersAbout(input.main.ids, [...input.main.answers.values()], input.main.others);
  const judgement = judge({
    ids: input.main.ids,
    answers,
    waiting: [...input.main.waiting],
    live: input.live,
    pageKind: input.pageKind,
    title: input.pageTitle,
    now: input.now,
  });
  const isNotice = judgement.role === 'notice';
  const pageFacts = { title: input.page?.title ?? input.pageTitle, journal: input.page?.journal ?? null };
  const main = workReport({
    evidence: input.main,
    answers,
    judgement,
    summaries: input.summaries,
    page: isNotice ? null : input.page,
    facts: pageFacts,
  });
  return {
    main,
    notice: judgement.role === 'article' ? null : noticeReport(input, answers, judgement, main.work.title),
    saved: input.saved ? withoutEvidence(input.saved) : null,
    live: input.live,
    progress: input.progress,
    at: input.now,
  };
}

interface WorkInput {
  evidence: Evidence;
  answers: SourceAnswer[];
  judgement: Judgement;
  summaries: LaySummary[];
  page: PageText | null;
  facts: { title: string | null; journal: string | null } | null;
}

function workReport({ evidence, answers, judgement, summaries, page, facts }: WorkInput): WorkReport {
  const { role, status, events, disagreements, outcomes } = judgement;
  // The publisher took the text away; a retelling of it is not put in its place (wording.md 1).
  // A notice is not a study: whatever is stored under its identifiers is shown as the notice's.
  const found = answers.map(plainLanguageSummary).filter((summary) => summary !== null);
  const all = role === 'notice' ? [] : [...summaries, ...found];
  const shown = status.code === 'removed' ? [] : orderSummaries(all).map((summary) => shownSummary(summary, events));
  const abstract = abstractOf(answers, page);
  const related = answers.flatMap((answer) => answer.related);
  const recordTypes = [...new Set(answers.flatMap((answer) => answer.recordTypes))];
  const summary = shown[0] ?? null;
  return {
    work: workOf(evidence.ids, answers, facts),
    role,
    status,
    events,
    readings: [],
    disagreements,
    outcomes,
    waiting: [...evidence.waiting],
    summary,
    otherSummaries: shown.slice(1),
    abstract,
    doneIn: null,
    caveats: caveatsOf({ role, status, events, answers, abstract, summary }),
    related,
    recordTypes,
  };
}

function shownSummary(summary: LaySummary, events: NoticeEvent[]): ShownSummary {
  return { summary, ...stalenessOf(summary, events) };
}

function noticeReport(
  input: ReportInput,
  answers: SourceAnswer[],
  { role, announces }: Judgement,
  title: Work['title'],
): NoticeReport {
  const text = noticeText(input.page, answers);
  const ofRecord = role === 'notice' ? input.summaries : [];
  const ofNotice = input.noticeSummaries.filter((summary) => fitsNotice(summary, announces));
  const stored = orderSummaries([...ofNotice, ...ofRecord])[0];
  return {
    announces,
    ...text,
    change: readNoticeChange({ type: announces[0]?.type ?? 'other', title: plainText(title ?? []), text: text.text }),
    summary: stored ? { summary: stored, staleness: 'none', noticeDate: null } : null,
    subjects: input.subjects.map((evidence, index) => {
      const about = answersAbout(evidence.ids, [...evidence.answers.values()], [...answers, ...evidence.others]);
      const judgement = judge({
        ids: evidence.ids,
        answers: about,
        waiting: [...evidence.waiting],
        live: input.live,
        pageKind: null,
        title: null,
        now: input.now,
      });
      return workReport({
        evidence,
        answers: about,
        judgement,
        summaries: input.subjectSummaries[index] ?? [],
        page: null,
        facts: null,
      });
    }),
  };
}

/** The notice's own words: from the page in front of the reader, else from a source that keeps them. */
function noticeText(page: PageText | null, answers: SourceAnswer[]): Pick<NoticeReport, 'text' | 'textFrom'> {
  if (page && page.notice.length > 0) return { text: page.notice, textFrom: 'page' };
  for (const source of ['crossref', 'europepmc', 'pubmed'] as const) {
    const abstract = answers.find((answer) => answer.source === source)?.abstract;
    const text = abstract?.parts.map((part) => plainText(part.text).trim()).filter((part) => part !== '') ?? [];
    if (text.length > 0) return { text, textFrom: source };
  }
  return { text: [], textFrom: null };
}

function withoutEvidence({ evidence: _evidence, ...entry }: ReadingListEntry): Report['saved'] {
  return entry;
}

/** The works a notice is about, once each; one that only says that it is a notice names none. */
export function distinctSubjects(announces: NoticeEvent[]): NoticeEvent['subject'][] {
  const subjects: NoticeEvent['subject'][] = [];
  for (const { subject } of announces) {
    if (workKey(subject) !== null && !subjects.some((known) => sameWork(known, subject))) subjects.push(subject);
  }
  return subjects;
}
