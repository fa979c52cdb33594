import type { ReaderFlag, ReadingState } from './reading-list-entry';
import type { StatusCode } from './status';

export const SORTS = ['saved', 'title', 'status', 'state', 'year', 'journal'] as const;
export type ListSort = (typeof SORTS)[number];

/** Statuses as a reader looks for them: by what they call for, not by each code. */
export const STATUS_GROUPS = {
  attention: ['retracted', 'removed', 'withdrawn'],
  concern: ['replaced', 'partly-retracted', 'concern'],
  corrected: ['corrected'],
  updated: ['updated'],
  noneFound: ['none-found'],
  unchecked: ['partly-checked', 'not-checked'],
} as const satisfies Record<string, readonly StatusCode[]>;
export type StatusGroup = keyof typeof STATUS_GROUPS;

export const FLAG_KINDS: readonly ReaderFlag['kind'][] = ['known', 'check-again'];

/** What the reader looks for in the list; all of it has to hold. */
export interface RowQuery {
  /** Words that must all occur in title, authors, journal, tags, note, identifiers or summary; in any case, with or without accents. */
  text: string;
  group: StatusGroup | null;
  state: ReadingState | null;
  flag: ReaderFlag['kind'] | null;
  /** The paper has each of them. */
  tags: readonly string[];
  year: number | null;
  journal: string | null;
  hasSummary: boolean;
  /** A notice came after the paper was saved. */
  isChanged: boolean;
  sort: ListSort;
}

export const WHOLE_LIST: RowQuery = {
  text: '',
  group: null,
  state: null,
  flag: null,
  tags: [],
  year: null,
  journal: null,
  hasSummary: false,
  isChanged: false,
  sort: 'saved',
};

/** What there is to choose from in the whole list, each with how many papers have it. */
export interface ListFacets {
  tags: [tag: string, papers: number][];
  /** The latest first. */
  years: [year: number, papers: number][];
  /** Those of most papers first. */
  journals: [journal: string, papers: number][];
  /** How many papers of each year have each status; those of no paper are left out. By status, then the latest year first. */
  spread: SpreadCell[];
}

/** Papers of one year that have one status. */
export interface SpreadCell {
  /** `null` for papers whose year is not known. */
  year: number | null;
  group: StatusGroup;
  papers: number;
}

export const NO_FACETS: ListFacets = { tags: [], years: [], journals: [], spread: [] };

/** A query with a name, which the reader keeps. */
export interface SavedView {
  name: string;
  query: RowQuery;
}
