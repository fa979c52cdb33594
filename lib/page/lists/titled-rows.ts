import { first, matches, native } from '@/lib/page/dom/native-dom';
import { tagged } from '@/lib/page/dom/first-matches';

const MAX_HEADINGS = 500;
/** How far above its title a row may be. */
const MAX_CLIMB = 12;

/** A row of results, found by its title. */
export interface TitledRow {
  row: Element;
  title: Element;
}

/**
 * Finds rows of results by their titles: headings that contain a link or stand in one. A row is the largest element
 * around a title that contains no other title.
 * @param tag the level of the headings, which all rows of one list share
 */
export function titledRows(document: Document, tag: string): TitledRow[] {
  const titles = tagged(MAX_HEADINGS, document, tag).filter(isLinked);
  // A single heading would have the whole page as its row.
  if (titles.length < 2) return [];
  return titles.map((title, at) => ({ title, row: rowAround(title, [titles[at - 1], titles[at + 1]]) }));
}

function isLinked(heading: Element): boolean {
  const parent = native(heading, 'parentElement');
  return first(heading, 'a[href]') !== null || (parent !== null && matches(parent, 'a[href]'));
}

function rowAround(title: Element, neighbours: (Element | undefined)[]): Element {
  let row = title;
  for (let climb = 0; climb < MAX_CLIMB; climb += 1) {
    const parent = native(row, 'parentElement');
    if (!parent || parent.localName === 'body') break;
    if (neighbours.some((other) => other && native(parent, 'contains').call(parent, other))) break;
    row = parent;
  }
  return row;
}
