/** A page of a throw-away extension: a reading list of some size, checked against one list and then a newer one. */
import { storeList } from '@/lib/jobs/store-list';
import { emptyAnswer } from '@/lib/model/empty-answer';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { NO_IDS } from '@/lib/model/work';
import { transaction } from '@/lib/storage/database';
import { readChanges, readWatchedPapers } from '@/lib/storage/watch-store';
import { pauses } from '@/lib/watch/pauses';
import { papersToJudge } from '@/lib/watch/papers-to-judge';
import { checkFromList } from '@/lib/watch/check-from-list';
import { foreignKey, largeKey } from './large-list';

/** Times in milliseconds, and what was found. */
export interface WatchFigures {
  /** The papers taken in and checked for the first time. */
  first: number;
  /** All of them checked again against a newer list. */
  again: number;
  /** The longest piece of work without a pause in that. */
  longest: number;
  /** Nothing to do: the list was checked already. */
  idle: number;
  foundFirst: number;
  foundAgain: number;
  /** Of the check: the papers found that need to be judged. */
  found: number;
  /** Beside that, what it takes to read the key of each row. */
  read: number;
  /** Bytes of JavaScript memory, before and after. */
  memory: [number, number];
}

const LISTED = 100;
const NEW = 1_000;
const CHUNK = 2_000;
const AT = Date.parse('2026-11-20T04:00:00Z');

function entryOf(number: number, of: number, known: number): ReadingListEntry {
  // One paper in a hundred is listed, and one in a thousand only in the newer list.
  const key = number % LISTED === 0 ? largeKey(number / LISTED) : number % NEW === 1 ? largeKey(known + (number - 1) / NEW) : foreignKey(number);
  const ids = key.startsWith('pmid:') ? { ...NO_IDS, pmid: key.slice(5) } : { ...NO_IDS, doi: key };
  const work = { ids, title: [`A title of a paper of the usual length, which is number ${number} of ${of}`], journal: `Journal ${number % 900}`, published: `20${10 + (number % 16)}-05`, authors: ['Ada Example', 'Bo Example', 'Cy Example'] };
  const answers = (['crossref', 'pubmed'] as const).map((source) => ({ ...emptyAnswer(ids, { source, kind: 'lists-none', at: AT, reason: null, retryAt: null }), work, recordTypes: ['journal-article'] }));
  return { id: crypto.randomUUID(), work, tags: ['a tag'], note: 'A note of a reader. '.repeat(4), state: 'unread', flag: null, savedAt: AT - 86_400_000, changedAt: AT, evidence: answers, checkedAt: AT };
}

async function takeList(address: string): Promise<void> {
  const file = async (name: string) => new Uint8Array(await (await fetch(`${address}/${name}`)).arrayBuffer());
  const [index, details] = [await file('index'), await file('details')];
  const problem = await storeList({ index, details }, 'update', Date.now(), { next: async () => undefined });
  if (problem !== null) throw new Error(problem);
}

/**
 * @param count papers in the reading list
 * @param known entries of the first list
 */
export async function measureWatch(count: number, known: number, address: string): Promise<WatchFigures> {
  for (let at = 0; at < count; at += CHUNK) {
    const tx = await transaction(['readingList'], 'readwrite');
    for (let number = at; number < Math.min(at + CHUNK, count); number += 1) void tx.objectStore('readingList').put(entryOf(number, count, known));
    await tx.done;
  }
  await takeList(`${address}/before`);
  const memory = () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
  let longest = 0;
  const timed = async (): Promise<number> => {
    const start = performance.now();
    let since = start;
    longest = 0;
    // As the background does it: other work has its turn after some milliseconds.
    const pause = pauses(new AbortController().signal);
    await checkFromList(Date.now(), async () => {
      longest = Math.max(longest, performance.now() - since);
      await pause();
      since = performance.now();
    });
    return performance.now() - start;
  };
  const first = await timed();
  const foundFirst = (await readChanges()).length;
  await takeList(`${address}/after`);
  const before = memory();
  const again = await timed();
  const slice = longest;
  const after = memory();
  const start = performance.now();
  await papersToJudge(async () => undefined);
  const found = performance.now() - start;
  await readWatchedPapers();
  const read = performance.now() - start - found;
  const foundAgain = (await readChanges()).length - foundFirst;
  return { first, again, longest: slice, idle: await timed(), foundFirst, foundAgain, found, read, memory: [before, after] };
}
