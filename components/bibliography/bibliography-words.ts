import type { LineProblem } from '@/lib/bibliography/bibliography-entry';
import type { BibliographyFormat, UnreadFormat } from '@/lib/bibliography/bibliography-format';
import type { FileProblem } from '@/lib/bibliography/decode-file';

/** Why nothing was checked. */
export type BibliographyProblem = 'empty' | 'failed' | 'stopped' | FileProblem | UnreadFormat;

/** The text for each. */
export const PROBLEM_TEXTS = {
  empty: 'bibliography.empty',
  failed: 'bibliography.failed',
  stopped: 'bibliography.stopped',
  'not-text': 'bibliography.notText',
  'too-large': 'bibliography.tooLarge',
  damaged: 'bibliography.damaged',
  pdf: 'bibliography.unread.pdf',
  'word-97': 'bibliography.unread.word97',
  excel: 'bibliography.unread.excel',
  'open-document': 'bibliography.unread.openDocument',
  rtf: 'bibliography.unread.rtf',
  zip: 'bibliography.unread.zip',
  database: 'bibliography.unread.database',
  'pubmed-xml': 'bibliography.unread.pubmedXml',
  mods: 'bibliography.unread.mods',
  marc: 'bibliography.unread.marc',
  jats: 'bibliography.unread.jats',
  'word-sources': 'bibliography.unread.wordSources',
  html: 'bibliography.unread.html',
  xml: 'bibliography.unread.xml',
  refworks: 'bibliography.unread.refworks',
  tagged: 'bibliography.unread.tagged',
  cff: 'bibliography.unread.cff',
  'zotero-json': 'bibliography.unread.zoteroJson',
  json: 'bibliography.unread.json',
} as const satisfies Record<BibliographyProblem, string>;

/** What each format is called. */
export const FORMAT_TEXTS = {
  ris: 'bibliography.format.ris',
  medline: 'bibliography.format.medline',
  bibtex: 'bibliography.format.bibtex',
  csv: 'bibliography.format.csv',
  text: 'bibliography.format.text',
  'csl-json': 'bibliography.format.cslJson',
  'endnote-xml': 'bibliography.format.endnoteXml',
  'endnote-tagged': 'bibliography.format.endnoteTagged',
  rdf: 'bibliography.format.rdf',
  'web-of-science': 'bibliography.format.webOfScience',
  ovid: 'bibliography.format.ovid',
  word: 'bibliography.format.word',
  zotero: 'bibliography.format.zotero',
} as const satisfies Record<BibliographyFormat, string>;

/** What was not understood of a line. */
export const LINE_TEXTS = {
  outside: 'bibliography.problem.outside',
  'unclear-id': 'bibliography.problem.unclearId',
  'open-end': 'bibliography.problem.openEnd',
  damaged: 'bibliography.problem.damaged',
  'no-list': 'bibliography.problem.noList',
} as const satisfies Record<LineProblem, string>;
