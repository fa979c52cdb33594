import type { ReadStep } from './bibliography-entry';
import type { BibliographyFormat } from './bibliography-format';
import { readBibtex } from './bibtex/read-bibtex';
import { readCslJson } from './json/read-csl-json';
import { readEndnoteXml } from './markup/read-endnote-xml';
import { readRdf } from './markup/read-rdf';
import { readCsv } from './table/read-csv';
import { readEndnoteTagged } from './tagged/read-endnote-tagged';
import { readMedline } from './tagged/read-medline';
import { readOvid } from './tagged/read-ovid';
import { readRis } from './tagged/read-ris';
import { readWebOfScience } from './tagged/read-web-of-science';
import { readText } from './text/read-text';

/** The reader of each format that is a text: it gives entries and remarks step by step, with `\n` at the ends of lines. */
export const READERS: Record<Exclude<BibliographyFormat, 'word' | 'zotero'>, (text: string) => Generator<ReadStep, void>> = {
  ris: readRis,
  medline: readMedline,
  bibtex: readBibtex,
  csv: readCsv,
  text: readText,
  'csl-json': readCslJson,
  'endnote-xml': readEndnoteXml,
  'endnote-tagged': readEndnoteTagged,
  rdf: readRdf,
  'web-of-science': readWebOfScience,
  ovid: readOvid,
};
