import { sameWork } from '@/lib/identifiers/work-key';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { PageText } from '@/lib/model/page-text';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { LiveMode, Progress, Report } from '@/lib/model/report';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { PageKind, WorkIds } from '@/lib/model/work';
import type { Net } from '@/lib/net/net';
import type { Source } from '@/lib/sources/source';
import { isRepublication } from '@/lib/notices/role-of';
import { assembleReport, distinctSubjects } from './assemble-report';
import { askSources, planSources, type AskOptions } from './ask-sources';
import { addAnswer, createEvidence, type Evidence } from './evidence';
import { guardedDeps } from './guarded-deps';
import { createStatusFloor } from './status-floor';

/** One question about one paper. */
export interface Question {
  ids: WorkIds;
  kind: PageKind | null;
  title: string | null;
  depth: 'view' | 'open';
  page: PageText | null;
  live: LiveMode;
  /** Whether answers may be kept on the machine (never from a private window). */
  keep: boolean;
  /** Ask again even where a fresh answer is at hand: the reader said so. */
  force: boolean;
  mailto: string;
}

/** What the stream reads and writes; the real stores and net in the background, stand-ins in tests. */
export interface ReportDeps {
  net: Net;
  now(): number;
  /** Asked as soon as a paper is in front of the reader. */
  viewSources: readonly Source[];
  /** Asked too once the sidebar is open. */
  openSources: readonly Source[];
  /** Everything the machine holds about a work: earlier answers and the notice list. */
  knownAnswers(ids: WorkIds): Promise<SourceAnswer[]>;
  /** What it holds about other records that speak of the work, such as notices read earlier. */
  answersChanging(ids: WorkIds): Promise<SourceAnswer[]>;
  keepAnswer(answer: SourceAnswer): Promise<void>;
  findSummaries(ids: WorkIds): Promise<LaySummary[]>;
  findNoticeSummaries(notice: WorkIds, subjects: WorkIds[]): Promise<LaySummary[]>;
  findEntry(ids: WorkIds): Promise<ReadingListEntry | null>;
}

/** More articles than this in one notice are named, and nobody is asked about them. */
const MAX_SUBJECTS = 10;

/**
 * Streams whole reports: first from the machine, with no network, then one after each answer. The
 * last is emitted with progress `settled`, whatever failed, unless the reader has left.
 * @param signal the reader has left, or has taken the consent back: nothing more is asked or kept
 */
export async function streamReport(
  question: Question,
  fromPage: SourceAnswer | null,
  unguarded: ReportDeps,
  emit: (report: Report) => void,
  signal: AbortSignal,
): Promise<void> {
  let storageFailed = false;
  const deps = guardedDeps(unguarded, (error) => {
    storageFailed = true;
    console.error(error);
  });
  const start = async (ids: WorkIds) => createEvidence(ids, await deps.knownAnswers(ids));
  const main = await start(question.ids);
  if (fromPage) addAnswer(main, fromPage);
  let subjects: Evidence[] = [];
  const floor = createStatusFloor();

  async function build(progress: Progress): Promise<Report> {
    // Asked each time: an answer may have taught the identifier by which a notice names the work.
    for (const evidence of [main, ...subjects]) evidence.others = await deps.answersChanging(evidence.ids);
    const input = {
      main,
      page: question.page,
      pageKind: question.kind,
      pageTitle: question.title,
      live: question.live,
      progress,
      now: deps.now(),
    };
    // First without stored texts, to learn what the record is a notice about.
    const none = { subjects: [], summaries: [], noticeSummaries: [], subjectSummaries: [], saved: null };
    const bare = assembleReport({ ...input, ...none });
    subjects = distinct(subjects);
    for (const ids of distinctSubjects(bare.notice?.announces ?? [])) {
      if (subjects.length < MAX_SUBJECTS && !subjects.some((known) => sameWork(known.ids, ids))) subjects.push(await start(ids));
    }
    const subjectIds = subjects.map((subject) => subject.ids);
    const [summaries, noticeSummaries, subjectSummaries, saved] = await Promise.all([
      deps.findSummaries(main.ids),
      bare.notice ? deps.findNoticeSummaries(main.ids, subjectIds) : [],
      Promise.all(subjectIds.map((ids) => deps.findSummaries(ids))),
      deps.findEntry(isNoticeOnly(bare) ? (subjectIds[0] ?? main.ids) : main.ids),
    ]);
    const report = assembleReport({ ...input, subjects, summaries, noticeSummaries, subjectSummaries, saved });
    return storageFailed ? { ...report, storageFailed } : report;
  }

  // Snapshots are built one after the other, so that a slow read never lets an older one come last,
  // and no subject is found twice.
  let building = Promise.resolve();
  const say = (progress: Progress) => (building = building.then(() => speak(progress)));

  async function speak(progress: Progress): Promise<void> {
    if (!signal.aborted) emit(floor(await build(progress)));
  }

  if (question.live !== 'on') {
    await say('settled');
    return;
  }

  const options: AskOptions = {
    net: deps.net,
    mailto: question.mailto,
    force: question.force,
    signal,
    now: () => deps.now(),
    onAnswer(answer) {
      if (signal.aborted) return;
      if (question.keep) void deps.keepAnswer(answer);
      void say('asking');
    },
  };

  const viewed = planSources(main, deps.viewSources, options);
  await say('local');
  await askSources(main, viewed, options);
  if (question.depth === 'open') {
    // Who the notice is about is known once the snapshots of those answers are built.
    await building;
    const plans = [
      { evidence: main, plan: planSources(main, deps.openSources, options) },
      ...subjects.map((evidence, index) => ({ evidence, plan: planSources(evidence, subjectSources(index, deps), options) })),
    ];
    await say('asking');
    await Promise.all(plans.map(({ evidence, plan }) => askSources(evidence, plan, options)));
  }
  await say('settled');
}

/** Whether the record is first of all a notice, and so what is saved from its page is its article. */
function isNoticeOnly({ notice }: Report): boolean {
  return notice !== null && !isRepublication(notice.announces);
}

/** Everybody is asked about the first article of a notice, one service about each further one. */
function subjectSources(index: number, { viewSources, openSources }: ReportDeps): readonly Source[] {
  return index === 0 ? [...viewSources, ...openSources] : viewSources.slice(0, 1);
}

/** Works that turned out to be one, since they were named by a DOI here and by a PMID there. */
function distinct(works: Evidence[]): Evidence[] {
  return works.filter((work, index) => works.findIndex((other) => sameWork(other.ids, work.ids)) === index);
}
