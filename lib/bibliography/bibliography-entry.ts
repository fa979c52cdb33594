import type { WorkIds } from '@/lib/model/work';

/** One entry as a bibliography gives it. */
export interface BibliographyEntry {
  /** All `null` where it names no work by an identifier. */
  ids: WorkIds;
  title: string | null;
  /** What was given, white space folded and cut: how the reader knows it again. */
  text: string;
}

/** How a bibliography was written. */
export type BibliographyFormat = 'ris' | 'medline' | 'bibtex' | 'csv' | 'text';

/** What reading a bibliography gave. */
export interface ReadBibliography {
  format: BibliographyFormat;
  entries: BibliographyEntry[];
  /** There was more than is read. */
  isCut: boolean;
}

/** More than any bibliography has; a message to the background carries as many (MAX_BIBLIOGRAPHY). */
export const MAX_ENTRIES = 5_000;

const MAX_SHOWN = 400;
const MAX_TITLE = 300;

/** The words of an entry as they are shown. */
export function shownText(text: string): string {
  return text.slice(0, 4 * MAX_SHOWN).replace(/\s+/g, ' ').trim().slice(0, MAX_SHOWN);
}

/** A title as it is shown; `null` for a blank one. */
export function shownTitle(text: string | undefined): string | null {
  const title = shownText(text ?? '').slice(0, MAX_TITLE).replace(/\.$/, '');
  return title === '' ? null : title;
}
