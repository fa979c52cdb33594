import { first, matches, native, textOf } from './native-dom';
import { printedText } from './printed-text';

const MAX_TEXT = 1_200;
const MAX_TITLE = 220;
/** An element named after the title of the work, not of its journal. */
const TITLE =
  '[class*="title" i]:not([class*="journal" i], [class*="source" i], [class*="book" i], [class*="publication" i], [class*="subtitle" i], [class*="titles" i])';
const HEADING = 'h2,h3,h4,h5';

const NUMBER = /^[\s[(]{0,3}(\d{1,4})[\s.\])]{1,3}/;
const WORD = '(?:\\p{Lu}[\\p{L}\\p{M}\'’-]{0,29}|d[aeiou]s?|d[’\']|v[ao]n|de[lnr]|l[ae]|ter?|el|al|bin)';
const INITIALS = '(?:\\p{Lu}\\.?[ -]?){1,4}';
/** One author at the beginning, as reference lists write them ("Smith, J. A.", "Smith JA", "J. A. Smith"), and what follows. */
const AUTHOR = new RegExp(
  `^(?:${WORD}(?: ${WORD}){0,3},? ${INITIALS}(?: (?:Jr|Sr|I{2,3}))?|(?:\\p{Lu}\\.[ -]?){1,4}${WORD}(?: ${WORD}){0,2})(?=\\s*[,;.&(:]|\\s+(?:and|et)\\b)([\\s,;.&]{0,4}(?:and |& )?)`,
  'u',
);
const ET_AL = /^(?:…\s?)?et al[.,:]{0,2}\s*/i;
const YEAR = /^\(?(?:19|20)\d\d[a-z]?\)?[.,:;]{0,2}\s*/;
/** A title ends with its sentence, or with its quotation marks. */
const SENTENCE = /^[“"'‘]?(.{12,400}?)(?:[.?!](?=\s|$)|[”"](?=[\s,.]))/su;

/** The printed number of an entry, or its place in a numbered list; `null` where it has none. */
export function entryNumber(entry: Element): string | null {
  const counter = native(entry, 'getAttribute').call(entry, 'data-counter') ?? '';
  const printed = NUMBER.exec(counter) ?? /^(\d{1,4})$/.exec(counter.trim()) ?? NUMBER.exec(printedText(entry, 40));
  if (printed?.[1]) return printed[1];
  const list = native(entry, 'parentElement');
  if (!list || !matches(list, 'ol') || !matches(entry, 'li')) return null;
  return String([...native(list, 'children')].indexOf(entry) + 1);
}

/**
 * The title that an entry prints, as far as it can be told from authors and journal; `null` otherwise:
 * names of authors do not stand beside the word for a status (wording.md 9).
 */
export function entryTitle(entry: Element): string | null {
  const marked = first(entry, TITLE) ?? first(entry, HEADING);
  const title = textOf(marked, MAX_TITLE);
  return title.length >= 12 ? title.replace(/[.\s]+$/, '') : titleInText(printedText(entry, MAX_TEXT));
}

/** The title in a written-out reference: what follows its authors and the year, to the end of the sentence. */
export function titleInText(text: string): string | null {
  let rest = text.replace(/\s+/g, ' ').trim().replace(NUMBER, '');
  const whole = rest;
  for (let authors = 0; authors < 40; authors += 1) {
    const author = AUTHOR.exec(rest);
    if (!author) break;
    rest = rest.slice(author[0].length);
    // Behind the last one there is no comma, and "Vitamin D: …" is no author.
    if (!/[,;&]|and/.test(author[1] ?? '')) break;
  }
  if (rest === whole) return null;
  rest = rest.replace(ET_AL, '').replace(YEAR, '').replace(/^[\s,.:;]+/, '');
  return SENTENCE.exec(rest)?.[1]?.trim().slice(0, MAX_TITLE) ?? null;
}
