import type { CorrectedPlace } from './corrected-place';
import type { Doi, PartialDate, WorkIds } from './work';

/** Why a file was not read as a PDF. `manuscript`: it is a bibliography or a Word file, which another page reads. */
export type PdfRefusal =
  | 'empty'
  | 'not-a-pdf'
  | 'manuscript'
  | 'too-large'
  | 'too-many-pages'
  | 'encrypted'
  | 'damaged'
  | 'form'
  | 'too-slow'
  | 'stopped'
  | 'failed';

/** Where a PDF names its own paper: in the file's data, in its CrossMark link, or in print at the front. */
export type PdfNaming = 'metadata' | 'link' | 'printed';

/** Which work a PDF is of, as far as it says so itself. Nothing is guessed. */
export type PdfWork =
  | { kind: 'named'; ids: WorkIds; by: PdfNaming }
  /** It names several, or one at a place that does not tell whose it is. */
  | { kind: 'unclear'; candidates: Doi[] }
  | { kind: 'none' };

/** Until when a copy can hold changes, by its own dates: `YYYY-MM-DD`, and what says so. */
export interface PdfMade {
  day: PartialDate;
  by: 'file' | 'stamp';
}

/** What is told about a PDF that was read. */
export interface PdfFacts {
  name: string;
  pages: number;
  /** Pages without any text: pictures of pages. */
  blankPages: number;
  /** Pages that could not be read. */
  unreadPages: number;
  /** The title in the file's data; empty where it has none. Publishers often leave a file's name there. */
  title: string;
  work: PdfWork;
  /** `null` where its own dates are missing or cannot be right. */
  made: PdfMade | null;
}

/** How a copy stands to one notice, by its own dates. `names`: the copy itself names the notice. */
export type CopyAge = { kind: 'before' | 'later'; made: PdfMade } | { kind: 'names'; page: number } | { kind: 'unknown' };

/** A place that a notice names, and the page of the copy where it stands; `null` where that is not one place. */
export interface CopyPlace extends CorrectedPlace {
  page: number | null;
}

/** What a copy shows of one notice. */
export interface CopyOfNotice {
  age: CopyAge;
  /** Empty where the notice names no place, or nobody read it. */
  places: CopyPlace[];
}
