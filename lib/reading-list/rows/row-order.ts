import type { PaperRow } from '@/lib/model/paper-row';
import type { ReadingState } from '@/lib/model/reading-list-entry';
import type { ListSort } from '@/lib/model/row-query';
import { STATUS_CODES } from '@/lib/model/status';

export type CompareRows = (a: PaperRow, b: PaperRow) => number;

const STATE_ORDER: Record<ReadingState, number> = { unread: 0, reading: 1, read: 2 };

/** The latest saved first; no two rows are equal. */
export const bySaved: CompareRows = (a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * An order of rows in which no two are equal: those that are alike stand by the day of saving.
 * @param text compares titles and journals as the reader's language does
 */
export function orderBy(sort: ListSort, text: (a: string, b: string) => number): CompareRows {
  const alike = compareBy(sort, text);
  return alike === null ? bySaved : (a, b) => alike(a, b) || bySaved(a, b);
}

function compareBy(sort: ListSort, text: (a: string, b: string) => number): CompareRows | null {
  switch (sort) {
    case 'saved':
      return null;
    case 'title':
      return (a, b) => text(a.title, b.title);
    case 'journal':
      return (a, b) => text(a.journal, b.journal);
    case 'year':
      return (a, b) => (b.year ?? 0) - (a.year ?? 0);
    case 'status':
      return (a, b) => STATUS_CODES.indexOf(a.code) - STATUS_CODES.indexOf(b.code);
    case 'state':
      return (a, b) => STATE_ORDER[a.state] - STATE_ORDER[b.state];
  }
}

/** Puts a row in its place among rows in order. */
export function insertRow<Row extends PaperRow>(rows: Row[], row: Row, compare: CompareRows): void {
  const last = rows.at(-1);
  if (last === undefined || compare(last, row) < 0) rows.push(row);
  else rows.splice(placeOf(rows, row, compare), 0, row);
}

/** Takes a row out of rows in order; one that is not among them changes nothing. */
export function takeRow<Row extends PaperRow>(rows: Row[], row: Row, compare: CompareRows): void {
  const at = placeOf(rows, row, compare);
  if (rows[at]?.id === row.id) rows.splice(at, 1);
}

/** Where a row stands, or would stand. */
function placeOf(rows: readonly PaperRow[], row: PaperRow, compare: CompareRows): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(rows[middle] as PaperRow, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
