import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Standing, WatchChange } from '@/lib/model/watch';
import { askNoticeListOfAll } from '@/lib/notices/known/ask-notice-list';
import type { WatchedRow, WatchProgress } from '@/lib/storage/rows';
import { isTurnAhead, readWatchedRows, writeWatched } from '@/lib/storage/watch-store';
import { watchedKey } from '@/lib/storage/watched-key';
import { dueAt } from './due-at';
import { compareEntry } from './judge-entry';
import { reconcileChanges } from './reconcile-changes';
import type { NoticeWords } from './standing-of';

/** How some papers are judged. */
export interface Round {
  list: Standing['list'];
  now: number;
  words?: NoticeWords;
  /** When a paper is due again, where its turn was now; else as before. */
  due?(entry: ReadingListEntry): number | undefined;
  /** What is noted with the changes, in the same transaction, from how many of them are new. */
  progress?(fresh: number): WatchProgress;
}

/** Some saved papers, what the list says of each, and what the watch remembers of it. */
export interface AtHand {
  entries: readonly ReadingListEntry[];
  answers: readonly SourceAnswer[];
  rows: Awaited<ReturnType<typeof readWatchedRows>>;
}

const NO_NOTICE: Standing = { code: 'none', updatedKind: null, events: [], article: null, list: { origin: null, at: 0 } };

/** Gathers what some saved papers are judged by. */
export async function gather(entries: readonly ReadingListEntry[], now: number): Promise<AtHand> {
  const works = entries.map(({ work }) => ({ ids: work.ids, published: work.published }));
  const [answers, rows] = await Promise.all([askNoticeListOfAll(works, now), readWatchedRows(entries.map(({ id }) => id))]);
  return { entries, answers, rows };
}

/** Judges some saved papers anew and writes down what changed, as `writeJudged` does. */
export async function watchEntries(entries: readonly ReadingListEntry[], round: Round): Promise<WatchChange[]> {
  return writeJudged(await gather(entries, round.now), round);
}

/**
 * Judges papers in memory and writes down what changed, in one transaction. Doing it again changes nothing. An entry that
 * was edited or removed since it was read is looked at once more, as is each that changes: nothing is written to it here.
 * @returns the changes that nobody had found before
 */
export async function writeJudged({ entries, answers, rows }: AtHand, round: Round): Promise<WatchChange[]> {
  const writes = entries.flatMap((entry, at) => {
    const answer = answers[at];
    if (!answer) return [];
    const before = rows[at]?.row ?? null;
    // A row without a standing is known to have had no notice.
    const stood = before === null ? null : (before.standing ?? NO_NOTICE);
    const { changes, standing } = compareEntry(entry, stood, { answer, list: round.list, words: round.words, now: round.now }, (before?.standing ?? null) === null);
    return [{ key: watchedKey(entry.id, entry.work.ids), row: rowOf(entry, standing, round, before), before: rows[at]?.key ?? null, changes: (known: readonly WatchChange[]) => reconcileChanges(known, changes, standing.events) }];
  });
  return writeWatched(writes, round.progress);
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
