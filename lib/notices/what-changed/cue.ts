/** How far apart the two halves of a `..` cue may stand: within one clause, bounded, and the second begins a word ("unaffected" is not "affected"). */
const GAP = '[^.;]{0,60}?(?<![\\p{L}\\p{N}])';

/**
 * A regular expression for any of some cue words, in a notation that can be read as a list of words:
 * whole words only, case does not count, `*` stands for the rest of a word, ` .. ` for up to 60 characters
 * of the same clause; `?`, `|` and `(?:…)` as in regular expressions.
 *
 * A cue begins at the beginning of a word and every repetition is bounded or inside one word, so the search is linear.
 */
export function cue(...words: readonly string[]): RegExp {
  const source = words.map((word) => word.replaceAll(' .. ', `(?![\\p{L}\\p{N}])${GAP}`).replaceAll('*', '\\p{L}{0,30}')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
}
