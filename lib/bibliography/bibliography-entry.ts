import type { ReferenceFields } from '@/lib/model/reference-fields';
import type { BibliographyFormat } from './bibliography-format';
import { cutAtSpace } from '@/lib/identifiers/cut-at-space';

/** One entry as a bibliography gives it. */
export interface BibliographyEntry extends ReferenceFields {
  /** What was given, white space folded and cut: how the reader knows it again. */
  text: string;
  /** The line on which it begins, from 1; in a Word file the paragraph. */
  line: number;
}

/**
 * What was not understood. `outside`: words that belong to no entry. `unclear-id`: an identifier that may
 * be cut or names several works, so that none was taken. `open-end`: an entry, a brace or a quote that
 * never ends. `damaged`: a piece that is no entry of its format. `no-list`: a Word file without a list of
 * references.
 */
export type LineProblem = 'outside' | 'unclear-id' | 'open-end' | 'damaged' | 'no-list';

/** A line of a bibliography that was not understood. */
export interface LineRemark {
  line: number;
  problem: LineProblem;
  /** Its words, cut. */
  text: string;
}

/** One step of a reader: how far it is, and what it found there. */
export interface ReadStep {
  /** In UTF-16 code units from the beginning of what is read. */
  at: number;
  entry?: BibliographyEntry;
  remark?: LineRemark;
}

/** What reading a bibliography gave. */
export interface ReadBibliography {
  format: BibliographyFormat;
  entries: BibliographyEntry[];
  /** The first of them; `remarkCount` counts all. */
  remarks: LineRemark[];
  remarkCount: number;
  /** There was more than is read. */
  isCut: boolean;
}

const MAX_SHOWN = 400;
const MAX_TITLE = 300;

/** The words of an entry as they are shown. */
export function shownText(text: string): string {
  return text.slice(0, 4 * MAX_SHOWN).replace(/\s+/g, ' ').trim().slice(0, MAX_SHOWN);
}

/** A title as it is shown, without marks of italics and the like; `null` for a blank one. */
export function shownTitle(text: string | undefined): string | null {
  const plain = shownText((text ?? '').replace(/<\/?(?:i|b|em|strong|su[bp]|sc|span|u)(?:\s[^<>]{0,200})?>/gi, ''));
  const title = cutAtSpace(plain, MAX_TITLE).replace(/\.$/, '');
  return title === '' ? null : title;
}

/** A remark on a line, its words cut. */
export function remarkOn(line: number, problem: LineProblem, text: string): LineRemark {
  return { line, problem, text: shownText(text).slice(0, 120) };
}
