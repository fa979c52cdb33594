import type { BibliographyFormat, UnreadFormat } from './bibliography-format';
import { columnsOf } from './table/columns';
import { doiColumn } from './table/doi-column';
import { delimiterOf, tableRows } from './table/table-rows';

/** What a bibliography is written in. */
export type Recognised = { format: BibliographyFormat } | { unread: UnreadFormat };

const HEAD = 60_000;

/** What shows a format, by a line of its own. The first that a text holds decides. */
const LINES: readonly (readonly [pattern: RegExp, what: Recognised])[] = [
  [/^[ \t]{0,8}TY[ \t]{1,3}-(?:[ \t]|$)/m, { format: 'ris' }],
  [/^(?:PMID ?-[ \t]?\d|OWN - |(?:FAU|FED|BTI|LID|AID|DEP|DCOM|PMC|PMCR|EDAT|CRDT|PHST) ?-[ \t]|PMC -(?:PMC)?\d|(?:JT|MH|SB)  - )/m, { format: 'medline' }],
  [/^(?:FN (?:ISI|Thomson|Clarivate|\S)[^\n]*\nVR |PT [A-Z]\n(?:[A-Z][A-Z0-9] |[ ]{3}))/m, { format: 'web-of-science' }],
  [/^[ \t]{0,8}<[ \t]?\d{1,7}[ \t]?\.?[ \t]*>[ \t]*\n\s{0,20}(?:[A-Z][A-Z0-9]{1,4} {0,2}- |[A-Z][A-Za-z -]{1,40}[ \t]*\n[ \t]+\S)/m, { format: 'ovid' }],
  [/^ {0,2}VN {0,2}- Ovid/m, { format: 'ovid' }],
  [/^(?:Accession Number|Unique Identifier)[ \t]*\n[ \t]+\S/m, { format: 'ovid' }],
  [/^RECORD \d+[ \t]*\n\s{0,20}TITLE\b/m, { format: 'ovid' }],
  [/^[ \t]{0,4}%0(?:[ \t]+\S|[ \t]*\n[ \t]{0,4}%[A-Z])/m, { format: 'endnote-tagged' }],
  [/^[ \t]{0,4}%[AT][ \t]+\S[^\n]*\n(?:[^%\n][^\n]*\n)*[ \t]{0,4}%[A-Z0-9@][ \t]/m, { format: 'endnote-tagged' }],
  [/^[ \t]{0,20}@[ \t\n]{0,9}[a-z][a-z\d_-]{0,30}[ \t\n]{0,9}[{(]/im, { format: 'bibtex' }],
  [/^RT (?:Journal|Book|Generic|Conference|Dissertation|Web|Report|Thesis|Magazine|Newspaper)[^\n]*\n(?:SR|ID|A1|T1|JF|YR) /m, { unread: 'refworks' }],
  [/^cff-version:/m, { unread: 'cff' }],
];

/** How a record of MARC in its exchange format (ISO 2709) begins: its length, codes, and where its data begin. */
const MARC_LEADER = /^\d{5}[^\n]{5}22\d{5}[^\n]{3}45/;

/** Two tags of RIS that begin lines, where `TY` is missing. */
const RIS_TAGS = /^[ \t]{0,8}(?:TI|T1|T2|AU|A1|PY|DO|JO|JF|UR|ER|SP|EP|VL)  - ?[^\n]*\n(?:[^\n]*\n){0,3}?[ \t]{0,8}(?:TI|T1|T2|AU|A1|PY|DO|JO|JF|UR|ER|SP|EP|VL)  -/m;

/** XML by the name of an element. */
const ELEMENTS: readonly (readonly [pattern: RegExp, what: Recognised])[] = [
  [/<rdf:RDF\b/i, { format: 'rdf' }],
  [/<record(?:\s[^>]*)?>[^]{0,5000}?<(?:ref-type|titles|rec-number|contributors|database)\b/, { format: 'endnote-xml' }],
  [/<xml>\s*<records\b/, { format: 'endnote-xml' }],
  [/<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitation|MedlineCitationSet)\b/, { unread: 'pubmed-xml' }],
  [/<(?:\w+:)?(?:mods|modsCollection)\b/, { unread: 'mods' }],
  [/<(?:\w+:)?(?:leader|datafield|collection xmlns="http:\/\/www\.loc\.gov\/MARC)/, { unread: 'marc' }],
  [/<(?:\w+:)?Sources\b/, { unread: 'word-sources' }],
  [/<(?:article|pmc-articleset)\b[^>]*(?:article-type|dtd-version)=|JATS-/i, { unread: 'jats' }],
  [/<!doctype html|<html\b/i, { unread: 'html' }],
];

/**
 * Says what a text is written in, by what it looks like. The name of a file decides only between a table
 * and a text. What is recognised and not read is named; anything else is a text.
 * @param text with `\n` at the ends of its lines
 * @param name of the file; empty for a pasted text
 */
export function recognise(text: string, name: string): Recognised {
  const head = text.slice(0, HEAD);
  const start = head.trimStart();
  if (start.startsWith('{\\rtf')) return { unread: 'rtf' };
  if (MARC_LEADER.test(start)) return { unread: 'marc' };
  if (/^(?:\[\s*[{\]]|\{\s*["}])/.test(start)) return json(start);
  if (/^<(?!\s?\d)/.test(start)) {
    const found = ELEMENTS.find(([pattern]) => pattern.test(head));
    if (found) return found[1];
    if (/^<(?:\?xml|!DOCTYPE|[a-z][\w:-]*[\s>])/i.test(start) && /<\/[a-z][\w:-]*>\s*$/i.test(text.slice(-2_000))) return { unread: 'xml' };
  }
  // What stands in the cells of a table is nobody's format: a note may hold a whole record of BibTeX.
  if (namesColumns(head)) return { format: 'csv' };
  const places = LINES.map(([pattern, what]) => ({ at: head.search(pattern), what })).filter(({ at }) => at >= 0);
  const [first] = places.toSorted((a, b) => a.at - b.at);
  if (first) return first.what;
  if (RIS_TAGS.test(head)) return { format: 'ris' };
  if (isTable(head, name) || holdsDois(head)) return { format: 'csv' };
  return isTagged(head) ? { unread: 'tagged' } : { format: 'text' };
}

/** Whether most lines begin with short names in capitals, as in formats of databases that are not known here. */
function isTagged(head: string): boolean {
  const lines = head.split('\n').filter((line) => /^\S/.test(line));
  const tagged = lines.filter((line) => /^(?!DOI|PMC|PMID|ISBN|ISSN|URL)(?:--[A-Z][A-Z0-9]{1,5}--|[A-Z][A-Z0-9]{1,3}(?: {1,2}[-~]| ?[-~:]|\t)(?:\s|$))/.test(line));
  return tagged.length >= 4 && tagged.length / lines.length > 0.6;
}

function json(head: string): Recognised {
  if (/"(?:itemType|itemID)"\s*:/.test(head)) return { unread: 'zotero-json' };
  if (/^\{\s*"(?:name|version|\$schema)"/.test(head) && /"(?:dependencies|scripts|\$schema)"\s*:/.test(head)) return { unread: 'json' };
  return /^\[\s*\]/.test(head) || /"(?:DOI|container-title|issued|title|author|type|id)"\s*:/.test(head) ? { format: 'csl-json' } : { unread: 'json' };
}

/** A table by its name. */
function isTable(head: string, name: string): boolean {
  return /\.(?:csv|tsv|tab)$/i.test(name) || /^sep=.\n/i.test(head);
}

/** A table by rows that have as many cells each, one of them a DOI. */
function holdsDois(head: string): boolean {
  // The last row may have been cut.
  const whole = head.length < HEAD ? head : head.slice(0, head.lastIndexOf('\n'));
  const rows = [...tableRows(whole, 0, delimiterOf(whole))].map(({ cells }) => cells).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const [first] = rows;
  return first !== undefined && first.length > 1 && rows.length > 1 && rows.every((cells) => cells.length === first.length) && doiColumn(rows) !== null;
}

/** A table by a first row that names columns of identifiers. */
function namesColumns(head: string): boolean {
  for (const { cells } of tableRows(head, 0, delimiterOf(head))) {
    const columns = cells.length > 1 ? columnsOf(cells) : null;
    return columns !== null && (columns.doi ?? columns.pmid ?? columns.pmcid) !== undefined && cells.every((cell) => /^[^.!?]*$/.test(cell) && cell.trim().split(/\s+/).length <= 4);
  }
  return false;
}
