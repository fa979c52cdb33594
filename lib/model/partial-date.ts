import type { PartialDate } from '@/lib/model/work';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as precise as its parts are valid: a wrong day leaves year and month, a wrong month the
 * year, a year outside 1500–2199 nothing.
 */
export function partialDate(year: number, month?: number | null, day?: number | null): PartialDate | null {
  if (!Number.isInteger(year) || year < 1500 || year > 2199) return null;
  if (!month || !Number.isInteger(month) || month > 12 || month < 1) return `${year}`;
  const upToMonth = `${year}-${two(month)}`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!day || !Number.isInteger(day) || day < 1 || day > days) return upToMonth;
  return `${upToMonth}-${two(day)}`;
}

/** Crossref's `{"date-parts": [[2024, 1, 24]]}`; `null` for any other shape. */
export function dateFromParts(value: unknown): PartialDate | null {
  const parts = (value as { 'date-parts'?: unknown } | null | undefined)?.['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  if (!Array.isArray(first)) return null;
  const [year, month, day] = first as unknown[];
  return partialDate(numberOf(year), numberOf(month), numberOf(day));
}

/** `1998-02-28`, `2010/02/06 00:00`, `2024-01`, `2024`; `null` for anything else. */
export function dateFromDigits(text: string): PartialDate | null {
  const parts = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d])/.exec(text.trim());
  return parts ? partialDate(numberOf(parts[1]), numberOf(parts[2]), numberOf(parts[3])) : null;
}

/** `26 April 2021`, as Springer Nature writes dates; `null` for anything else. */
export function dateFromDayMonthYear(text: string): PartialDate | null {
  const parts = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(text.trim());
  return parts ? partialDate(numberOf(parts[3]), monthNumber(parts[2] ?? ''), numberOf(parts[1])) : null;
}

/** `8/16/2023 0:00`, month first, as Retraction Watch writes dates; `null` for anything else. */
export function dateFromMonthDayYear(text: string): PartialDate | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(text.trim());
  return parts ? partialDate(numberOf(parts[3]), numberOf(parts[1]), numberOf(parts[2])) : null;
}

/** The earliest date; of two that agree as far as they go, the more precise. */
export function earliestDate(dates: readonly (PartialDate | null)[]): PartialDate | null {
  let best: PartialDate | null = null;
  for (const date of dates) {
    if (date !== null && (best === null || date.startsWith(best) || (date < best && !best.startsWith(date)))) best = date;
  }
  return best;
}

/**
 * The date in a citation as NLM writes it ("Lancet. 2010 Feb 6;375(9713):445."): the first year
 * that is followed by the volume or the page.
 */
export function dateInCitation(citation: string): PartialDate | null {
  const parts = /(?:^|[ .])((?:1[89]|20|21)\d\d)(?: ([A-Z][a-z]{2})(?:-[A-Z][a-z]{2})?(?: (\d{1,2}))?)?[;:]/.exec(
    citation.slice(0, 1_000),
  );
  return parts ? partialDate(numberOf(parts[1]), monthNumber(parts[2] ?? ''), numberOf(parts[3])) : null;
}

/** 1–12 for a month's number, name or abbreviation in English; `null` for anything else. */
export function monthNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const index = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return index === -1 ? null : index + 1;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
