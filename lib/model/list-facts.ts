import type { ListSource } from './known-notice';

/** When a list was built, and on which day each of its sources stood; milliseconds since the epoch. */
export interface ListFacts {
  built: number;
  /** `null`: the list does not draw on it. */
  sources: Record<ListSource, number | null>;
}

/** Checksums of the content of an index and its details. Lists with the same checksums are the same list. */
export interface ContentId {
  index: number;
  details: number;
}
