import { all, first, native } from './native-dom';

const HEADINGS = 'h2,h3,h4,h5';
const MAX_HEADINGS = 1_000;
/** A row is not far around its title. */
const MAX_CLIMB = 12;

/** A row of results found by its title. */
export interface TitledRow {
  row: Element;
  title: Element;
  /** Tag and class of the title: rows of one list have one make. */
  make: string;
}

/**
 * The general way to rows of results: headings that link, or stand in a link, each with the largest
 * element around it that holds no other one.
 */
export function titledRows(document: Document): TitledRow[] {
  const titles = all(document, HEADINGS)
    .slice(0, MAX_HEADINGS)
    .filter((heading) => first(heading, 'a[href]') ?? native(heading, 'closest').call(heading, 'a[href]'));
  return titles.map((title, at) => ({
    row: rowAround(title, [titles[at - 1], titles[at + 1]]),
    title,
    make: `${title.localName} ${native(title, 'getAttribute').call(title, 'class') ?? ''}`,
  }));
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
