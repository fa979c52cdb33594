import type { ListSource } from './known-notice';

/** When a list was built, and on which day each of its sources stood; milliseconds since the epoch. */
export interface ListFacts {
  built: number;
  /** `null`: the list does not draw on it. */
  sources: Record<ListSource, number | null>;
}

/** Checksums of everything that an index and its details say: two files with the same are one list. */
export interface ContentId {
  index: number;
  details: number;
}
