import { first, matches, native } from '@/lib/page/dom/native-dom';
import { tagged } from '@/lib/page/dom/first-matches';

const MAX_HEADINGS = 500;
/** A row is not far around its title. */
const MAX_CLIMB = 12;

/** A row of results found by its title. */
export interface TitledRow {
  row: Element;
  title: Element;
}

/**
 * The general way to rows of results: headings that hold a link, or stand in one, each with the largest
 * element around it that holds no other one.
 * @param tag the level of the headings: the rows of one list share it
 */
export function titledRows(document: Document, tag: string): TitledRow[] {
  const titles = tagged(MAX_HEADINGS, document, tag).filter(isLinked);
  // A heading without another of its level has the whole page around it.
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
