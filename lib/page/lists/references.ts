import type { Doi } from '@/lib/model/work';
import { atOnce, inSlices } from '@/lib/page/dom/in-slices';
import { isReferenceList } from './is-reference-list';
import { listBelowHeading } from './list-below-heading';
import type { ListedWork } from './listed-work';
import { namesMore } from './names-more';
import { repeatedRows } from './repeated-rows';
import { innermost } from '@/lib/page/dom/innermost';
import { printedText } from '@/lib/page/dom/printed-text';
import { readEntry } from './read-entry';
import { REFERENCE_LISTS } from '@/lib/page/sites/reference-lists';
import { firstMatches } from '@/lib/page/dom/first-matches';

/** The most entries that are read: reports of a thousand pages have 1,400. */
const MAX_ENTRIES = 2_000;
const MAX_LISTS = 50;
/** Two copies of an entry begin with the same words; their links at the end differ. */
const SAME_START = 50;
const MAX_START = 200;

type Steps<T> = Generator<undefined, T, undefined>;

/**
 * The entries of the page's reference list, in its order. Entries without an identifier are included, because they
 * are counted. The result is empty if the page has no such list; PubMed's similar articles are none. It changes
 * nothing, forces no layout, and never blocks the page for more than some milliseconds.
 * @param own the page's own paper, which a redirect in an entry may name as the citing one
 * @param signal ends the work: the promise is then rejected with its reason
 */
export function findReferences(document: Document, own: Doi | null, signal: AbortSignal): Promise<ListedWork[]> {
  return inSlices(referenceSteps(document, own), signal);
}

/** The same at once, for tests and the workbench. */
export function readReferences(document: Document, own: Doi | null = null): ListedWork[] {
  return atOnce(referenceSteps(document, own));
}

/**
 * By the publishers' own markup, else by a heading "References"; and by the general way, which is taken where it
 * names more works.
 */
function* referenceSteps(document: Document, own: Doi | null): Steps<ListedWork[]> {
  let entries = yield* findMarkedEntries(document);
  if (entries.length === 0) entries = yield* listBelowHeading(document);
  const works = yield* readEntries(entries, own);
  const repeated = yield* readEntries(joined(yield* repeatedRows(document, isReferenceList)), own);
  return namesMore(repeated, works) ? repeated : works;
}

function* readEntries(entries: readonly Element[], own: Doi | null): Steps<ListedWork[]> {
  const works: ListedWork[] = [];
  for (const entry of entries) {
    const work = readEntry(entry);
    works.push(work.doi === own ? { ...work, doi: null } : work);
    yield;
  }
  return works;
}

/** Tries the known lists one at a time, because each may search the whole page. */
function* findMarkedEntries(document: Document): Steps<Element[]> {
  for (const { list, entry } of REFERENCE_LISTS) {
    const found =
      entry === null
        ? [firstMatches(MAX_ENTRIES, document, list)]
        : innermost(firstMatches(MAX_LISTS, document, list)).map((each) => firstMatches(MAX_ENTRIES, each, entry));
    const entries = joined(found);
    if (entries.length > 0) return entries;
    yield;
  }
  return [];
}

/**
 * Joins the entries of several lists (main text, methods, supplement). Publishers also put a copy of the list beside
 * the text, and PubMed puts the whole list beside its first lines. Of lists that begin with the same words the
 * longest counts.
 */
function joined(lists: Element[][]): Element[] {
  const byStart = new Map<string, Element[]>();
  for (const list of lists) {
    const entries = innermost(list);
    const start = entries[0] ? printedText(entries[0], MAX_START).replace(/\s+/g, '').slice(0, SAME_START) : '';
    if (entries.length > (byStart.get(start)?.length ?? 0)) byStart.set(start, entries);
  }
  return [...new Set([...byStart.values()].flat())].slice(0, MAX_ENTRIES);
}
