import { listQuestion } from '@/lib/notices/known/ask-notice-list';
import type { WatchedPage, WatchedRow } from '@/lib/storage/rows';
import { readPapersWithNotices, readWatchedKeysAfter } from '@/lib/storage/watch-store';
import { watchedPaper, type WatchedPaper } from '@/lib/storage/watched-key';
import { keepWatchedPages, readWatchedPages, stateOfKeys } from '@/lib/storage/watched-pages';
import { ahead } from './ahead';
import { isInPages, keyAt, pageOf } from './watched-page';

/** A watched paper, and its row where a notice is known of it. */
export type PaperToJudge = WatchedPaper & { row?: WatchedRow };

/** Papers of one page: a list of no more has no pages that are kept. */
const PAGE = 10_000;

/**
 * Papers that the list on this machine names, and those of which a notice was known: it may have been taken back. All
 * watched papers are gone through for that, in pages. The pages of a long list are kept, since the database takes long to read
 * the key of each row.
 * @param pause between two pages; ends the work by throwing
 * @param size papers of one page
 * @returns with how many papers are watched at all
 */
export async function papersToJudge(pause: () => Promise<void>, size = PAGE): Promise<{ papers: PaperToJudge[]; watched: number }> {
  const [kept, known, isListed] = await Promise.all([keptPages(), readPapersWithNotices(), listQuestion()]);
  const papers = new Map<string, PaperToJudge>(known.map(({ key, row }) => [key, { ...watchedPaper(key), row }]));
  let watched = 0;
  for await (const { page, without } of kept ?? eachPage(size)) {
    await pause();
    const listed = await isListed(page.hashes);
    for (let at = listed.indexOf(true); at !== -1; at = listed.indexOf(true, at + 1)) {
      const key = keyAt(page, at >>> 1);
      if (!papers.has(key) && !without.has(key)) papers.set(key, watchedPaper(key));
    }
    watched += page.ends.length;
    for (const key of without) if (isInPages([page], key)) watched -= 1;
  }
  return { papers: [...papers.values()], watched };
}

/** A page, and keys that are no longer there. */
interface Paged {
  page: WatchedPage;
  without: ReadonlySet<string>;
}

/** The pages that are kept, with one more of what came since; `null` where none are kept. */
async function keptPages(): Promise<Paged[] | null> {
  const kept = await readWatchedPages();
  if (kept === null) return null;
  const came = pageOf(kept.came.filter((key) => !isInPages(kept.pages, key)).toSorted());
  const without = new Set(kept.went);
  return [...kept.pages.map((page) => ({ page, without })), { page: came, without: new Set() }];
}

/** Pages of what the rows say. While one is gone through, the database reads the next. */
async function* eachPage(size: number): AsyncGenerator<Paged> {
  const state = await stateOfKeys();
  const pages: WatchedPage[] = [];
  for (let next: Promise<string[]> | null = ahead(readWatchedKeysAfter(null, size)); next !== null; ) {
    const keys: string[] = await next;
    const last = keys.length < size ? undefined : keys.at(-1);
    next = last === undefined ? null : ahead(readWatchedKeysAfter(last, size));
    const page = pageOf(keys);
    pages.push(page);
    yield { page, without: new Set() };
  }
  if (pages.length > 1) await keepWatchedPages(pages, state);
}
