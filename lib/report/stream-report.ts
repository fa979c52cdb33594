import type { LaySummary } from '@/lib/model/lay-summary';
import type { PageText } from '@/lib/model/page-text';
import type { LiveMode, OwnReport, Progress } from '@/lib/model/report';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { PageKind, WorkIds } from '@/lib/model/work';
import { countedNet } from '@/lib/net/counted-net';
import type { Net } from '@/lib/net/net';
import { corroboratesOnly } from '@/lib/notices/status/source-rank';
import type { Source } from '@/lib/sources/source/source';
import { askForLayText } from './ask-for-lay-text';
import { askForSentence } from './ask-for-sentence';
import { askForTexts, lacksTitle } from './ask-for-texts';
import { askLibraries } from './ask-libraries';
import { askSources, planSources, type AskOptions } from './ask-sources';
import { assembleReport } from './assemble-report';
import { addAnswer, createEvidence, type Evidence } from './evidence';
import { guardedDeps } from './guarded-deps';
import { findLinkedWorks } from './find-linked-works';
import type { LinkedWorks } from './linked-works';
import type { ReportDeps } from './report-deps';
import { createStatusFloor } from './status-floor';
import { keepableAnswer } from './keepable-answer';
import { readStoredTexts } from './stored-texts';

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

/** Most requests that opening the sidebar may send, plus one for each further subject of a notice. */
const OPENING_BUDGET = 4;

/**
 * Streams whole reports: first from the machine, with no network, then one after each answer. The
 * last is emitted with progress `settled`, whatever failed, unless the reader has left.
 * @param signal the reader has left, or has taken the consent back: nothing more is asked or kept
 */
export async function streamReport(
  question: Question,
  fromPage: SourceAnswer | null,
  unguarded: ReportDeps,
  emit: (report: OwnReport) => void,
  signal: AbortSignal,
): Promise<void> {
  let storageFailed = false;
  const deps = guardedDeps(unguarded, (error) => {
    storageFailed = true;
    console.error(error);
  });
  const main = createEvidence(question.ids, await deps.knownAnswers(question.ids));
  if (fromPage) addAnswer(main, fromPage);
  let works: LinkedWorks = { main, subjects: [], notices: [], article: null, isNotice: false };
  let sentence: LaySummary | null = null;
  const floor = createStatusFloor();

  async function build(progress: Progress): Promise<OwnReport> {
    const context = { pageKind: question.kind, pageTitle: question.title, live: question.live, now: deps.now() };
    const found = await findLinkedWorks(works, context, deps);
    works = found;
    const report = assembleReport({ ...found, ...context, ...(await readStoredTexts(found, deps)), page: question.page, sentence, progress });
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

  function take(...answers: SourceAnswer[]): void {
    if (signal.aborted) return;
    if (question.keep) for (const answer of answers) void deps.keepAnswer(keepableAnswer(answer));
    void say('asking');
  }
  const { mailto, force } = question;
  // Not where the reader asks again, and no answer of a private window is shared with another window.
  const moment = question.keep && !force;
  const momentNet: Net = { ask: (url, given) => deps.net.ask(url, { ...given, moment, why: question.keep ? 'paper' : null }) };
  const options: AskOptions = { net: momentNet, mailto, force, signal, now: () => deps.now(), onAnswer: take };

  const viewed = planSources(main, deps.viewSources, options);
  await say('local');
  await askSources(main, viewed, options);
  if (question.depth === 'open') {
    // The subjects of a notice are known once the snapshots of those answers are built.
    await building;
    // Their files would stay on the machine, so no private window asks for them.
    const libraries = question.keep ? askLibraries(works, deps, signal, () => say('asking')) : null;
    const net = countedNet(momentNet);
    const plans = [
      { evidence: main, plan: planSources(main, deps.openSources, options) },
      ...works.subjects.map((evidence, index) => ({
        evidence,
        plan: planSources(evidence, subjectSources(evidence, index, deps), options),
      })),
    ];
    await say('asking');
    await Promise.all(plans.map(({ evidence, plan }) => askSources(evidence, plan, { ...options, net })));
    await building;
    const budget = () => OPENING_BUDGET + Math.max(0, works.subjects.length - 1) - net.count();
    // The title of a notice may make a correction a retraction: one request is kept for it.
    const kept = works.notices.some(lacksTitle) ? 1 : 0;
    if (works.article && budget() > kept) {
      // A preprint and its article have separate fates: one may be withdrawn while the other is not.
      const plan = planSources(works.article, subjectSources(works.article, 1, deps), options);
      await say('asking');
      await askSources(works.article, plan, { ...options, net });
      await building;
    }
    const unread = works.isNotice ? [main, ...works.notices] : works.notices;
    const texts = { ...options, net, onAnswers: (answers: SourceAnswer[]) => take(...answers) };
    await askForTexts(unread, { ...texts, budget: budget() });
    if (!works.isNotice) await askForLayText(main, { ...texts, budget: budget() });
    await libraries;
    const key = works.isNotice ? null : (deps.semanticScholarKey?.() ?? null);
    if (key !== null && !signal.aborted) {
      await building;
      sentence = await askForSentence((await build('asking')).main, { net, key, budget: budget(), signal, remembered: question.keep ? (deps.sentences ?? null) : null });
    }
  }
  await say('settled');
}

/** All sources are asked about the first article of a notice, one source about each further article. */
function subjectSources(subject: Evidence, index: number, { viewSources, openSources }: ReportDeps): readonly Source[] {
  if (index === 0) return [...viewSources, ...openSources].filter(({ name }) => !corroboratesOnly(name));
  return viewSources.filter((source) => source.isFor?.(subject) ?? true).slice(0, 1);
}
