import { atOnce, inSlices } from '@/lib/page/dom/in-slices';
import { innermost } from '@/lib/page/dom/innermost';
import { isNamed, type ListedWork } from './listed-work';
import { all, first, native } from '@/lib/page/dom/native-dom';
import { plainRecords } from './plain-records';
import { readEntry } from './read-entry';
import { NEIGHBOUR_ROWS, RESULT_ROWS, type RowMarkup } from '@/lib/page/sites/result-rows';
import { titledRows } from './titled-rows';
import { firstMatches } from '@/lib/page/dom/first-matches';

/** Rows that come by scrolling add up; what is longer was made to cost time. */
const MAX_ROWS = 2_000;
const PLAIN_VIEW = 'pre.search-results-chunk';
const TITLES = ['h2', 'h3', 'h4', 'h5'];

type Steps = Generator<undefined, ListedWork[], undefined>;

/**
 * The rows of a page of results or contents, in its order: those without an identifier too, because
 * they are counted. Meant for pages of kind `list`; beside a paper such rows are recommendations.
 * Read-only, no layout, and never more than some milliseconds at a time.
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
 * The works that PubMed shows beside a record: similar articles and those that cite it. They are
 * neither the record's references nor results.
 */
export function findNeighbours(document: Document, signal: AbortSignal): Promise<ListedWork[]> {
  return inSlices(readRows(document, NEIGHBOUR_ROWS), signal);
}

/** The same at once, for tests and the workbench. */
export function readNeighbours(document: Document): ListedWork[] {
  return atOnce(readRows(document, NEIGHBOUR_ROWS));
}

function* rowSteps(document: Document): Steps {
  for (const markup of RESULT_ROWS) {
    const works = yield* readRows(document, markup);
    if (works.length > 0) return works;
    yield;
  }
  const plain = all(document, PLAIN_VIEW).flatMap(plainRecords);
  return plain.length > 0 ? plain : yield* readTitledRows(document);
}

function* readRows(document: Document, { row, parts, line }: RowMarkup): Steps {
  const works: ListedWork[] = [];
  for (const element of innermost(firstMatches(MAX_ROWS, document, row))) {
    const work = readEntry(element, parts === null ? undefined : all(element, parts));
    const place = line && first(element, line);
    works.push(place ? { ...work, place } : work);
    yield;
  }
  return works;
}

/**
 * The rows whose titles are of the level that names most works: other levels head sections and
 * panels. Of that level, headings of one make are titles if at least half of them name a work.
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
