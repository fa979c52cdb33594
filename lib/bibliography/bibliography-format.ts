/** A way of writing bibliographies that is read; `zotero` is no file, but a collection in the running app. */
export type BibliographyFormat =
  | 'ris'
  | 'medline'
  | 'bibtex'
  | 'csv'
  | 'text'
  | 'csl-json'
  | 'endnote-xml'
  | 'endnote-tagged'
  | 'rdf'
  | 'web-of-science'
  | 'ovid'
  | 'word'
  | 'zotero';

/**
 * A format that is recognised and not read. It is named, and nothing of it is guessed at. `zip`, `xml`,
 * `tagged` and `json` are any others of their kind.
 */
export type UnreadFormat =
  | 'pdf'
  | 'word-97'
  | 'excel'
  | 'open-document'
  | 'rtf'
  | 'zip'
  | 'database'
  | 'pubmed-xml'
  | 'mods'
  | 'marc'
  | 'jats'
  | 'word-sources'
  | 'html'
  | 'xml'
  | 'refworks'
  | 'tagged'
  | 'cff'
  | 'zotero-json'
  | 'json';
