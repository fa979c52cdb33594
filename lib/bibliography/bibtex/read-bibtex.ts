import { remarkOn, type ReadStep } from '../bibliography-entry';
import { lineCounter } from '../text/lines-of';
import { bibtexEntry } from './bibtex-entry';
import { readFields } from './bibtex-fields';
import { readValue } from './bibtex-value';

/** Where a record begins: anywhere, or at the beginning of a line. */
const START = /@[ \t\n]{0,20}([a-z][a-z\d_-]{0,40})[ \t\n]{0,20}[{(]/gi;
const START_OF_LINE = /\n[ \t]{0,40}@[ \t\n]{0,20}[a-z][a-z\d_-]{0,40}[ \t\n]{0,20}[{(]/gi;

/**
 * Reads a BibTeX or BibLaTeX file, damaged ones too: records without a key, without a comma or a brace
 * between fields, records that never end. A record reaches at most to the next line that begins one.
 * `@string` names are put in, `@comment` and `@preamble` left out.
 * http://mirrors.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf
 */
export function* readBibtex(text: string): Generator<ReadStep, void> {
  const lineAt = lineCounter(text);
  const names = new Map<string, string>();
  const start = new RegExp(START);
  const lineStart = new RegExp(START_OF_LINE);
  let limit = 0;
  let outside = 0;
  let isCommentOpen = false;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    if (isBeside(text, found.index)) continue;
    const from = start.lastIndex;
    yield* wordsBetween(text, outside, found.index, lineAt);
    const line = lineAt(found.index);
    if (limit <= from) {
      lineStart.lastIndex = from;
      limit = lineStart.exec(text)?.index ?? text.length;
    }
    const type = (found[1] ?? '').toLowerCase();
    const close = text[from - 1] === '{' ? '}' : ')';
    if (type === 'comment' || type === 'preamble') {
      // A comment may hold records that its writer took out; one that never ends, ends with its lines.
      const group = readValue(text, from - 1, isCommentOpen || close === ')' ? limit : text.length, names);
      isCommentOpen ||= group.isOpen;
      outside = group.isOpen || close === ')' ? limit : group.end;
    } else if (type === 'string') {
      const { fields, end } = readFields(text, from, limit, close, names);
      for (const [name, { text: value }] of fields) names.set(name, value);
      outside = end;
    } else {
      const { fields, end, isOpen } = readFields(text, from, limit, close, names);
      if (isOpen) yield { at: end, remark: remarkOn(line, 'open-end', text.slice(found.index, found.index + 200)) };
      yield* bibtexEntry(fields, line, end);
      outside = end;
    }
    start.lastIndex = Math.max(from, outside);
  }
  yield* wordsBetween(text, outside, text.length, lineAt);
}

/** In a word, as an address of mail is; behind a `%`, which takes a line out. */
function isBeside(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return /[\w.]$/.test(before.slice(-1)) || /^[ \t]*%/.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Words between records are comments in BibTeX; only what looks like a field or an identifier is worth a remark. */
function* wordsBetween(text: string, from: number, to: number, lineAt: (at: number) => number): Generator<ReadStep, void> {
  const words = text.slice(from, Math.min(to, from + 20_000));
  const found = /(?:^|\n)[ \t]{0,20}([a-z]{2,20}\s{0,4}=\s{0,4}[{"]|[^%\n]{0,200}\b10\.\d{4,9}\/)/i.exec(words);
  if (!found) return;
  const at = from + found.index + (found[0].startsWith('\n') ? 1 : 0);
  yield { at: to, remark: remarkOn(lineAt(at), 'outside', text.slice(at, Math.min(to, at + 200))) };
}
