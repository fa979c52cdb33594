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
