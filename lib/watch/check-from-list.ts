import type { Standing, WatchChange } from '@/lib/model/watch';
import { listSummary, noticeLookup } from '@/lib/notices/known/ask-notice-list';
import { getMeta, setMeta } from '@/lib/storage/meta';
import type { WatchProgress } from '@/lib/storage/rows';
import { readPapersWithNotices, writeLog } from '@/lib/storage/watch-store';
import type { WatchedPaper } from '@/lib/storage/watched-key';
import { entriesOf, keepUp, STEP } from './keep-up';
import { watchEntries } from './watch-entries';

/** Papers that the list is asked about at once. */
const ASKED = 5_000;

/**
 * Checks all saved papers against the list on this machine, if that has not been done with this list. No request.
 * Only papers that the list names, or of which a notice was known, are read and judged. The work goes on where it
 * was stopped.
 * @param pause between two steps; ends the work by throwing
 * @returns the changes that are new
 */
export async function checkFromList(now: number, pause: () => Promise<void>): Promise<WatchChange[]> {
  const { built, ...list } = await presentList();
  const name = `${list.origin ?? 'starter'} ${built}`;
  const beginning: WatchProgress = { list: name, after: null, done: false, changes: 0 };
  // A paper that came since is checked with all others: where that is stopped, nobody knows which came last.
  const { papers, changes } = await keepUp({ list, now, pause, onFresh: () => setMeta('watchProgress', beginning) });
  const before = await getMeta('watchProgress');
  const progress = before?.list === name ? before : beginning;
  if (progress.done) return changes;
  for (const step of stepsOf(await toJudge(papers, pause), progress.after)) {
    await pause();
    const found = await watchEntries(await entriesOf(step.map(({ entryId }) => entryId)), { list, now });
    changes.push(...found);
    progress.changes += found.length;
    progress.after = step.at(-1)?.entryId ?? progress.after;
    await setMeta('watchProgress', progress);
  }
  await setMeta('watchProgress', { ...progress, done: true });
  if (papers.length > 0) {
    await writeLog({ at: now, source: 'notice-list', listAt: list.at, checked: papers.length, failed: 0, reason: null, changes: changes.length });
  }
  return changes;
}

/** The list that answers now: where it came from, when it was built, and the day of its oldest source. */
export async function presentList(): Promise<Standing['list'] & { built: number }> {
  const [{ origin, built }, at] = await Promise.all([listSummary(), noticeLookup.listDate()]);
  return { origin, built, at };
}

/** Papers that the list names, and those of which a notice was known: it may have been taken back. */
async function toJudge(papers: readonly WatchedPaper[], pause: () => Promise<void>): Promise<WatchedPaper[]> {
  const known = new Set((await readPapersWithNotices()).map(({ entryId }) => entryId));
  const wanted: WatchedPaper[] = [];
  for (let at = 0; at < papers.length; at += ASKED) {
    await pause();
    const some = papers.slice(at, at + ASKED);
    const marks = await noticeLookup.marks(some.map(({ ids }) => ids));
    wanted.push(...some.filter(({ entryId }, place) => (marks[place] ?? null) !== null || known.has(entryId)));
  }
  return wanted;
}

/** What is left to be judged, in steps, in the order of ids. */
function stepsOf(papers: readonly WatchedPaper[], after: string | null): WatchedPaper[][] {
  const left = papers.filter(({ entryId }) => after === null || entryId > after).toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1));
  return Array.from({ length: Math.ceil(left.length / STEP) }, (_, at) => left.slice(at * STEP, (at + 1) * STEP));
}
