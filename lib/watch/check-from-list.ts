import type { Standing, WatchChange } from '@/lib/model/watch';
import { hashOfKey, keysOf } from '@/lib/notices/index/key-hash';
import { listSummary, noticeLookup } from '@/lib/notices/known/ask-notice-list';
import { nextMark } from '@/lib/storage/list-writes';
import { getMeta, setMeta } from '@/lib/storage/meta';
import type { WatchProgress } from '@/lib/storage/rows';
import { writeLog } from '@/lib/storage/watch-log';
import { countPapers, countSaved, readEntriesById, writeWatched, type WatchedWrite } from '@/lib/storage/watch-store';
import type { WatchedPaper } from '@/lib/storage/watched-key';
import { forgetWatchedPages } from '@/lib/storage/watched-pages';
import { ahead } from './ahead';
import { keepUp, STEP } from './keep-up';
import { papersToJudge, type PaperToJudge } from './papers-to-judge';
import { gather, judge, type AtHand } from './watch-entries';

/** Steps that the database reads while others are judged. */
const READ_AHEAD = 3;

/** How often all saved papers are compared with all watched ones, in milliseconds; else how many they are is enough. */
const COMPARED = 7 * 86_400_000;

/**
 * Checks all saved papers against the list on this machine, if that has not been done with this list. No request.
 * Only papers that the list names, or of which a notice was known, are read and judged. The work goes on where it
 * was stopped.
 * @param pause between two steps; ends the work by throwing
 * @returns the changes that are new
 */
export async function checkFromList(now: number, pause: () => Promise<void>): Promise<WatchChange[]> {
  const [{ built, ...list }, known, mark] = await Promise.all([presentList(), getMeta('watchProgress'), nextMark()]);
  const name = `${list.origin ?? 'starter'} ${built}`;
  const comparedAt = known?.comparedAt ?? 0;
  const isThorough = now - comparedAt > COMPARED || now < comparedAt;
  const beginning: WatchProgress = { list: name, after: null, done: false, changes: 0, comparedAt, ...(known?.heard ? { heard: known.heard } : {}) };
  if (isThorough) await forgetWatchedPages();
  const round: Round = { list, now, pause, beginning: { ...beginning, upTo: known?.upTo } };
  const wasDone = known?.list === name && known.done;
  // Nobody counts a hundred thousand papers where none was written since they were the same.
  const wasSame = known?.upTo === mark && !isThorough;
  let judged = wasDone || isThorough ? null : await judgeAll(round, !wasSame);
  const { saved, watched } = judged ?? (isThorough ? NOBODY_KNOWS : wasSame ? SAME : await countPapers());
  const changes = judged?.changes ?? [];
  if (saved !== watched) {
    // A paper that came since is checked with all others: where that is stopped, nobody knows which came last.
    changes.push(...(await keepUp({ list, now, heard: known?.heard ?? null, pause, onFresh: () => setMeta('watchProgress', beginning) })));
    const progress = await getMeta('watchProgress');
    if (progress?.list !== name || !progress.done) judged = await judgeAll(round, false);
    if (judged !== null && judged.changes !== changes) changes.push(...judged.changes);
  }
  const progress = judged?.progress ?? known ?? beginning;
  if (judged !== null || !wasSame) await setMeta('watchProgress', { ...progress, done: true, heard: newer(known?.heard, list), comparedAt: isThorough ? now : comparedAt, upTo: mark });
  if (judged !== null && judged.watched > 0) {
    await writeLog({ at: now, source: 'notice-list', listAt: list.at, checked: judged.watched, failed: 0, reason: null, changes: changes.length });
  }
  return changes;
}

/** Then saved papers are compared with watched ones. */
const NOBODY_KNOWS = { saved: 0, watched: -1 };
const SAME = { saved: 0, watched: 0 };

/** How all papers are judged by a list. */
interface Round {
  list: Standing['list'];
  now: number;
  pause(): Promise<void>;
  /** The progress of a check of which nothing is done. */
  beginning: WatchProgress;
}

interface Judged {
  changes: WatchChange[];
  progress: WatchProgress;
  watched: number;
  /** How many papers are saved; where that is known to be the same, as many as are watched. */
  saved: number;
}

/**
 * Judges the watched papers that need it, and goes on where that was stopped.
 * @param counts whether saved papers are counted beside
 */
async function judgeAll({ list, now, pause, beginning }: Round, counts: boolean): Promise<Judged> {
  const known = await getMeta('watchProgress');
  let progress = known?.list === beginning.list ? known : beginning;
  const changes: WatchChange[] = [];
  const { papers, watched } = await papersToJudge(pause);
  const steps = stepsOf(papers, progress.after);
  const saved = counts ? ahead(countSaved()) : watched;
  const read = (step: readonly PaperToJudge[]): Promise<AtHand> => ahead(atHandOf(step, now));
  const waiting = steps.slice(0, READ_AHEAD).map(read);
  const heard = progress.heard ?? null;
  const writes: WatchedWrite[] = [];
  for (const [at, step] of steps.entries()) {
    await pause();
    const some = await waiting.shift();
    // The database reads the next papers while these are judged.
    waiting.push(...steps.slice(at + READ_AHEAD, at + READ_AHEAD + 1).map(read));
    if (some) writes.push(...judge(some, { list, now, heard }));
    // A transaction takes its time however little it writes.
    if (at + 1 < steps.length && writes.length < STEP) continue;
    const before = progress;
    const noted = (fresh: number): WatchProgress => ({ ...before, changes: before.changes + fresh, after: placeOf(step.at(-1)) ?? before.after });
    const found = await writeWatched(writes.splice(0), noted);
    changes.push(...found);
    progress = noted(found.length);
  }
  return { changes, progress, watched, saved: await saved };
}

/** An older list of the same kind does not take back that a newer one was heard. */
function newer(known: Standing['list'] | undefined, list: Standing['list']): Standing['list'] {
  return known?.origin === list.origin && known.at > list.at ? known : list;
}

async function atHandOf(papers: readonly PaperToJudge[], now: number): Promise<AtHand> {
  const entries = await readEntriesById(papers.map(({ entryId }) => entryId));
  return gather(entries, now, new Map(papers.map((paper) => [paper.entryId, paper])));
}

/** The list that all saved papers were checked against last; `null` before the first time. */
export async function lastHeard(): Promise<Standing['list'] | null> {
  return (await getMeta('watchProgress'))?.heard ?? null;
}

/** The list that answers now: where it came from, when it was built, and the day of its oldest source. */
export async function presentList(): Promise<Standing['list'] & { built: number }> {
  const [{ origin, built }, at] = await Promise.all([listSummary(), noticeLookup.listDate()]);
  return { origin, built, at };
}

/** What is left to be judged, in steps. The order is that of the list's details, so that each part of them is read once. */
function stepsOf(papers: readonly PaperToJudge[], after: string | null): PaperToJudge[][] {
  const placed = papers.map((paper) => ({ paper, place: placeOf(paper) ?? '' })).filter(({ place }) => after === null || place > after);
  const left = placed.toSorted((a, b) => (a.place < b.place ? -1 : 1)).map(({ paper }) => paper);
  return Array.from({ length: Math.ceil(left.length / STEP) }, (_, at) => left.slice(at * STEP, (at + 1) * STEP));
}

/** Where a paper stands in that order. */
function placeOf(paper: WatchedPaper | undefined): string | null {
  if (paper === undefined) return null;
  const [key] = keysOf(paper.ids);
  return `${(key === undefined ? 0 : hashOfKey(key)).toString(16).padStart(16, '0')} ${paper.entryId}`;
}
