import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { PartialDate } from '@/lib/model/work';
import { LONGEST_REST } from '@/lib/storage/watch-store';

const DAY = 86_400_000;

/** Most notices come in the first years: recent papers are asked about often, old ones rarely, all within 30 days. */
const INTERVALS = [
  { age: 365 * DAY, every: 4 * DAY },
  { age: 3 * 365 * DAY, every: 12 * DAY },
] as const;
const RARELY = LONGEST_REST;

/** After a failure a paper is asked about again in six hours. */
export const RETRY = DAY / 4;

/**
 * How long a paper rests between two checks, in milliseconds.
 * @param published a paper whose date nobody knows counts as new
 */
export function restOf(published: PartialDate | null, now: number): number {
  const year = published === null ? Number.NaN : Date.parse(published);
  const age = Number.isNaN(year) ? 0 : now - year;
  return INTERVALS.find((each) => age < each.age)?.every ?? RARELY;
}

/**
 * When a saved paper is to be asked about next, in milliseconds since the epoch.
 * @returns `undefined` where it has no identifier that Crossref or PubMed knows
 */
export function dueAt({ work, checkedAt, savedAt }: Pick<ReadingListEntry, 'work' | 'checkedAt' | 'savedAt'>, now: number): number | undefined {
  if (work.ids.doi === null && work.ids.pmid === null) return undefined;
  // A clock that was wrong must not put it off for ever.
  const last = Math.min(checkedAt ?? Math.min(savedAt, now) - RARELY, now);
  return last + restOf(work.published, now);
}
