import { shownText, shownTitle, type BibliographyEntry } from './bibliography-entry';
import { idsOfFields } from './ids-of-fields';

const MAX_VALUE = 20_000;
const MAX_FIELDS = 100;
/** Not records of works. */
const OTHER = /^(?:comment|string|preamble)$/i;
const NAME = /[^\s{}(),="#%@]{1,200}/y;
const BLANK = /\s*/y;
const NEXT = /\n[ \t]*@\s*[a-z]{2,30}\s*[{(]/i;

/**
 * Reads a BibTeX or BibLaTeX file. Values may be in braces, in quotes, bare, or joined with `#`. A record
 * that is broken gives what was read of it, and reading goes on at the next line that begins with `@`.
 */
export function readBibtex(text: string, max: number): BibliographyEntry[] {
  const entries: BibliographyEntry[] = [];
  const starts = /^[ \t]*@\s*([a-z]+)\s*[{(]/gim;
  for (let start = starts.exec(text); start !== null && entries.length < max; start = starts.exec(text)) {
    const [, type = ''] = start;
    if (OTHER.test(type)) continue;
    const { fields, end } = readFields(text, starts.lastIndex);
    starts.lastIndex = Math.max(starts.lastIndex, end);
    entries.push(entryOf(fields));
  }
  return entries;
}

function entryOf(fields: ReadonlyMap<string, string>): BibliographyEntry {
  const of = (name: string) => fields.get(name);
  const isArxiv = /arxiv/i.test(`${of('archiveprefix') ?? ''} ${of('eprinttype') ?? ''}`);
  const isPubmed = /pubmed|pmid/i.test(of('eprinttype') ?? '');
  const title = shownTitle(plainLatex(of('title') ?? ''));
  const rest = [of('journal') ?? of('journaltitle') ?? of('booktitle') ?? '', of('year') ?? of('date') ?? ''].map(plainLatex);
  return {
    ids: idsOfFields({
      doi: of('doi')?.replace(/\\(?=[_%&#])/g, ''),
      pmid: of('pmid') ?? (isPubmed ? of('eprint') : undefined),
      pmcid: of('pmcid') ?? of('pmc'),
      arxiv: isArxiv ? of('eprint') : undefined,
      loose: ['url', 'howpublished', 'note', 'annote', 'journal', 'eprint'].map((name) => of(name) ?? '').join(' '),
    }),
    title,
    text: shownText([title ?? '', ...rest].filter((part) => part !== '').join('. ')),
  };
}

/** The fields of one record, from behind its opening brace. */
function readFields(text: string, from: number): { fields: Map<string, string>; end: number } {
  const fields = new Map<string, string>();
  // The key of the record, which may be missing.
  let at = text.indexOf(',', from) + 1;
  if (at === 0) return { fields, end: text.length };
  for (let count = 0; count < MAX_FIELDS; count += 1) {
    at = skip(text, at);
    const name = match(NAME, text, at);
    if (name === '') break;
    at = skip(text, at + name.length);
    if (text[at] !== '=') break;
    const value = readValue(text, skip(text, at + 1));
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.text.slice(0, MAX_VALUE));
    at = skip(text, value.end);
    if (text[at] !== ',') break;
    at += 1;
  }
  return { fields, end: at };
}

/** One value with all its parts; an open brace or quote ends with the text. */
function readValue(text: string, from: number): { text: string; end: number } {
  let value = '';
  let at = from;
  for (let parts = 0; parts < MAX_FIELDS; parts += 1) {
    const part = text[at] === '{' || text[at] === '"' ? readGroup(text, at) : bareValue(text, at);
    value += part.text;
    at = skip(text, part.end);
    if (text[at] !== '#') break;
    at = skip(text, at + 1);
  }
  return { text: value, end: at };
}

function bareValue(text: string, at: number): { text: string; end: number } {
  const word = match(NAME, text, at);
  return { text: word, end: at + word.length };
}

/** A value in braces, or in quotes outside of which no brace is open. */
function readGroup(text: string, from: number): { text: string; end: number } {
  const isQuoted = text[from] === '"';
  let depth = 0;
  const stop = Math.min(text.length, from + MAX_VALUE);
  for (let at = from; at < stop; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    const isEnd = isQuoted ? sign === '"' && depth === 0 && at > from : depth === 0;
    if (isEnd) return { text: text.slice(from + 1, at), end: at + 1 };
  }
  // It never closes: then it ends where the next record begins.
  const next = text.slice(from, stop).search(NEXT);
  const end = next < 0 ? stop : from + next;
  return { text: text.slice(from + 1, end), end };
}

const skip = (text: string, at: number): number => at + match(BLANK, text, at).length;

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Combining marks for LaTeX's accents. */
const ACCENTS: Record<string, string> = { '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', c: '\u0327', v: '\u030C', '=': '\u0304' };

/** A value as its words: accents set, commands and braces gone. */
function plainLatex(value: string): string {
  return value
    .replace(/\\(["'`^~=]|[cv](?=[\s{]))\s?\{?\\?([a-zA-Z])\}?/g, (_, accent: string, letter: string) => letter + (ACCENTS[accent] ?? ''))
    .replace(/\\(?:ss)\b\s?/g, 'ß')
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/\\[a-zA-Z]{1,30}\s?/g, '')
    .replace(/[{}]/g, '')
    .replace(/---?/g, '–')
    .normalize('NFC');
}
