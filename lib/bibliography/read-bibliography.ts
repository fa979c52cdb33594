import { MAX_ENTRIES, type BibliographyEntry, type BibliographyFormat, type ReadBibliography } from './bibliography-entry';
import { readBibtex } from './read-bibtex';
import { readCsv } from './read-csv';
import { readMedline, readRis } from './read-tagged';
import { readText } from './read-text';

/** In UTF-16 code units: five thousand records with their abstracts. */
export const MAX_BIBLIOGRAPHY_LENGTH = 20_000_000;

const READERS: Record<BibliographyFormat, (text: string, max: number) => BibliographyEntry[]> = {
  ris: readRis,
  medline: readMedline,
  bibtex: readBibtex,
  csv: readCsv,
  text: readText,
};

/**
 * Reads a bibliography by what it looks like; the name of a file decides only between a table and a text.
 * No part of it is an error: what names no work is an entry without an identifier, or none.
 * @param name of the file; empty for a pasted text
 */
export function readBibliography(text: string, name: string): ReadBibliography {
  const format = formatOf(text, name);
  const entries = READERS[format](text.slice(0, MAX_BIBLIOGRAPHY_LENGTH).replace(/^\uFEFF/, ''), MAX_ENTRIES + 1);
  return { format, entries: entries.slice(0, MAX_ENTRIES), isCut: entries.length > MAX_ENTRIES || text.length > MAX_BIBLIOGRAPHY_LENGTH };
}

function formatOf(text: string, name: string): BibliographyFormat {
  const head = text.slice(0, 20_000);
  if (/^\uFEFF?TY {1,2}- /m.test(head)) return 'ris';
  if (/^\uFEFF?PMID ?- /m.test(head)) return 'medline';
  if (/^[ \t]*@\s*[a-z]{2,30}\s*[{(]/im.test(head)) return 'bibtex';
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return 'csv';
  const [first = ''] = head.split(/\r?\n/, 1);
  return /[,;\t]/.test(first) && /(?:^|[,;\t"])\s*(?:doi|pmid|pubmed id)\s*(?:$|[,;\t"])/i.test(first) ? 'csv' : 'text';
}
