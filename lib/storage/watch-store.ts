import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { WatchChange } from '@/lib/model/watch';
import { transaction } from './database';
import { readableEntry } from './readable-entry';
import type { WatchProgress, WatchedRow } from './rows';
import { keysOfPaper, watchedPaper, type WatchedPaper } from './watched-key';
import { keyChanges } from './watched-pages';
import { writeAll } from './write-all';

/** No paper rests longer than this between two checks, in milliseconds. */
export const LONGEST_REST = 28 * 86_400_000;

/** A turn further ahead than any was noted by a clock that was wrong, and has come too. */
export function isTurnAhead(dueAt: number, now: number): boolean {
  return dueAt > now + LONGEST_REST;
}

/** Every watched paper, in the order of ids. Only keys are read, so a long list takes a moment. */
export async function readWatchedPapers(): Promise<WatchedPaper[]> {
  // The browser takes no greater number than this.
  return (await readWatchedKeysAfter(null, 0xffff_ffff)).map(watchedPaper);
}

/** The next keys of rows in that order, at most `count`. @param key of the last one that is known; `null`: from the first on */
export async function readWatchedKeysAfter(key: string | null, count: number): Promise<string[]> {
  const tx = await transaction(['watched'], 'readonly');
  return tx.objectStore('watched').getAllKeys(key === null ? null : IDBKeyRange.lowerBound(key, true), count);
}

/** Those of which a notice is known already, with what is remembered of them. */
export async function readPapersWithNotices(): Promise<WatchedFound[]> {
  const tx = await transaction(['watched'], 'readonly');
  const index = tx.objectStore('watched').index('known');
  const [keys, rows] = await Promise.all([index.getAllKeys(), index.getAll()]);
  return rows.map((row, at) => ({ key: keys[at] ?? '', row }));
}

/** Where the papers stand whose turn has come: those that are due, and those that `isTurnAhead` speaks of. */
function turns(now: number): IDBKeyRange[] {
  return [IDBKeyRange.upperBound(now), IDBKeyRange.lowerBound(now + LONGEST_REST, true)];
}

/** Those whose turn has come to be asked about, the longest overdue first. */
export async function readDuePapers(now: number, count: number): Promise<WatchedPaper[]> {
  const tx = await transaction(['watched'], 'readonly');
  const index = tx.objectStore('watched').index('dueAt');
  const [due, ahead] = await Promise.all(turns(now).map((range) => index.getAllKeys(range, count)));
  return [...(due ?? []), ...(ahead ?? [])].slice(0, count).map(watchedPaper);
}

/** How many papers wait for their turn, and how many are watched at all. */
export async function countWatched(now: number): Promise<{ due: number; all: number }> {
  const tx = await transaction(['watched'], 'readonly');
  const store = tx.objectStore('watched');
  const [all, ...due] = await Promise.all([store.count(), ...turns(now).map((range) => store.index('dueAt').count(range))]);
  return { due: due.reduce((sum, count) => sum + count, 0), all };
}

/** What the watch remembers of a paper, and under which key. */
export interface WatchedFound {
  key: string;
  row: WatchedRow;
}

/** The key of a paper's row, and the row where that was read too. */
export type WatchedKey = Pick<WatchedFound, 'key'> & Partial<WatchedFound>;

/**
 * What the watch remembers of some papers, in their order, whatever they were known by then.
 * @param known what the caller has read of them in the same round: a row at a key is found quicker than the row of a paper
 */
export async function readWatchedRows(entryIds: readonly string[], known: ReadonlyMap<string, WatchedKey> = new Map()): Promise<(WatchedFound | null)[]> {
  const tx = await transaction(['watched'], 'readonly');
  const store = tx.objectStore('watched');
  return Promise.all(
    entryIds.map(async (id) => {
      const { key, row = key === undefined ? undefined : await store.get(key) } = known.get(id) ?? {};
      if (key !== undefined && row !== undefined) return { key, row };
      // A cursor gives key and row at once.
      const cursor = await store.openCursor(keysOfPaper(id));
      return cursor && { key: cursor.key, row: cursor.value };
    }),
  );
}

/** Saved papers by id, in one transaction; those that went meanwhile are left out, and rows that are no papers. */
export async function readEntriesById(ids: readonly string[]): Promise<ReadingListEntry[]> {
  const tx = await transaction(['readingList'], 'readonly');
  const store = tx.objectStore('readingList');
  return (await Promise.all(ids.map((id) => store.get(id)))).map(readableEntry).filter((entry) => entry !== null);
}

/** How many papers are saved. An index is counted: in the store itself Chromium walks over every whole entry. */
export async function countSaved(): Promise<number> {
  const tx = await transaction(['readingList'], 'readonly');
  return tx.objectStore('readingList').index('savedAt').count();
}

