import type { PaperRow, ShownRow } from '@/lib/model/paper-row';
import { STATUS_GROUPS, type ListFacets, type ListSort, type RowQuery } from '@/lib/model/row-query';
import type { ReadingState } from '@/lib/model/reading-list-entry';
import { STATUS_CODES, type StatusCode } from '@/lib/model/status';
import { foldedText } from './folded-text';

type Compare = (a: PaperRow, b: PaperRow) => number;

const STATE_ORDER: Record<ReadingState, number> = { unread: 0, reading: 1, read: 2 };
const bySaved: Compare = (a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The rows of the whole list in memory, and what a query finds among them. It is kept in a worker, so that no search
 * holds up the page. One pass over the rows answers a query: its cost grows with the list, and words may stand in the
 * middle of words.
 */
export class RowEngine {
  readonly #rows = new Map<string, PaperRow>();
  /** The rows in each order that was asked for; the one by saving is kept, the others are made anew after a change. */
  readonly #orders = new Map<ListSort, PaperRow[]>();
  /** What was found last: words that were only added to search there. */
  #last: { filters: string; words: string[]; found: PaperRow[] } | null = null;
  readonly #collator: Intl.Collator;

  /** @param language for the order of titles, journals and tags */
  constructor(language: string) {
    this.#collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
    this.#orders.set('saved', []);
  }

  get size(): number {
    return this.#rows.size;
  }

  /** All ids, the latest saved first. */
  ids(): string[] {
    return this.#bySaved().map(({ id }) => id);
  }

  /** Adds rows; one with the id of another takes its place. */
  put(rows: readonly PaperRow[]): void {
    this.drop(rows.map(({ id }) => id));
    const saved = this.#bySaved();
    for (const row of rows) {
      this.#rows.set(row.id, row);
      const last = saved.at(-1);
      if (last === undefined || bySaved(last, row) < 0) saved.push(row);
      else saved.splice(placeOf(saved, row), 0, row);
    }
    this.#forget();
  }

  drop(ids: readonly string[]): void {
    const known = ids.flatMap((id) => this.#rows.get(id) ?? []);
    if (known.length === 0) return;
    const saved = this.#bySaved();
    for (const row of known) {
      this.#rows.delete(row.id);
      saved.splice(placeOf(saved, row), 1);
    }
    this.#forget();
  }

  /** The rows that match, in the order asked for; equal ones by the latest saved. */
  view(query: RowQuery): readonly PaperRow[] {
    const { text, ...rest } = query;
    const filters = JSON.stringify(rest);
    const words = foldedText(text).split(' ').filter((word) => word !== '');
    const goesOn = this.#last?.filters === filters && this.#last.words.every((before) => words.some((word) => word.includes(before)));
    const among = goesOn && this.#last ? this.#last.found : this.#ordered(query.sort);
    const codes: readonly StatusCode[] | null = query.group === null ? null : STATUS_GROUPS[query.group];
    const isAll = filters === ALL_FILTERS(query.sort) && words.length === 0;
    const found = isAll ? among.slice() : among.filter((row) => matches(row, query, codes) && words.every((word) => row.text.includes(word)));
    this.#last = { filters, words, found };
    return found;
  }

  /** Rows that have the same title. */
  sameTitle(id: string): string[] {
    const title = this.#rows.get(id)?.title.toLowerCase();
    if (title === undefined || title === '') return [];
    return this.#bySaved().filter((row) => row.id !== id && row.title.length === title.length && row.title.toLowerCase() === title).map((row) => row.id);
  }

  /** What there is to filter by. */
  facets(): ListFacets {
    const tags = new Map<string, number>();
    const years = new Map<number, number>();
    const journals = new Map<string, number>();
    for (const { tags: own, year, journal } of this.#rows.values()) {
      for (const tag of own) tags.set(tag, (tags.get(tag) ?? 0) + 1);
      if (year !== null) years.set(year, (years.get(year) ?? 0) + 1);
      if (journal !== '') journals.set(journal, (journals.get(journal) ?? 0) + 1);
    }
    const { compare } = this.#collator;
    return {
      tags: [...tags].toSorted(([a], [b]) => compare(a, b)),
      years: [...years].toSorted(([a], [b]) => b - a),
      journals: [...journals].toSorted(([a, many], [b, more]) => more - many || compare(a, b)),
    };
  }

  #bySaved(): PaperRow[] {
    return this.#orders.get('saved') as PaperRow[];
  }

  #forget(): void {
    this.#last = null;
    for (const sort of this.#orders.keys()) if (sort !== 'saved') this.#orders.delete(sort);
  }

  #ordered(sort: ListSort): PaperRow[] {
    const known = this.#orders.get(sort);
    if (known) return known;
    // The order by saving stays among equal ones: sorting is stable.
    const order = this.#bySaved().toSorted(this.#compare(sort));
    this.#orders.set(sort, order);
    return order;
  }

  #compare(sort: ListSort): Compare {
    const { compare } = this.#collator;
    switch (sort) {
      case 'saved':
        return bySaved;
      case 'title':
        return (a, b) => compare(a.title, b.title);
      case 'journal':
        return (a, b) => compare(a.journal, b.journal);
      case 'year':
        return (a, b) => (b.year ?? 0) - (a.year ?? 0);
      case 'status':
        return (a, b) => STATUS_CODES.indexOf(a.code) - STATUS_CODES.indexOf(b.code);
      case 'state':
        return (a, b) => STATE_ORDER[a.state] - STATE_ORDER[b.state];
    }
  }
}

/** A row as the page gets it. */
export function shownRow({ text: _text, order: _order, until: _until, ...shown }: PaperRow): ShownRow {
  return shown;
}

const ALL_FILTERS = (sort: ListSort) =>
  JSON.stringify({ group: null, state: null, flag: null, tags: [], year: null, journal: null, hasSummary: false, isChanged: false, sort });

function matches(row: PaperRow, query: RowQuery, codes: readonly StatusCode[] | null): boolean {
  return (
    (codes === null || codes.includes(row.code)) &&
    (query.state === null || row.state === query.state) &&
    (query.flag === null || row.flag === query.flag) &&
    (query.year === null || row.year === query.year) &&
    (query.journal === null || row.journal === query.journal) &&
    (!query.hasSummary || row.hasSummary) &&
    (!query.isChanged || row.isChanged) &&
    query.tags.every((tag) => row.tags.includes(tag))
  );
}

/** Where a row stands, or would stand, among rows in order. */
function placeOf(rows: readonly PaperRow[], row: PaperRow): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bySaved(rows[middle] as PaperRow, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
