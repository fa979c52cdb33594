import type { PartialDate } from '@/lib/model/work';

/** First and last day that a partial date can mean, as `YYYY-MM-DD`, so that they compare as text. */
export interface DateSpan {
  first: string;
  last: string;
}

const SHAPE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** @returns `null` for what is no partial date, or no day of the calendar (`2023-02-29`) */
export function dateSpan(date: PartialDate): DateSpan | null {
  const parts = SHAPE.exec(date);
  if (!parts) return null;
  const [, year, month, day] = parts;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const parsed = new Date(`${first}T00:00:00Z`);
  // JavaScript reads 30 February as 1 March.
  if (Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(first)) return null;
  if (day !== undefined) return { first, last: first };
  if (month === undefined) return { first, last: `${year}-12-31` };
  const lastDay = new Date(Date.UTC(parsed.getUTCFullYear(), parsed.getUTCMonth() + 1, 0)).getUTCDate();
  return { first, last: `${year}-${month}-${lastDay}` };
}
