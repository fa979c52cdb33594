import type { PaperRow } from '@/lib/model/paper-row';
import { STATUS_GROUPS, type ListFacets, type StatusGroup } from '@/lib/model/row-query';
import type { StatusCode } from '@/lib/model/status';

const GROUPS = Object.keys(STATUS_GROUPS) as StatusGroup[];
const GROUP_OF = new Map<StatusCode, StatusGroup>(GROUPS.flatMap((group) => STATUS_GROUPS[group].map((code) => [code, group] as const)));

/** Counts what there is to filter by, row by row, so that it need not be counted again after each change. */
export class FacetCounts {
  readonly #tags = new Map<string, number>();
  readonly #years = new Map<number, number>();
  readonly #journals = new Map<string, number>();
  /** By status, then by year. */
  readonly #spread = new Map(GROUPS.map((group) => [group, new Map<number | null, number>()]));

  /** @param by 1 for a row that comes, -1 for one that goes */
  count({ tags, year, journal, code }: PaperRow, by: 1 | -1): void {
    for (const tag of tags) add(this.#tags, tag, by);
    if (year !== null) add(this.#years, year, by);
    if (journal !== '') add(this.#journals, journal, by);
    const group = GROUP_OF.get(code);
    const years = group && this.#spread.get(group);
    if (years) add(years, year, by);
  }

  /** @param compare how the reader's language orders texts */
  facets(compare: (a: string, b: string) => number): ListFacets {
    return {
      tags: [...this.#tags].toSorted(([a], [b]) => compare(a, b)),
      years: [...this.#years].toSorted(([a], [b]) => b - a),
      journals: [...this.#journals].toSorted(([a, many], [b, more]) => more - many || compare(a, b)),
      spread: [...this.#spread].flatMap(([group, years]) => [...years].map(([year, papers]) => ({ year, group, papers })).toSorted((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity))),
    };
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
