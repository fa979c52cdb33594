import type { PaperRow } from '@/lib/model/paper-row';
import type { ListFacets } from '@/lib/model/row-query';

/** Counts what there is to filter by, row by row, so that it need not be counted again after each change. */
export class FacetCounts {
  readonly #tags = new Map<string, number>();
  readonly #years = new Map<number, number>();
  readonly #journals = new Map<string, number>();

  /** @param by 1 for a row that comes, -1 for one that goes */
  count({ tags, year, journal }: PaperRow, by: 1 | -1): void {
    for (const tag of tags) add(this.#tags, tag, by);
    if (year !== null) add(this.#years, year, by);
    if (journal !== '') add(this.#journals, journal, by);
  }

  /** @param compare how the reader's language orders texts */
  facets(compare: (a: string, b: string) => number): ListFacets {
    return {
      tags: [...this.#tags].toSorted(([a], [b]) => compare(a, b)),
      years: [...this.#years].toSorted(([a], [b]) => b - a),
      journals: [...this.#journals].toSorted(([a, many], [b, more]) => more - many || compare(a, b)),
    };
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
