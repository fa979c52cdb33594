const MAX_TEXT = 1_200;
const MAX_TITLE = 220;

const NUMBER = /^[\s[(]{0,3}(\d{1,4})[\s.\])]{1,3}/;
const WORD = '(?:\\p{Lu}[\\p{L}\\p{M}\'’-]{0,29}|d[aeiou]s?|d[’\']|v[ao]n|de[lnr]|l[ae]|ter?|el|al|bin)';
const INITIALS = '(?:\\p{Lu}\\.?[ -]?){1,4}';
/**
 * One author at the beginning, as reference lists write them ("Smith, J. A.", "Smith JA", "J. A. Smith"), and what follows.
 * It is made when it is first needed: its classes of letters take a page script a millisecond.
 */
const makeAuthor = () =>
  new RegExp(
    `^(?:${WORD}(?: ${WORD}){0,3},? ${INITIALS}(?: (?:Jr|Sr|I{2,3}))?|(?:\\p{Lu}\\.[ -]?){1,4}${WORD}(?: ${WORD}){0,2})(?=\\s*[,;.&(:]|\\s+(?:and|et)\\b)([\\s,;.&]{0,4}(?:and |& )?)`,
    'u',
  );
let author: RegExp | undefined;
const ET_AL = /^(?:…\s?)?et al[.,:]{0,2}\s*/i;
const YEAR = /^\(?(?:19|20)\d\d[a-z]?\)?[.,:;]{0,2}\s*/;
/** A title ends with its sentence, or with its quotation marks. */
const SENTENCE = /^[“"'‘]?(.{12,400}?)(?:[.?!](?=\s|$)|[”"](?=[\s,.]))/su;

/**
 * The title in a written-out reference: what follows its number, its authors and the year, to the end of
 * the sentence. A rough reading, for naming an entry without its authors and nothing else.
 * @returns `null` where no author is told apart from what follows
 */
export function titleInText(text: string): string | null {
  let rest = text.slice(0, MAX_TEXT).replace(/\s+/g, ' ').trim().replace(NUMBER, '');
  const whole = rest;
  for (let authors = 0; authors < 40; authors += 1) {
    const found = (author ??= makeAuthor()).exec(rest);
    if (!found) break;
    rest = rest.slice(found[0].length);
    // Behind the last one there is no comma, and "Vitamin D: …" is no author.
    if (!/[,;&]|and/.test(found[1] ?? '')) break;
  }
  if (rest === whole) return null;
  rest = rest.replace(ET_AL, '').replace(YEAR, '').replace(/^[\s,.:;]+/, '');
  return SENTENCE.exec(rest)?.[1]?.trim().slice(0, MAX_TITLE) ?? null;
}
