import type { Cues } from './cues/cues';
import { coverDates, coverPlaceNumbers } from './place-numbers';

/** "the word “not” was omitted", "„nicht“ fehlt". */
const LOST_NEGATION = /^(?:not|no|nicht|kein|no|ne|pas|não)$/iu;

/**
 * Whether a quoted sentence and its replacement say different things: one denies or softens and the other does not, one
 * says more and the other less, one gives another number, or only one claims significance. Two spellings do not, and
 * single words only where results are reported.
 */
export function turnsRound(text: string, quotes: readonly string[], cues: Cues): boolean {
  if (quotes.some((quote) => LOST_NEGATION.test(quote.trim()))) return cues.change.test(text);
  const [first, second] = quotes;
  if (first === undefined || second === undefined) return false;
  if (opposed(first, second, cues)) return (first.includes(' ') && second.includes(' ')) || cues.outcomePlace.test(text);
  if (!first.includes(' ') || !second.includes(' ') || !(isFinding(first, cues) || isFinding(second, cues))) return false;
  return cues.negation.test(first) !== cues.negation.test(second) || cues.claim.test(first) !== cues.claim.test(second) || otherNumbers(quotes);
}

/** Whether the first two quotations both give numbers, and not the same. */
export function otherNumbers([first = '', second = '']: readonly string[]): boolean {
  const [was, now] = [digitsOf(first), digitsOf(second)];
  return was !== '' && now !== '' && was !== now;
}

function opposed(first: string, second: string, { up, down }: Cues): boolean {
  return (up.test(first) && !down.test(first) && down.test(second) && !up.test(second)) || (down.test(first) && !up.test(first) && up.test(second) && !down.test(second));
}

function isFinding(quote: string, { up, down, claim }: Cues): boolean {
  return up.test(quote) || down.test(quote) || claim.test(quote);
}

/** Years and the numbers of references: another date or another cited work is no other result. */
const NO_VALUES = /\[\d[\d,– -]{0,20}\]|(?<![\d.,])(?:19|20)\d\d[a-z]?(?![\d%]|[.,]\d)/gu;

function digitsOf(text: string): string {
  return coverPlaceNumbers(coverDates(text)).replace(NO_VALUES, ' ').replace(/[^\d.]/gu, '').replace(/^\.+$/, '');
}
