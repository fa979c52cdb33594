import { LETTER } from './lower-case';
import { ANY_VALUE as V, NO_VALUE } from './values';

/** A form in which notices state both values, and which of the two comes first. */
export interface WasNowForm {
  pattern: RegExp;
  first: 'was' | 'now';
  /** Tells of a change that took place; if that was in production, it made the error. */
  event: boolean;
}

/** Some words of the same clause, none of them a value. */
const SOME = `${NO_VALUE}{0,60}?`;
const SHOULD = '(?:should|must|ought to)(?: now| actually| instead| have)? (?:be|been|read|say|said|state|stated|carried|given|named|listed)(?: as)?[:,]?';
const PRINTED =
  '(?:given|listed|printed|rendered|stated|written|spelled|spelt|reported|published|described|labell?ed|shown|cited|typed|presented|recorded|said|defined|set|entered|expressed|quoted|indicated|named|called|used|misspelled|misspelt|misprinted|appeared)';
const AS = '(?: (?:incorrectly|erroneously|wrongly|mistakenly|inadvertently|out))?(?: (?:as|to be|at|to have been|that))?:?';
const PREPOSITION = '(?: (?:as|at|by|in|of|on|to|for|with|from))?';
const NOT = `(?:,? (?:instead of|rather than|in place of|and not|but not|not)|[,:]? [([](?:not|instead of|rather than))${PREPOSITION}`;
const IS = '(?:is|are|was|were|has|have|had|reads?)';
const CHANGED = '(?:replaced|corrected|changed|amended|revised|altered|modified|updated)';
const MOVES = '(?:chang|correct|revis|amend|adjust|updat|alter|modif)\\p{L}{0,5}';
/** Findings rise and fall too: a value moved by a correction only where one is named before it. */
const MOVED = `(?:correct|revis|amend|re-?analy|recalc|updated|this|which|these|error)\\p{L}{0,8}${NO_VALUE}{0,60}?(?:decreas|increas|reduc|drop|fall|fell|ris|rose|lower|rais)\\p{L}{0,5}`;

const form = (first: WasNowForm['first'], source: string, event = false): WasNowForm => ({ first, event, pattern: new RegExp(source.toLowerCase().replaceAll('\\p{l}', `[${LETTER}]`), 'g') });

/** The strongest first, since a value is used once. Each was met at several publishers. */
export const WAS_NOW_FORMS: readonly WasNowForm[] = [
  // "“X” should be replaced by “Y”", "“X” has been corrected to Y", "X [corrected to Y]".
  form('was', `(${V})${SOME} (?:should be|should have been|has been|have been|is|are|must be|to be) ${CHANGED} (?:by|with|to|to read|as):? (${V})`),
  form('was', `(${V})${SOME} (?:was|were) (?:also )?${CHANGED} (?:by|with|to) (${V})`, true),
  form('was', `(${V}),? \\[?(?:${CHANGED} (?:to|by|with)|now reads) (${V})`),
  // "changes the thickness from X to Y".
  form('was', `${MOVES}${SOME} from (${V}) to (${V})`, true),
  form('was', `(?<!\\p{L})${MOVED}${SOME} from (${V}) to (${V})`, true),
  // "should be Y instead of X": before the next form, which would take Y for the printed one.
  form('now', `${SHOULD}${SOME} (${V})(?: \\p{L}{1,14}){0,3}${NOT} (${V})`),
  // "given as X instead of Y": the wrong one is what was printed.
  form('was', `${PRINTED}${AS} (${V}) (?:instead of|rather than|in place of) (?:as )?(${V})`),
  // "is Y, not X", "was Y (not X)", "Y rather than X".
  form('now', `(${V})(?: \\p{L}{1,14}){0,3}${NOT} (${V})`),
  // "given as X; it should read Y", "was said to be X and was Y".
  form('was', `${PRINTED}${AS}${SOME} (${V})${NO_VALUE}{0,50}?(?:;|,| and| but|:)${SOME}(?:${SHOULD}|(?:correct|right|actual|true|corrected)${SOME} ${IS}|(?:it|they|this|these|which) \\p{L}{1,14})${SOME} (${V})`),
  // "“X” was wrong. It should read “Y”", "given as X. The correct value is Y".
  form('was', `(${V})${NO_VALUE}{0,50}?\\. (?:It|This|They|These) ${SHOULD} (${V})`),
  form('was', `(${V})${NO_VALUE}{0,50}?\\. The (?:correct|right|corrected) ${NO_VALUE}{1,60}?(?:is|are|should be|should read|reads|was):? (${V})`),
  // "“X” was used three times; it has been replaced by “Y”".
  form('was', `(${V})${NO_VALUE}{0,100}?; ${NO_VALUE}{0,40}?\\bit (?:has been|was|is) (?:now )?${CHANGED} (?:by|with|to) (${V})`),
  // "“X” should read “Y”".
  form('was', `(${V}) ${SHOULD} (${V})`),
  // "For “X” read “Y”".
  form('was', `\\bfor (${V})${SOME},? read (${V})`),
  // German, Spanish, French, Portuguese: "Y statt X", "dice X y debe decir Y", "X au lieu de Y", "onde se lê X, leia-se Y".
  form('now', `(${V})(?: \\p{L}{1,14}){0,3},? (?:statt|anstatt|anstelle von|und nicht|en lugar de|en vez de|y no|au lieu de|et non|em vez de|ao invés de|e não)(?: \\p{L}{1,12})? (${V})`),
  form('was', `(?:dice|decía|onde se lê|onde está escrito):? (${V})${SOME},?${SOME} (?:debe (?:decir|leerse)|deve ler-se|deve-se ler|leia-se|ler-se):? (${V})`),
  form('was', `(?:indiqué|angegeben|indicado|publicado|publié|écrit|escrito)${SOME} (${V})${NO_VALUE}{0,60}? ?;${SOME} (${V})`),
];
