import type { WatchWhen } from '@/lib/model/watch';
import type { PartialDate } from '@/lib/model/work';

/**
 * Whether a notice came before or after the paper was saved. A date that is not precise enough, none at all, or the
 * very day of saving decides nothing.
 * @param savedAt in milliseconds since the epoch; its day is that of the reader's own time zone
 */
export function whenOf(date: PartialDate | null, savedAt: number): WatchWhen {
  if (date === null || !/^\d{4}(-\d\d){0,2}$/.test(date)) return 'unclear';
  const day = localDay(savedAt).slice(0, date.length);
  if (date === day) return 'unclear';
  return date > day ? 'since' : 'before';
}

function localDay(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
