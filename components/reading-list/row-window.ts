import type { ShownRow } from '@/lib/model/paper-row';
import type { ListFacets } from '@/lib/model/row-query';

/** The part of the list that is at hand: a page shows it and says what else it wants. */
export interface RowWindow {
  /** Rows that match what the reader looks for; `null` while nothing has been read. */
  found: number | null;
  /** Saved papers. */
  total: number;
  /** Every paper has been read: nothing is missing from what was found. */
  isWhole: boolean;
  facets: ListFacets;
  /** A row by its place among those found; `undefined` while it is on its way. */
  rowAt(at: number): ShownRow | undefined;
  /** The first rows of those found, as many as are here without waiting. */
  atHand(): ShownRow[];
  /** All rows that match. */
  all(): Promise<ShownRow[]>;
  /** The page is about to show these places. */
  want(from: number, to: number): void;
  /** The ids of all rows that match. */
  ids(): Promise<string[]>;
  /** The ids of all saved papers, the latest saved first. */
  allIds(): Promise<string[]>;
}
