import { sameWork } from '@/lib/identifiers/work-key';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { PageText } from '@/lib/model/page-text';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { LiveMode, Progress, Report } from '@/lib/model/report';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { PageKind, WorkIds } from '@/lib/model/work';
import type { Net } from '@/lib/net/net';
import type { Source } from '@/lib/sources/source';
import { assembleReport, distinctSubjects } from './assemble-report';
import { askSources, planSources, type AskOptions } from './ask-sources';
import { addAnswer, createEvidence, type Evidence } from './evidence';
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

/** More articles than this in one notice are named, not asked about one by one. */
const MAX_SUBJECTS = 10;

/**
 * Streams whole reports: first from the machine, with no network, then one after each answer. The
 * last is emitted with progress `settled`, always, whatever failed.
 */
export async function streamReport(
  question: Question,
  fromPage: SourceAnswer | null,
  deps: ReportDeps,
  emit: (report: Report) => void,
): Promise<void> {
  const start = async (ids: WorkIds) => createEvidence(ids, await deps.knownAnswers(ids));
  const main = await start(question.ids);
  if (fromPage) addAnswer(main, fromPage);
  const subjects: Evidence[] = [];
  const floor = createStatusFloor();

  async function build(progress: Progress): Promise<Report> {
    // Asked each time: an answer may have taught the identifier by which a notice names the work.
    for (const evidence of [main, ...subjects]) evidence.others = await deps.answersChanging(evidence.ids);
    const input = {
      main,
      subjects,
      page: question.page,
      pageKind: question.kind,
      pageTitle: question.title,
      live: question.live,
      progress,
      now: deps.now(),
    };
    // First without stored texts, to learn what the record is a notice about.
    const bare = assembleReport({ ...input, summaries: [], noticeSummaries: [], subjectSummaries: [], saved: null });
    for (const ids of distinctSubjects(bare.notice?.announces ?? [])) {
      if (subjects.length >= MAX_SUBJECTS || subjects.some((known) => sameWork(known.ids, ids))) continue;
      subjects.push(await start(ids));
    }
    const subjectIds = subjects.map((subject) => subject.ids);
    const [summaries, noticeSummaries, subjectSummaries, saved] = await Promise.all([
      deps.findSummaries(main.ids),
      bare.notice ? deps.findNoticeSummaries(main.ids, subjectIds) : [],
      Promise.all(subjectIds.map((ids) => deps.findSummaries(ids))),
      deps.findEntry(bare.main.role === 'notice' ? (subjectIds[0] ?? main.ids) : main.ids),
    ]);
    return assembleReport({ ...input, summaries, noticeSummaries, subjectSummaries, saved });
  }

  // Snapshots are built one after the other, so that a slow read never lets an older one come last,
  // and no subject is found twice.
  let building = Promise.resolve();
  const say = (progress: Progress) =>
    (building = building.then(async () => emit(floor(await build(progress)))));

  if (question.live !== 'on') {
    await say('settled');
    return;
  }

  const options: AskOptions = {
    net: deps.net,
    mailto: question.mailto,
    force: question.force,
    now: () => deps.now(),
    onAnswer(answer) {
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
      ...subjects.map((evidence) => ({
        evidence,
        plan: planSources(evidence, [...deps.viewSources, ...deps.openSources], options),
      })),
    ];
    await say('asking');
    await Promise.all(plans.map(({ evidence, plan }) => askSources(evidence, plan, options)));
  }
  await say('settled');
}
