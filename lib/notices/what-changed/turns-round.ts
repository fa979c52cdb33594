import type { Cues } from './cues/cues';
import { coverPlaceNumbers } from './place-numbers';

/** "the word “not” was omitted", "„nicht“ fehlt". */
const LOST_NEGATION = /^(?:not|no|nicht|kein|no|ne|pas|não)$/iu;

/**
 * Whether a quoted sentence and its replacement say different things: one denies or softens and the other does not, or the two
 * differ in a word of direction or significance. Two spellings of a word do not.
 */
export function turnsRound(text: string, quotes: readonly string[], cues: Cues): boolean {
  if (quotes.some((quote) => LOST_NEGATION.test(quote.trim()))) return cues.change.test(text);
  const [first, second] = quotes;
  if (first === undefined || second === undefined || !first.includes(' ') || !second.includes(' ')) return false;
  if (!cues.direction.test(first) && !cues.direction.test(second)) return false;
  return cues.negation.test(first) !== cues.negation.test(second) || matchOf(cues.direction, first) !== matchOf(cues.direction, second) || otherNumbers(quotes);
}

/** Whether the first two quotations both give numbers, and not the same. */
export function otherNumbers([first = '', second = '']: readonly string[]): boolean {
  const [was, now] = [digitsOf(first), digitsOf(second)];
  return was !== '' && now !== '' && was !== now;
}

function matchOf(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0].toLowerCase() ?? '';
}

function digitsOf(text: string): string {
  return coverPlaceNumbers(text).replace(/[^\d.]/gu, '');
}
