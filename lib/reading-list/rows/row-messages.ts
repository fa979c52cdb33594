import type { LinkedPaper, PaperRow, ShownRow } from '@/lib/model/paper-row';
import type { ListFacets, RowQuery } from '@/lib/model/row-query';

/** What the list page asks the worker that holds the rows; each is answered once, by its number. */
export type RowQuestion =
  /** Begin anew with the rows of this database. */
  | { ask: 'open'; database: string; language: string }
  | { ask: 'view'; query: RowQuery }
  /** Rows of the view that was asked for last, by their places. */
  | { ask: 'rows'; from: number; to: number }
  /** The ids of everything that matches, once all rows have been read. */
  | { ask: 'ids'; query: RowQuery }
  /** The ids of all rows. */
  | { ask: 'all-ids' }
  | { ask: 'facets' }
  /** Rows that were made or went away, as they are on record by now. */
  | { ask: 'take'; put: readonly PaperRow[]; gone: readonly string[] }
  /** Another page made the rows of these entries, or took them away; `null`: read all rows again. */
  | { ask: 'read-again'; ids: readonly string[] | null }
  /** Saved papers that may be the same one, or are its preprint or article. */
  | { ask: 'kin'; id: string };

/** A view: how many match, and of how many; with the first rows that the reader sees. */
export interface RowView {
  found: number;
  /** Rows in the list, read or not. */
  total: number;
  /** Every row has been read: nothing is missing from what was found. */
  isWhole: boolean;
  rows: ShownRow[];
}

/** Saved papers that have to do with one of them. */
export interface PaperKin {
  /** Those that have the same title. */
  sameTitle: string[];
  linked: LinkedPaper | null;
}

export interface RowAnswers {
  open: null;
  view: RowView;
  rows: ShownRow[];
  ids: string[];
  'all-ids': string[];
  facets: ListFacets;
  take: null;
  'read-again': null;
  kin: PaperKin;
}

export type NumberedQuestion = RowQuestion & { number: number };

/** Worker → page: an answer, the reason why there is none, or that more rows are there than before. */
export type RowReply = { number: number; answer: RowAnswers[keyof RowAnswers] } | { number: number; error: string } | { more: true };
