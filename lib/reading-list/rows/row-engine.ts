import type { LinkedPaper, PaperRow, ShownRow } from '@/lib/model/paper-row';
import type { ListFacets, ListSort, RowQuery } from '@/lib/model/row-query';
import { FacetCounts } from './facet-counts';
import { linkedPapers } from './linked-papers';
import { filterName, rowFilter, wordsOf } from './row-filter';
import { bySaved, insertRow, orderBy, takeRow, type CompareRows } from './row-order';
import { isTold, TextSignatures, wantedBits } from './text-signatures';

/** A row with the number of its text's signature. */
interface HeldRow extends PaperRow {
  signature: number;
}

/** What was found last, and by what. */
interface LastView {
  sort: ListSort;
  filter: string;
  words: readonly string[];
  found: HeldRow[];
  matches(row: HeldRow): boolean;
}

/** More rows than this at once: what was found is looked for anew, which is cheaper than putting each in its place. */
const FEW = 50;

/**
 * The rows of the whole list in memory, and what a query finds among them. It is kept in a worker, so that no search
 * holds up the page. One pass over the rows answers a query, and words may stand in the middle of words. A row that
 * comes or goes is put in its place, or taken from it, in everything that is at hand; nothing is counted or sorted again.
 */
export class RowEngine {
  readonly #rows = new Map<string, HeldRow>();
  readonly #saved: HeldRow[] = [];
  /** The rows in the other orders that were asked for. */
  readonly #orders = new Map<ListSort, { rows: HeldRow[]; compare: CompareRows }>();
  readonly #signatures = new TextSignatures();
  readonly #facets = new FacetCounts();
  readonly #compare: (a: string, b: string) => number;
  #last: LastView | null = null;
  /** Preprints and articles that belong together; `null` until somebody asks. */
  #linked: Map<string, LinkedPaper> | null = null;

  /** @param language for the order of titles, journals and tags */
  constructor(language: string) {
    this.#compare = new Intl.Collator(language, { sensitivity: 'base', numeric: true }).compare;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** All ids, the latest saved first. */
  ids(): string[] {
    return this.#saved.map(({ id }) => id);
  }

  /** Adds rows; one with the id of another takes its place. */
  put(rows: readonly PaperRow[]): void {
    this.drop(rows.map(({ id }) => id));
    this.#forgetUnlessFew(rows.length);
    for (const row of rows) {
      const held = { ...row, signature: this.#signatures.add(row.text) };
      this.#rows.set(row.id, held);
      this.#facets.count(held, 1);
      for (const [order, compare] of this.#held(held)) insertRow(order, held, compare);
    }
  }

  drop(ids: readonly string[]): void {
    const known = ids.flatMap((id) => this.#rows.get(id) ?? []);
    this.#forgetUnlessFew(known.length);
    this.#linked = null;
    for (const row of known) {
      for (const [order, compare] of this.#held(null)) takeRow(order, row, compare);
      this.#rows.delete(row.id);
      this.#facets.count(row, -1);
      this.#signatures.drop(row.signature);
    }
  }

  /** The rows that match, in the order asked for; equal ones by the latest saved. They stay those until the next change. */
  view(query: RowQuery): readonly PaperRow[] {
    const { sort } = query;
    const [filter, words] = [filterName(query), wordsOf(query)];
    const last = this.#last;
    const isSame = last !== null && last.sort === sort && last.filter === filter;
    if (isSame && last.words.join(' ') === words.join(' ')) return last.found;
    // Words that were only added to search what was found before.
    const goesOn = isSame && last.words.every((before) => words.some((word) => word.includes(before)));
    const among = goesOn ? last.found : this.#ordered(sort);
    const matches = this.#matcher(query, words);
    const found = matches === null ? among.slice() : among.filter(matches);
    this.#last = { sort, filter, words, found, matches: matches ?? (() => true) };
    return found;
  }

  /** The preprint or the article of a saved paper, where that is saved too. */
  linked(id: string): LinkedPaper | null {
    this.#linked ??= linkedPapers(this.#rows.values());
    return this.#linked.get(id) ?? null;
  }

  /** Rows that have the same title. */
  sameTitle(id: string): string[] {
    const title = this.#rows.get(id)?.title.toLowerCase();
    if (title === undefined || title === '') return [];
    return this.#saved.filter((row) => row.id !== id && row.title.length === title.length && row.title.toLowerCase() === title).map((row) => row.id);
  }

  /** What there is to filter by. */
  facets(): ListFacets {
    return this.#facets.facets(this.#compare);
  }

  /** Everything at hand in which rows stand in an order. @param row only what this one belongs to */
  *#held(row: HeldRow | null): Generator<readonly [HeldRow[], CompareRows]> {
    yield [this.#saved, bySaved];
    for (const { rows, compare } of this.#orders.values()) yield [rows, compare];
    const last = this.#last;
    if (last !== null && (row === null || last.matches(row))) yield [last.found, orderBy(last.sort, this.#compare)];
  }

  #forgetUnlessFew(changed: number): void {
    if (changed <= FEW) return;
    this.#last = null;
    this.#orders.clear();
  }

  #matcher(query: RowQuery, words: readonly string[]): ((row: HeldRow) => boolean) | null {
    const isWanted = rowFilter(query);
    if (words.length === 0) return isWanted;
    const wanted = wantedBits(words);
    const signatures = this.#signatures;
    const read = words.filter((word) => !isTold(word));
    const hasWords = (row: HeldRow) => signatures.mayHold(row.signature, wanted) && read.every((word) => row.text.includes(word));
    return isWanted === null ? hasWords : (row) => isWanted(row) && hasWords(row);
  }

  #ordered(sort: ListSort): HeldRow[] {
    if (sort === 'saved') return this.#saved;
    const known = this.#orders.get(sort);
    if (known) return known.rows;
    const compare = orderBy(sort, this.#compare);
    const rows = this.#saved.toSorted(compare);
    this.#orders.set(sort, { rows, compare });
    return rows;
  }
}

/**
 * A row as the page gets it.
 * @param linked its preprint or its article, where that is saved too
 */
export function shownRow(row: PaperRow, linked: LinkedPaper | null): ShownRow {
  const { id, title, authors, journal, year, savedAt, code, verdict, tags, state, flag, hasNote, hasSummary, isChanged, isBroken } = row;
  return { id, title, authors, journal, year, savedAt, code, verdict, tags, state, flag, hasNote, hasSummary, isChanged, isBroken, linked };
}
