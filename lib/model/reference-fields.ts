import type { WorkIds } from './work';

/** What a file of references says of one paper. */
export interface ReferenceFields {
  /** All `null` where it names no work by an identifier. */
  ids: WorkIds;
  title: string | null;
  /** As the file writes them, in order; at most 100. */
  authors: string[];
  journal: string | null;
  /** The year of publication, in four digits; formats disagree about the rest of the date. */
  year: string | null;
  /** What the reader wrote to it in another program, where the format has a place for that. */
  note: string;
  /** Keywords and tags, at most 50 of 80 characters. */
  tags: string[];
}
