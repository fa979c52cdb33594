import { i18n } from '#i18n';
import { isTime } from '@/lib/model/limits';
import type { PartialDate } from '@/lib/model/work';
import { textLanguage } from './language';

const FORMATS: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** The numbers of `2024`, `2024-03` or `2024-03-14`; `null` for anything else or no such day. */
function partsOf(date: PartialDate): number[] | null {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(date)) return null;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? date.split('-').map(Number) : null;
}

/**
 * A date as precise as its source gave it: "14 March 2024", "March 2024", "2024".
 * A text that is no date is shown as it stands, cut to 20 characters, since it is what the source said.
 */
export function dateText(date: PartialDate): string {
  const parts = partsOf(date);
  if (parts === null) return date.slice(0, 20);
  const [year = 0, month = 1, day = 1] = parts;
  const format = new Intl.DateTimeFormat(textLanguage(), { ...FORMATS[parts.length - 1], timeZone: 'UTC' });
  return format.format(Date.UTC(year, month - 1, day));
}

/** The same inside a sentence: "on 14 March 2024", "in March 2024"; "date not given" for `null`. */
export function whenText(date: PartialDate | null): string {
  if (date === null) return i18n.t('date.unknown');
  return i18n.t(date.length > 7 ? 'date.dayOf' : 'date.monthOf', [dateText(date)]);
}

/** The year of a date for a citation; empty when there is none. */
export function yearText(date: PartialDate | null): string {
  return date !== null && partsOf(date) !== null ? date.slice(0, 4) : '';
}

/**
 * A moment inside a sentence: "today at 10:14", "yesterday at 18:02", "on 3 May 2025 at 09:30".
 * @param at milliseconds since the epoch, shown in the reader's own time zone
 * @param now what "today" is measured from, in milliseconds since the epoch
 */
export function momentText(at: number, now: number): string {
  if (!isTime(at)) return i18n.t('date.unknown');
  const language = textLanguage();
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
  const days = daysBetween(at, now);
  if (days === 0) return i18n.t('date.todayAt', [time]);
  if (days === 1) return i18n.t('date.yesterdayAt', [time]);
  return i18n.t('date.dayAt', [dayText(at), time]);
}

/** A moment for a text that is read elsewhere and later: "on 3 May 2025 at 09:30", in the reader's own time zone. */
export function absoluteMomentText(at: number): string {
  if (!isTime(at)) return i18n.t('date.unknown');
  const time = new Intl.DateTimeFormat(textLanguage(), { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(at);
  return i18n.t('date.dayAt', [dayText(at), time]);
}

/** The day of a moment: "3 May 2025", in the reader's own time zone; "date not given" for a number that is no time. */
export function dayText(at: number): string {
  if (!isTime(at)) return i18n.t('date.unknown');
  return new Intl.DateTimeFormat(textLanguage(), { dateStyle: 'long' }).format(at);
}

/** The day of a list that is dated by day alone: a moment at midnight UTC, the same day everywhere. */
export function dayOfText(at: number): string {
  if (!isTime(at)) return i18n.t('date.unknown');
  return new Intl.DateTimeFormat(textLanguage(), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

function daysBetween(at: number, now: number): number {
  const midnight = (moment: number): number => new Date(moment).setHours(0, 0, 0, 0);
  // Rounded, since a day with a clock change is 23 or 25 hours long.
  return Math.round((midnight(now) - midnight(at)) / 86_400_000);
}
