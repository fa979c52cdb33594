/** How far apart the two halves of a `..` cue may stand: within one clause, and a bound for hostile text. */
const GAP = '[^.;]{0,60}?';

/**
 * A regular expression for any of some cue words, in a notation that can be read as a list of words:
 * whole words only, case does not count, `*` stands for the rest of a word, ` .. ` for up to 60 characters
 * of the same clause; `?`, `|` and `(?:…)` as in regular expressions.
 *
 * A cue begins at the beginning of a word and every repetition is bounded or inside one word, so the search is linear.
 */
export function cue(...words: readonly string[]): RegExp {
  const source = words.map((word) => word.replaceAll(' .. ', GAP).replaceAll('*', '\\p{L}{0,30}')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
}
