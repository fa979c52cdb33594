import { listQuestion } from '@/lib/notices/known/ask-notice-list';
import { readPapersWithNotices, readWatchedAfter } from '@/lib/storage/watch-store';
import type { WatchedPaper } from '@/lib/storage/watched-key';
import { ahead } from './ahead';

/** Papers that are read, and that the list is asked about, at once. */
const ASKED = 10_000;

/**
 * Papers that the list on this machine names, and those of which a notice was known: it may have been taken back. While the
 * list is asked about some, the database reads the next; those that need nothing are forgotten at once.
 * @param pause between two pieces of the work; ends it by throwing
 * @returns with how many papers are watched at all
 */
export async function papersToJudge(pause: () => Promise<void>): Promise<{ papers: WatchedPaper[]; watched: number }> {
  const known = new Set((await readPapersWithNotices()).map(({ entryId }) => entryId));
  const ask = await listQuestion();
  const papers: WatchedPaper[] = [];
  let watched = 0;
  for (let next: Promise<WatchedPaper[]> | null = ahead(readWatchedAfter(null, ASKED)); next !== null; ) {
    await pause();
    const some: WatchedPaper[] = await next;
    const last = some.length < ASKED ? undefined : some.at(-1);
    next = last ? ahead(readWatchedAfter(last.key, ASKED)) : null;
    const listed = await ask(some.map(({ ids }) => ids));
    for (const [place, paper] of some.entries()) if (listed[place] === true || known.has(paper.entryId)) papers.push(paper);
    watched += some.length;
  }
  return { papers, watched };
}
