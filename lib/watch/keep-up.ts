import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { Standing, WatchChange } from '@/lib/model/watch';
import { NO_IDS } from '@/lib/model/work';
import { readEntryIds } from '@/lib/storage/reading-list-store';
import { forgetWatched, readEntriesById, readWatchedPapers, writePlain } from '@/lib/storage/watch-store';
import { watchedKey } from '@/lib/storage/watched-key';
import { plainRow, watchEntries } from './watch-entries';

/** Entries that are read and judged in one step. */
export const STEP = 100;
/** Rows that are written or forgotten in one step. */
const ROWS = 500;
/** Changes of a paper that was removed are kept so long, in milliseconds: the removal may be undone. */
export const KEPT = 30 * 86_400_000;

export interface KeepUp {
  list: Standing['list'];
  /** The list that all papers were checked against last. */
  heard: Standing['list'] | null;
  now: number;
  /** Lets everything else have its turn; ends the work by throwing. */
  pause(): Promise<void>;
  /** Called before the first new paper is taken in. */
  onFresh(): Promise<void>;
}

/**
 * Makes what is watched agree with what is saved: papers that came and papers that went. Evidence that a new one
 * brought along is judged at once. It can stop after any step and begin again.
 * @returns the changes that were found
 */
export async function keepUp({ list, heard, now, pause, onFresh }: KeepUp): Promise<WatchChange[]> {
  const [saved, papers] = await Promise.all([readEntryIds(), readWatchedPapers()]);
  const isSaved = new Set(saved);
  const isWatched = new Set(papers.map(({ entryId }) => entryId));
  const gone = papers.filter(({ entryId }) => !isSaved.has(entryId)).map(({ key }) => key);
  for (let at = 0; at < gone.length; at += ROWS) {
    await pause();
    await forgetWatched(gone.slice(at, at + ROWS), now - KEPT);
  }
  const fresh = saved.filter((id) => !isWatched.has(id));
  const changes: WatchChange[] = [];
  if (fresh.length > 0) await onFresh();
  for (let at = 0; at < fresh.length; at += STEP) {
    await pause();
    changes.push(...(await begin(fresh.slice(at, at + STEP), { list, heard, now })));
  }
  return changes;
}

async function begin(ids: readonly string[], round: Pick<KeepUp, 'list' | 'heard' | 'now'>): Promise<WatchChange[]> {
  const entries = await readEntriesById(ids);
  const isRead = new Set(entries.map(({ id }) => id));
  // A row that cannot be read is watched under no identifier: else it would be new again at each check.
  await writePlain(ids.filter((id) => !isRead.has(id)).map((id) => ({ key: watchedKey(id, NO_IDS), row: { entryId: id, standing: null } })));
  const speaks = ({ evidence }: ReadingListEntry) => evidence.some(({ assertions, related }) => assertions.length > 0 || related.length > 0);
  const plain = entries.filter((entry) => !speaks(entry));
  await writePlain(plain.map((entry) => ({ key: watchedKey(entry.id, entry.work.ids), row: plainRow(entry, round.now) })));
  return watchEntries(entries.filter(speaks), round);
}
