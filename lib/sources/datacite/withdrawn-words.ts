/** The words by which a record's own text says that the work was withdrawn. */
export interface WithdrawnWords {
  /** "This paper has been withdrawn". */
  word: string;
  /** The sentence with what follows it, which is where the reason stands. */
  statement: string;
}

const MAX_TEXT = 6_000;
const MAX_STATEMENT = 600;

const WORK = '(?:paper|article|manuscript|submission|preprint|work|report|e-?print)';
/**
 * At the beginning of a text or a sentence, about the whole work: "This paper has been withdrawn by
 * the author due to an error", "The authors have withdrawn this manuscript". A version, or being withdrawn
 * from a journal or a conference, is something else.
 */
const STATEMENT = new RegExp(
  `(?:^|[.!?;]\\s+|\\n)((?:(?:this|the|our) ${WORK} (?:has been|have been|was|is(?: being)?|had to be) (?:temporarily )?withdrawn|(?:the authors?|we|i) (?:has|have) (?:decided to withdraw|withdrawn) (?:this|the|our|their) ${WORK}))\\b(?! from (?!arxiv))`,
  'i',
);
const WORD_ALONE = /^\W{0,3}(withdrawn|paper withdrawn|article withdrawn)(?=[.:)\]]|$)/i;

/**
 * Looks for a statement that the work itself was withdrawn in its abstract or comment: the only
 * place where arXiv says so to others (sources.md 7).
 * @returns `null` where nothing says so in words known here; only the first 6,000 characters are read
 */
export function withdrawnWords(text: string): WithdrawnWords | null {
  const read = text.slice(0, MAX_TEXT).trim();
  const found = STATEMENT.exec(read) ?? WORD_ALONE.exec(read);
  const word = found?.[1];
  if (!found || word === undefined) return null;
  const start = found.index + found[0].indexOf(word);
  return { word, statement: read.slice(start, start + MAX_STATEMENT).replace(/\s+/g, ' ').trim() };
}
