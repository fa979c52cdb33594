import type { PartialDate } from '@/lib/model/work';

/** Whether two dates can be one: the less precise is the beginning of the other. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Whether `a` is certainly later than `b`: they differ where both are precise. */
export function isLater(a: PartialDate, b: PartialDate): boolean {
  return !datesAgree(a, b) && a > b;
}

/** Months between two dates, whole years where one gives no month; `null` if one is missing. */
export function monthsBetween(a: PartialDate | null, b: PartialDate | null): number | null {
  if (a === null || b === null) return null;
  const [yearA, monthA] = a.split('-').map(Number);
  const [yearB, monthB] = b.split('-').map(Number);
  if (yearA === undefined || yearB === undefined) return null;
  if (monthA === undefined || monthB === undefined) return yearA === yearB ? 0 : Math.abs(yearA - yearB) * 12;
  return Math.abs((yearA - yearB) * 12 + monthA - monthB);
}

const DAY = 86_400_000;

/** Days that surely lie between two dates: none where the less precise may reach the other. */
export function daysApart(a: PartialDate, b: PartialDate): number {
  const [first, second] = [spanOf(a), spanOf(b)].toSorted((one, other) => one.start - other.start);
  return first && second ? Math.max(0, (second.start - first.end) / DAY) : 0;
}

function spanOf(date: PartialDate): { start: number; end: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined) return { start, end: start };
  return { start, end: (month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1)) - DAY };
}
