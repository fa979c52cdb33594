import { LETTER } from './lower-case';

const END = `(?![${LETTER}\\d])`;

/** Up to 60 characters of one clause; the second half begins a word ("unaffected" is not "affected"). */
const GAP = `${END}[^.;]{0,60}?(?<![${LETTER}\\d])`;

/** A word in between. Words are parted by one space, so there is one way only to read a run of them. */
const WORD = `[${LETTER}’-]+,? `;

/**
 * A regular expression for any of some cue words, in a notation that can be read as a list of words: whole words only,
 * `*` stands for the rest of a word, ` .. ` for up to 60 characters of the same clause, `~3 ` for up to three words;
 * `?`, `|`, `[…]` and `(?:…)` as in regular expressions.
 *
 * To be tried on text in lower case (lowerCase). Neither Unicode nor ignoring case: for patterns of this size either
 * costs the engine seconds to prepare. A cue begins with a word, and what repeats is bounded or one word, so the search
 * is linear.
 */
export function cue(...words: readonly string[]): RegExp {
  const source = words
    .map((word) => word.toLowerCase())
    .join('|')
    .replaceAll(' .. ', GAP)
    .replaceAll('*', `[${LETTER}]*`)
    .replace(/~(\d) /g, (_, count: string) => `(?:${WORD}){0,${count}}`);
  return new RegExp(`(?<![${LETTER}\\d])(?:${source})${END}`);
}
