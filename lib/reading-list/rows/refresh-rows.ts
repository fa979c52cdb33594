import type { PaperRow } from '@/lib/model/paper-row';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { askNoticeListOfAll } from '@/lib/notices/known/ask-notice-list';
import { isFull } from '@/lib/platform/is-full';
import { getSettings } from '@/lib/settings/settings';
import { getMeta } from '@/lib/storage/meta';
import { allOwnPacks } from '@/lib/storage/own-packs';
import { beginRows, entriesAfter, markOutdated, nextChanged, outdatedRows, rowIds, storedEntries, writeRows } from '@/lib/storage/paper-rows';
import type { RowBuild } from '@/lib/storage/rows';
import { summariesOf } from '@/lib/storage/summaries-of';
import { listRows } from '../list-rows';
import { judgeEntry } from './judge-entry';
import { brokenRow, rowOf } from './row-of';

/** Counted up whenever rows are made in another way: then all of them are made anew, and the old ones are not shown. */
const ROWS_VERSION = 1;
/** Entries that are read, judged and written at once: few enough that a page which scrolls is not held up. */
const BATCH = 40;
const LOCK = 'caveat-rows';
/** Where more rows than this cannot be written, all of them are made anew. */
const UNWRITTEN = 5_000;

/** What became of rows: made, and gone by the ids of their entries; `null`: all are gone. */
export type RowsChanged = (change: { put: readonly PaperRow[]; gone: readonly string[] } | null) => void;

/**
 * Brings the rows of the list up to date with the entries: those that changed, those whose status has grown old, and
 * all of them where the rules, the notice list, the packs or the reader's choice of live checks are others. What was
 * begun and not ended goes on where it stopped. One context at a time does it.
 * @param onRows called after each batch, once it is on record; where there is no room for it, all the same
 */
export async function refreshRows(now: () => number, onRows: RowsChanged): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { liveChecks } = await getSettings();
    try {
      await bringUpToDate(liveChecks, now, onRows);
    } catch (error) {
      if (!isFull(error)) throw error;
      console.error(error);
      await makeUnwritten(liveChecks, now(), onRows);
    }
  });
}

async function bringUpToDate(liveChecks: boolean, now: () => number, onRows: RowsChanged): Promise<void> {
  // Rows that were made in another way go first: else those that are made next would go with them, and be missed on the screen.
  const isOther = versionOf(await getMeta('rowBuild')) !== ROWS_VERSION;
  if (isOther) await begin({ stamp: await presentStamp(liveChecks), after: '', isDone: false }, true, onRows);
  // Whoever has just changed a paper waits for its row; whether others have to be made anew can wait.
  while (await takeChanged(liveChecks, now(), onRows));
  const stamp = await presentStamp(liveChecks);
  while ((await markOutdated(now(), BATCH)) > 0) await takeChanged(liveChecks, now(), onRows);
  const build = await getMeta('rowBuild');
  if (build?.stamp !== stamp) await begin({ stamp, after: '', isDone: false }, false, onRows);
  for (;;) {
    if (await takeChanged(liveChecks, now(), onRows)) continue;
    if (await goOn(liveChecks, now(), onRows)) return;
  }
}

async function begin(build: RowBuild, isEmptied: boolean, onRows: RowsChanged): Promise<void> {
  await beginRows(build, isEmptied, []);
  if (isEmptied) onRows(null);
}

/** Makes the rows of entries that are marked. @returns whether there were any */
async function takeChanged(liveChecks: boolean, now: number, onRows: RowsChanged): Promise<boolean> {
  const settled = await nextChanged(BATCH);
  if (settled.length === 0) return false;
  if (settled.some(({ entryId }) => entryId === null)) {
    const build = { stamp: await presentStamp(liveChecks), after: '', isDone: false };
    await beginRows(build, true, settled);
    onRows(null);
    return true;
  }
  const ids = [...new Set(settled.flatMap(({ entryId }) => entryId ?? []))];
  const entries = await storedEntries(ids);
  const put = await rowsOf(entries, liveChecks, now);
  const gone = ids.filter((id) => entries.every((entry) => entry.id !== id));
  await writeRows({ put, remove: gone, settled });
  onRows({ put, gone });
  return true;
}

/** Makes the next rows of all. @returns whether all are made */
async function goOn(liveChecks: boolean, now: number, onRows: RowsChanged): Promise<boolean> {
  const build = await getMeta('rowBuild');
  if (!build || build.isDone) return true;
  const entries = await entriesAfter(build.after, BATCH);
  const last = entries.at(-1);
  const put = await rowsOf(entries, liveChecks, now);
  await writeRows({ put, build: { ...build, after: last?.id ?? build.after, isDone: entries.length < BATCH } });
  onRows({ put, gone: [] });
  return entries.length < BATCH;
}

async function rowsOf(saved: readonly ReadingListEntry[], liveChecks: boolean, now: number): Promise<PaperRow[]> {
  const { entries, broken } = listRows(saved);
  const listed = await askNoticeListOfAll(entries.map(({ work }) => work), now);
  const summaries = (await summariesOf(entries.map(({ work }) => work.ids))).map(({ summary }) => summary);
  const rows = broken.map(({ id, name }) => brokenRow(id, name));
  for (const [at, entry] of entries.entries()) {
    const list = listed[at];
    const judged = judgeEntry(entry, liveChecks, now, list);
    rows.push(judged === null || list === undefined ? brokenRow(entry.id, entry.work.ids.doi ?? '') : rowOf(judged, entry, list, summaries));
  }
  return rows;
}

/**
 * Makes the rows that are missing or old without writing them, where there is no room: the list is read as it is, and the
 * next time finds the same marks. Where not all rows on record are of today's rules and lists, that is every row.
 */
async function makeUnwritten(liveChecks: boolean, now: number, onRows: RowsChanged): Promise<void> {
  const [build, marked, outdated] = await Promise.all([getMeta('rowBuild'), nextChanged(UNWRITTEN), outdatedRows(now, UNWRITTEN)]);
  const ids = [...new Set([...marked.map(({ entryId }) => entryId), ...outdated])];
  const known = ids.filter((id) => id !== null);
  const isWhole = build?.isDone === true && build.stamp === (await presentStamp(liveChecks)) && known.length === ids.length && Math.max(marked.length, outdated.length) < UNWRITTEN;
  const there = new Set<string>();
  for (let at = 0, last = '', isLast = false; !isLast; at += BATCH) {
    const some = known.slice(at, at + BATCH);
    const entries = isWhole ? await storedEntries(some) : await entriesAfter(last, BATCH);
    for (const { id } of entries) there.add(id);
    onRows({ put: await rowsOf(entries, liveChecks, now), gone: isWhole ? some.filter((id) => !there.has(id)) : [] });
    last = entries.at(-1)?.id ?? last;
    isLast = isWhole ? at + BATCH >= known.length : entries.length < BATCH;
  }
  if (!isWhole) onRows({ put: [], gone: (await rowIds()).filter((id) => !there.has(id)) });
}

/** What rows are made with at present. */
async function presentStamp(liveChecks: boolean): Promise<string> {
  const [generation, starter, packs] = await Promise.all([getMeta('noticeList'), getMeta('starterPackEdition'), allOwnPacks()]);
  const editions = packs.map(({ id, importedAt }) => `${id}@${importedAt}`).toSorted();
  return [ROWS_VERSION, generation ?? 0, liveChecks, starter ?? '', ...editions].join('|');
}

function versionOf(build: RowBuild | undefined): number {
  return Number(build?.stamp.split('|')[0]);
}
