import { atOnce, inSlices } from './in-slices';
import { innermost } from './innermost';
import { isNamed, type ListedWork } from './listed-work';
import { all } from './native-dom';
import { plainRecords } from './plain-records';
import { readEntry } from './read-entry';
import { NEIGHBOUR_ROWS, RESULT_ROWS, type RowMarkup } from './sites/result-rows';
import { titledRows } from './titled-rows';
import { upTo } from './up-to';

const MAX_ROWS = 500;
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

function* readRows(document: Document, { row, parts }: RowMarkup): Steps {
  const works: ListedWork[] = [];
  for (const element of innermost(upTo(MAX_ROWS, document, row))) {
    works.push(readEntry(element, parts === null ? undefined : all(element, parts)));
    yield;
  }
  return works;
}

/** Headings of one make are titles of works if at least half of them name one; others head panels. */
function* readTitledRows(document: Document): Steps {
  const makes = new Map<string, { rows: number; named: number }>();
  const read: { work: ListedWork; make: string }[] = [];
  for (const tag of TITLES) {
    for (const { row, title, make } of titledRows(document, tag)) {
      const work = readEntry(row, [title, row]);
      read.push({ work, make });
      const { rows, named } = makes.get(make) ?? { rows: 0, named: 0 };
      makes.set(make, { rows: rows + 1, named: named + Number(isNamed(work)) });
      yield;
    }
    yield;
  }
  const titles = [...makes].filter(([, { rows, named }]) => named * 2 >= rows).map(([make]) => make);
  return read.filter(({ make }) => titles.includes(make)).map(({ work }) => work);
}
