import type { PaperRow } from '@/lib/model/paper-row';
import { STATUS_GROUPS, WHOLE_LIST, type RowQuery } from '@/lib/model/row-query';
import type { StatusCode } from '@/lib/model/status';
import { foldedText } from './folded-text';

/** What a query asks of a row, its words aside; `null` where it asks nothing. */
export function rowFilter(query: RowQuery): ((row: PaperRow) => boolean) | null {
  const { group, state, flag, year, journal, hasSummary, isChanged, tags } = query;
  if (filterName(query) === filterName(WHOLE_LIST)) return null;
  const codes: readonly StatusCode[] | null = group === null ? null : STATUS_GROUPS[group];
  return (row) =>
    (codes === null || codes.includes(row.code)) &&
    (state === null || row.state === state) &&
    (flag === null || row.flag === flag) &&
    (year === null || row.year === year) &&
    (journal === null || row.journal === journal) &&
    (!hasSummary || row.hasSummary) &&
    (!isChanged || row.isChanged) &&
    tags.every((tag) => row.tags.includes(tag));
}

/** Two queries that ask the same of rows, words and order aside, have the same name. */
export function filterName({ group, state, flag, year, journal, hasSummary, isChanged, tags }: RowQuery): string {
  return JSON.stringify([group, state, flag, year, journal, hasSummary, isChanged, tags]);
}

/** The words that a query looks for, folded; the longest first, since it is in the fewest rows. */
export function wordsOf({ text }: RowQuery): string[] {
  const words = foldedText(text).split(' ').filter((word) => word !== '');
  return [...new Set(words)].toSorted((a, b) => b.length - a.length);
}
