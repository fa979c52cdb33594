import type { ReaderFlag, ReadingState } from './reading-list-entry';
import type { StatusCode } from './status';
import type { Verdict } from './verdict';

/** Another record of the same research, as a source links it. */
export interface PaperVersion {
  as: 'preprint' | 'article';
  /** Its identifiers, as lib/storage/identifier-keys.ts writes them. */
  keys: string[];
}

/** A saved paper that is the preprint or the journal article of another saved one. */
export interface LinkedPaper {
  id: string;
  as: PaperVersion['as'];
}

/**
 * A saved paper as the list shows it: what fits in one row, made of its entry. It can be made anew at any time, and it
 * is never the only place where something stands.
 */
export interface PaperRow {
  id: string;
  /** Sorts by the day of saving, the latest first; a row that cannot be shown stands first of all. */
  order: number;
  title: string;
  /** As one line, cut: for the row alone. */
  authors: string;
  journal: string;
  year: number | null;
  savedAt: number;
  code: StatusCode;
  verdict: Verdict;
  tags: string[];
  state: ReadingState;
  flag: ReaderFlag['kind'] | null;
  hasNote: boolean;
  hasSummary: boolean;
  /** A notice that is younger than the day on which the paper was saved. */
  isChanged: boolean;
  /** The entry is damaged and cannot be shown as a paper. */
  isBroken: boolean;
  /** Its own identifiers, as lib/storage/identifier-keys.ts writes them. */
  keys: string[];
  /** Its preprint or its article, saved or not; left out where no source names one. */
  versions?: PaperVersion[];
  /** When its status has to be judged anew though nothing happened, since silence grows old; left out where it does not. */
  until?: number;
  /** Everything that the search looks through, folded (lib/reading-list/rows/folded-text.ts). */
  text: string;
}

/** A row as it crosses to the page: without what only the search needs. */
export type ShownRow = Omit<PaperRow, 'text' | 'order' | 'until' | 'keys' | 'versions'> & {
  /** Its preprint or its article, where that is saved too. */
  linked: LinkedPaper | null;
};
