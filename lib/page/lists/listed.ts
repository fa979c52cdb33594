import { atOnce, inSlices } from '@/lib/page/dom/in-slices';
import { innermost } from '@/lib/page/dom/innermost';
import { isNamed, type ListedWork } from './listed-work';
import { all, first, matches, native } from '@/lib/page/dom/native-dom';
import { isRowList } from './is-reference-list';
import { namesMore } from './names-more';
import { plainRecords } from './plain-records';
import { readEntry } from './read-entry';
import { repeatedRows } from './repeated-rows';
import { NEIGHBOUR_ROWS, RESULT_ROWS, type RowMarkup } from '@/lib/page/sites/result-rows';
import { titledRows } from './titled-rows';
import { firstMatches } from '@/lib/page/dom/first-matches';

/** The most rows that are read: scrolling adds rows, and only a hostile page has more. */
const MAX_ROWS = 2_000;
const PLAIN_VIEW = 'pre.search-results-chunk';
const TITLES = ['h2', 'h3', 'h4', 'h5'];

type Steps = Generator<undefined, ListedWork[], undefined>;

/**
 * The rows of a page of results or contents, in its order. Rows without an identifier are included, because they are
 * counted. Use it for pages of kind `list`: beside a paper such rows are recommendations. It changes nothing, forces
 * no layout, and never blocks the page for more than some milliseconds.
 * @param signal ends the work: the promise is then rejected with its reason
 */
export function findListed(document: Document, signal: AbortSignal): Promise<ListedWork[]> {
  return inSlices(rowSteps(document), signal);
}

/** The same at once, for tests and the workbench. */
export function readListed(document: Document): ListedWork[] {
  return atOnce(rowSteps(document));
}

/**
 * The works that PubMed shows beside a record: similar articles and those that cite it. They are neither the record's
 * references nor results.
 */
export function findNeighbours(document: Document, signal: AbortSignal): Promise<ListedWork[]> {
  return inSlices(readRows(document, NEIGHBOUR_ROWS), signal);
}

/** The same at once, for tests and the workbench. */
export function readNeighbours(document: Document): ListedWork[] {
  return atOnce(readRows(document, NEIGHBOUR_ROWS));
}

/** Reads rows by the sites' own rules, and by the general way if it names more works. */
function* rowSteps(document: Document): Steps {
  let works: ListedWork[] = [];
  for (const markup of RESULT_ROWS) {
    works = yield* readRows(document, markup);
    if (works.length > 0) break;
    yield;
  }
  const read = new Map(works.map((work) => [work.element, work]));
  if (works.length === 0) works = all(document, PLAIN_VIEW).flatMap(plainRecords);
  if (works.length === 0) works = yield* readTitledRows(document);
  const repeated = yield* readRepeatedRows(document, read);
  return namesMore(repeated, works) ? repeated : works;
}

/**
 * Reads rows by the general way. A site's rule says which parts of a row speak of its own work.
 * @param read the rows that a site's rule has read already: most are found again
 */
function* readRepeatedRows(document: Document, read: ReadonlyMap<Element, ListedWork>): Steps {
  const rows = (yield* repeatedRows(document, isRowList)).flat().slice(0, MAX_ROWS);
  const works: ListedWork[] = [];
  for (const row of rows) {
    works.push(read.get(row) ?? readRow(row, RESULT_ROWS.find((markup) => matches(row, markup.row))));
    yield;
  }
  return works;
}

function* readRows(document: Document, markup: RowMarkup): Steps {
  const works: ListedWork[] = [];
  for (const row of innermost(firstMatches(MAX_ROWS, document, markup.row))) {
    works.push(readRow(row, markup));
    yield;
  }
  return works;
}

function readRow(row: Element, markup: RowMarkup | undefined): ListedWork {
  const work = readEntry(row, markup?.parts ? all(row, markup.parts) : undefined);
  const place = markup?.line ? first(row, markup.line) : null;
  return place ? { ...work, place } : work;
}

/**
 * Reads rows by their titles, on the level of headings that names most works: other levels head sections and panels.
 * Headings of one class count as titles if at least half of them name a work.
 */
function* readTitledRows(document: Document): Steps {
  let most: ListedWork[] = [];
  for (const tag of TITLES) {
    const read: { work: ListedWork; make: string }[] = [];
    for (const { row, title } of titledRows(document, tag)) {
      read.push({ work: readEntry(row, [title, row]), make: native(title, 'className') });
      yield;
    }
    const votes = new Map<string, number>();
    for (const { work, make } of read) votes.set(make, (votes.get(make) ?? 0) + (isNamed(work) ? 1 : -1));
    const works = read.filter(({ make }) => (votes.get(make) ?? 0) >= 0).map(({ work }) => work);
    if (works.filter(isNamed).length > most.filter(isNamed).length) most = works;
    yield;
  }
  return most;
}
