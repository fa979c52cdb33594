import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { firstOf, tagged } from '@/lib/page/dom/first-matches';
import { native, textOf } from '@/lib/page/dom/native-dom';
import { idsInLink } from './ids-in-link';

/** Elements of one make that stand beside each other, and the lists they stand in. */
export type RowLists = Element[][];

type Steps<T> = Generator<undefined, T, undefined>;

const MAX_LINKS = 6_000;
const MAX_ROWS = 2_000;
/** A page with more kinds of rows than this has no list among the later ones. */
const MAX_MAKES = 10;
/** How far above a link its row may be, and how far landmarks and common parents are looked for. */
const MAX_CLIMB = 12;
const MAX_ABOVE = 40;
/** Parts of a page whose links are not its list. */
const LANDMARKS = new Set(['nav', 'aside', 'footer']);
const ID_KINDS = ['doi', 'pmid', 'pmcid', 'arxiv'] as const;

/** A link that names a work, with the elements around it, the innermost first. */
interface NamingLink {
  ids: WorkIds;
  around: Element[];
  /** Of `around`, how many hold no other work. */
  own: number;
}

/**
 * The general way to rows and references: elements of one make that each hold the links of one work. A row is
 * the largest element around a link that holds no link to another work. The make that most rows share is
 * taken, and then every element of that make beside them counts as a row, also without an identifier.
 * Cost is in proportion to the number of links: nothing is looked for more than 40 levels above one.
 * @param accepts whether a group of rows is of the wanted sort; the largest group that it accepts is taken
 */
export function* repeatedRows(document: Document, accepts: (rows: readonly Element[]) => boolean): Steps<RowLists> {
  const links: NamingLink[] = [];
  for (const link of tagged(MAX_LINKS, document, 'a')) {
    const ids = idsInLink(link);
    if (ids === NO_IDS) continue;
    const around = elementsAround(link);
    if (!around.some(({ localName }) => LANDMARKS.has(localName))) links.push({ ids, around, own: MAX_CLIMB });
    yield;
  }
  for (const kind of ID_KINDS) yield* separate(links, kind);
  for (const make of yield* makesByRows(links)) {
    const lists = yield* listsOf(links, make);
    if (lists.flat().length > 1 && accepts(lists.flat())) return lists;
    yield;
  }
  return [];
}

function elementsAround(link: Element): Element[] {
  const around: Element[] = [];
  let at: Element | null = link;
  while (at && at.localName !== 'body' && around.length < MAX_ABOVE) {
    around.push(at);
    at = native(at, 'parentElement');
  }
  return around;
}

/** Narrows what is a link's own: no element that also holds the next link to another work of the same kind of identifier. */
function* separate(links: readonly NamingLink[], kind: (typeof ID_KINDS)[number]): Steps<void> {
  let last: NamingLink | null = null;
  for (const link of links) {
    if (link.ids[kind] === null) continue;
    if (last && last.ids[kind] !== link.ids[kind]) {
      const shared = new Set(last.around);
      const at = link.around.findIndex((element) => shared.has(element));
      const common = at < 0 ? undefined : link.around[at];
      if (common) {
        link.own = Math.min(link.own, at);
        last.own = Math.min(last.own, last.around.indexOf(common));
      }
    }
    if (last && last.ids[kind] === link.ids[kind]) narrowLike(link, last);
    last = link;
    yield;
  }
  // What was narrowed for one link holds for the other links of the same work before it.
  let after: NamingLink | null = null;
  for (const link of links.toReversed()) {
    if (link.ids[kind] === null) continue;
    if (after && after.ids[kind] === link.ids[kind]) narrowLike(link, after);
    after = link;
    yield;
  }
}

function narrowLike(link: NamingLink, other: NamingLink): void {
  const foreign = other.around[other.own];
  const at = foreign ? link.around.indexOf(foreign) : -1;
  if (at >= 0) link.own = Math.min(link.own, at);
}

/** Tables also have rows that only keep a distance. */
function isFilled(element: Element): boolean {
  return textOf(element, 100) !== '';
}

/** What rows of one list have in common: tag and first class, and the same of what holds them. */
function makeOf(element: Element): string {
  const parent = native(element, 'parentElement');
  return `${nameOf(element)}<${parent ? nameOf(parent) : ''}`;
}

function nameOf(element: Element): string {
  const classes: unknown = native(element, 'className');
  return `${element.localName}.${typeof classes === 'string' ? (/\S+/.exec(classes.slice(0, 200))?.[0] ?? '') : ''}`;
}

/** The makes of rows, those of most rows first. A single row has no make: what holds it may be the whole page. */
function* makesByRows(links: readonly NamingLink[]): Steps<string[]> {
  const rows = new Map<string, Set<Element>>();
  for (const { around, own } of links) {
    const row = around[Math.min(own, around.length) - 1];
    if (!row) continue;
    const make = makeOf(row);
    rows.set(make, (rows.get(make) ?? new Set()).add(row));
    yield;
  }
  return [...rows].toSorted(([, a], [, b]) => b.size - a.size).slice(0, MAX_MAKES).flatMap(([make, { size }]) => (size > 1 ? [make] : []));
}

/** All elements of a make that stand beside those around the links, in the order of the page. */
function* listsOf(links: readonly NamingLink[], make: string): Steps<RowLists> {
  const lists = new Map<Element, Element[]>();
  for (const { around } of links) {
    const row = around.slice(0, MAX_CLIMB).find((element) => makeOf(element) === make);
    const list = row && native(row, 'parentElement');
    if (list && !lists.has(list)) lists.set(list, firstOf(MAX_ROWS, native(list, 'children')).filter((child) => makeOf(child) === make && isFilled(child)));
    yield;
  }
  return [...lists.values()];
}
