import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Standing, WatchChange } from '@/lib/model/watch';
import { askNoticeListOfAll } from '@/lib/notices/known/ask-notice-list';
import type { WatchedRow } from '@/lib/storage/rows';
import { sameData } from '@/lib/storage/same-data';
import { isTurnAhead, readWatchedRows, writeWatched, type WatchedFound, type WatchedKey, type WatchedWrite } from '@/lib/storage/watch-store';
import { watchedKey } from '@/lib/storage/watched-key';
import { dueAt } from './due-at';
import { compareEntry } from './judge-entry';
import { reconcileChanges } from './reconcile-changes';
import type { NoticeWords } from './standing-of';

/** How some papers are judged. */
export interface Round {
  list: Standing['list'];
  now: number;
  /** The list that all papers were checked against last; `null` where that is not known. */
  heard: Standing['list'] | null;
  words?: NoticeWords;
  /** When a paper is due again, where its turn was now; else as before. */
  due?(entry: ReadingListEntry): number | undefined;
}

/** Some saved papers, what the list says of each, and what the watch remembers of it. */
export interface AtHand {
  entries: readonly ReadingListEntry[];
  answers: readonly SourceAnswer[];
  rows: readonly (WatchedFound | null)[];
}

const NO_NOTICE: Standing = { code: 'none', updatedKind: null, events: [], article: null, list: { origin: null, at: 0 } };

/**
 * Gathers what some saved papers are judged by.
 * @param known of their rows, by id
 */
export async function gather(entries: readonly ReadingListEntry[], now: number, known?: ReadonlyMap<string, WatchedKey>): Promise<AtHand> {
  const works = entries.map(({ work }) => ({ ids: work.ids, published: work.published }));
  const [answers, rows] = await Promise.all([askNoticeListOfAll(works, now), readWatchedRows(entries.map(({ id }) => id), known)]);
  return { entries, answers, rows };
}

/**
 * Judges some saved papers anew and writes down what changed, in one transaction. Doing it again changes nothing.
 * @returns the changes that nobody had found before
 */
export async function watchEntries(entries: readonly ReadingListEntry[], round: Round): Promise<WatchChange[]> {
  return writeWatched(judge(await gather(entries, round.now), round));
}

/**
 * Judges papers in memory. An entry that was edited or removed since it was read is looked at once more, as is each that
 * changes: nothing is to be written to it.
 * @returns what is to be written down
 */
export function judge({ entries, answers, rows }: AtHand, round: Round): WatchedWrite[] {
  return entries.flatMap((entry, at) => {
    const answer = answers[at];
    return answer ? writesAbout(entry, answer, rows[at] ?? null, round) : [];
  });
}

/** What is to be written about one paper: nothing where it stands as it stood. */
function writesAbout(entry: ReadingListEntry, answer: SourceAnswer, found: WatchedFound | null, round: Round): WatchedWrite[] {
  const before = found?.row ?? null;
  const stood = before?.standing ?? null;
  // A row without a standing is known to have had no notice.
  const known = before === null ? null : heardOf(stood ?? NO_NOTICE, round);
  const { changes, standing } = compareEntry(entry, known, { answer, list: round.list, words: round.words, now: round.now }, stood === null);
  const row = rowOf(entry, standing, round, before);
  const key = watchedKey(entry.id, entry.work.ids);
  const isSame = changes.length === 0 && stood !== null && sameData(stood.events, standing.events);
  if (isSame && found?.key === key && sameData(before, { ...row, standing: { ...standing, list: { ...standing.list, at: stood.list.at } } })) return [];
  return [{ key, row, before: found?.key ?? null, ...(isSame ? {} : { changes: (onRecord: readonly WatchChange[]) => reconcileChanges(onRecord, changes, standing.events) }) }];
}

/** A row that stays the same is not written for a newer list: the list that all papers were checked against last was heard of it too. */
function heardOf(standing: Standing, { heard }: Round): Standing {
  const isNewer = heard && heard.origin === standing.list.origin && heard.at > standing.list.at;
  return isNewer ? { ...standing, list: heard } : standing;
}

function rowOf(entry: ReadingListEntry, standing: Standing, round: Round, before: WatchedRow | null): WatchedRow {
  const noted = before?.dueAt ?? 0;
  const due = round.due ? round.due(entry) : Math.max(isTurnAhead(noted, round.now) ? 0 : noted, dueAt(entry, round.now) ?? 0);
  const isDue = due !== undefined && (entry.work.ids.doi ?? entry.work.ids.pmid) !== null;
  return { entryId: entry.id, standing, ...(isDue ? { dueAt: due } : {}), ...(standing.events.length > 0 ? { known: 1 } : {}) };
}

/** A row for a paper that no notice is known of and that was never judged: cheap, for long lists. */
export function plainRow(entry: ReadingListEntry, now: number): WatchedRow {
  const due = dueAt(entry, now);
  return { entryId: entry.id, standing: null, ...(due === undefined ? {} : { dueAt: due }) };
}
