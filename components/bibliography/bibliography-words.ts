import { i18n } from '#i18n';
import type { LineProblem } from '@/lib/bibliography/bibliography-entry';
import type { BibliographyFormat, UnreadFormat } from '@/lib/bibliography/bibliography-format';
import type { FileProblem } from '@/lib/bibliography/decode-file';

/** Why nothing was checked. */
export type BibliographyProblem = 'empty' | 'failed' | 'stopped' | FileProblem | UnreadFormat;

/** Why, where it is no format that is recognised and not read. */
const REASONS = {
  empty: 'bibliography.empty',
  failed: 'marks.failed',
  stopped: 'bibliography.stopped',
  'not-text': 'bibliography.notText',
  'too-large': 'bibliography.tooLarge',
  damaged: 'bibliography.damaged',
  zip: 'bibliography.unread.zip',
  'word-sources': 'bibliography.unread.wordSources',
} as const;

/** A format that is recognised and not read: what can be done instead, and what it is called. */
const UNREAD = {
  pdf: ['paste', 'pdf'],
  jats: ['paste', 'jats'],
  html: ['paste', 'html'],
  'word-97': ['save', 'word97'],
  excel: ['save', 'excel'],
  'open-document': ['save', 'openDocument'],
  rtf: ['save', 'rtf'],
  database: ['export', 'database'],
  'pubmed-xml': ['export', 'pubmedXml'],
  mods: ['export', 'mods'],
  marc: ['export', 'marc'],
  xml: ['export', 'xml'],
  refworks: ['export', 'refworks'],
  tagged: ['export', 'tagged'],
  cff: ['export', 'cff'],
  'zotero-json': ['export', 'zoteroJson'],
  json: ['export', 'json'],
} as const satisfies Record<Exclude<BibliographyProblem, keyof typeof REASONS>, readonly [remedy: string, kind: string]>;

/** Why nothing was checked, in a sentence. */
export function problemText(problem: BibliographyProblem): string {
  if (problem in REASONS) return i18n.t(REASONS[problem as keyof typeof REASONS]);
  const [remedy, kind] = UNREAD[problem as keyof typeof UNREAD];
  return i18n.t(`bibliography.unread.${remedy}`, [i18n.t(`bibliography.kind.${kind}`)]);
}

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