/** How many papers are saved, and how many are watched. */
export async function countPapers(): Promise<{ saved: number; watched: number }> {
  const tx = await transaction(['readingList', 'watched'], 'readonly');
  const [saved, watched] = await Promise.all([tx.objectStore('readingList').index('savedAt').count(), tx.objectStore('watched').count()]);
  return { saved, watched };
}

/** Those of some papers that are watched, and so are in the list. */
export async function readWatchedIds(entryIds: readonly string[]): Promise<Set<string>> {
  const tx = await transaction(['watched'], 'readonly');
  const store = tx.objectStore('watched');
  const counts = await Promise.all(entryIds.map((id) => store.count(keysOfPaper(id))));
  return new Set(entryIds.filter((_, at) => (counts[at] ?? 0) > 0));
}

/** Keys of the rows of some papers. */
export async function readWatchedKeys(entryIds: readonly string[]): Promise<string[]> {
  const tx = await transaction(['watched'], 'readonly');
  const store = tx.objectStore('watched');
  return (await Promise.all(entryIds.map((id) => store.getAllKeys(keysOfPaper(id))))).flat();
}

/** A row to be written, under the key of what the paper is known by now, and what changed about it. */
export interface WatchedWrite {
  key: string;
  row: WatchedRow;
  /** The key that it was read under; `null` for a paper that is new. Only the watch writes such rows, one round at a time. */
  before: string | null;
  /**
   * Decides, at once, which changes are to be written and which of them are new, from those that are on record; left out
   * where nothing is known that was not known before.
   */
  changes?(known: readonly WatchChange[]): { put: WatchChange[]; fresh: WatchChange[] };
}

/**
 * Writes what was found about some papers in one transaction.
 * @param progress of the check that they are part of, from the number of changes that are new: it is noted with them
 * @returns the changes that are new
 */
export async function writeWatched(writes: readonly WatchedWrite[], progress?: (fresh: number) => WatchProgress): Promise<WatchChange[]> {
  const tx = await transaction(['watched', 'watchChanges', 'meta'], 'readwrite');
  const [watched, changes] = [tx.objectStore('watched'), tx.objectStore('watchChanges')];
  const decided = await Promise.all(writes.map(async (write) => write.changes?.(await changes.index('entryId').getAll(write.row.entryId))));
  const moved = writes.filter(({ key, before }) => key !== before);
  const steps = await keyChanges(tx, { came: moved.map(({ key }) => key), went: moved.flatMap(({ before }) => before ?? []) });
  steps.push(...writes.flatMap(({ key, row, before }, at) => [
    ...(before === null || before === key ? [] : [() => watched.delete(before)]),
    () => watched.put(row, key),
    ...(decided[at]?.put ?? []).map((change) => () => changes.put(change)),
  ]));
  const fresh = decided.flatMap((each) => each?.fresh ?? []);
  if (progress) steps.push(() => tx.objectStore('meta').put(progress(fresh.length), 'watchProgress'));
  await writeAll(tx, steps);
  return fresh;
}

/** Writes rows of papers that nothing is known of: no change is looked for, since there can be none. */
export async function writePlain(rows: readonly { key: string; row: WatchedRow }[]): Promise<void> {
  const tx = await transaction(['watched', 'meta'], 'readwrite');
  const noted = await keyChanges(tx, { came: rows.map(({ key }) => key) });
  await writeAll(tx, [...noted, ...rows.map(({ key, row }) => () => tx.objectStore('watched').put(row, key))]);
}

/**
 * Forgets papers that are not saved any more.
 * @param keys of their rows
 * @param foundBefore their changes go too, where they are older than this: a removal may be undone
 */
export async function forgetWatched(keys: readonly string[], foundBefore: number): Promise<void> {
  const tx = await transaction(['watched', 'watchChanges', 'meta'], 'readwrite');
  const [watched, changes] = [tx.objectStore('watched'), tx.objectStore('watchChanges')];
  const ids = new Set(keys.map((key) => watchedPaper(key).entryId));
  const rows = await Promise.all([...ids].map((id) => changes.index('entryId').getAll(id)));
  const old = rows.flat().filter(({ foundAt }) => foundAt < foundBefore);
  const noted = await keyChanges(tx, { went: keys });
  await writeAll(tx, [...noted, ...keys.map((key) => () => watched.delete(key)), ...old.map(({ id }) => () => changes.delete(id))]);
}

/** Every change that is kept, also of papers that are in the list no more. */
export async function readChanges(): Promise<WatchChange[]> {
  const tx = await transaction(['watchChanges'], 'readonly');
  return tx.objectStore('watchChanges').getAll();
}

/** Changes some rows of what is kept. */
export async function rewriteChanges(rewrite: (change: WatchChange) => WatchChange): Promise<void> {
  const tx = await transaction(['watchChanges'], 'readwrite');
  const store = tx.objectStore('watchChanges');
  const all = await store.getAll();
  await writeAll(tx, all.flatMap((change) => {
    const next = rewrite(change);
    return next === change ? [] : [() => store.put(next)];
  }));
}
