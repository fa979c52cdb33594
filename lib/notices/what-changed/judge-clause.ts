import type { ChangeClass } from '@/lib/model/notice-change';
import type { Cues } from './cues/cues';
import { coverQuotes } from './covered-quotes';
import { coverDates, coverPlaceNumbers } from './place-numbers';
import { otherNumbers, turnsRound } from './turns-round';

const NUMBER = /\d/u;

/**
 * What one clause says was changed.
 * @param changed the sentence states a change; a clause without words of its own for it takes them from there
 * @param assumed nothing in the notice names what changed, so that any part of the text will do
 * @returns no class where the clause names no change or nothing that we know
 */
export function judgeClause(clause: string, changed: boolean, cues: Cues, assumed = false): ChangeClass[] {
  const { bare: text, quotes } = coverQuotes(clause);
  if (!changed || cues.unchanged.test(text)) return [];
  // Persons, money and cited works are named with words of every other class, so they decide alone.
  const thanks = cues.thanks.test(text);
  if (cues.ethics.test(text) || (thanks && quotes.some((quote) => cues.ethics.test(quote)))) return ['ethics-interests'];
  if (thanks || cues.authors.test(text)) return ['authors'];
  if (cues.processing.test(text)) return ['wording'];
  return studyClasses(text, quotes, cues, assumed);
}

function studyClasses(text: string, quotes: string[], cues: Cues, assumed: boolean): ChangeClass[] {
  const values = coverPlaceNumbers(coverDates(text));
  const numbers = NUMBER.test(values);
  const classes: ChangeClass[] = [];
  const sample = cues.sample.test(text);
  const cause = cues.cause.test(text);
  const methods = sample || cues.methods.test(text) || quotes.some((quote) => cues.methods.test(quote) && (NUMBER.test(quote) || quotes.length >= 2));
  const outcome = cues.outcome.test(text) || cues.outcomePlace.test(text);
  const result =
    (cues.verdict.test(text) && !cues.open.test(text)) ||
    (turnsRound(text, quotes, cues) && !quotes.some((quote) => cues.methods.test(quote) || cues.sample.test(quote))) ||
    (cues.outcomePlace.test(text) && !methods && otherNumbers(quotes)) ||
    (outcome && !methods && !cues.label.test(text) && (numbers || cues.swapped.test(text))) ||
    (cues.outcomePlace.test(text) && !methods && cues.misstated.test(text) && (cues.up.test(text) || cues.down.test(text)));
  if (result) classes.push('results-conclusions');
  if (methods || cause) classes.push('methods-data');
  if (cues.figures.test(text) && !(methods && cues.figureUse.test(text))) classes.push('figures');
  if (classes.length === 0 && (cues.wording.test(text) || (quotes.length >= 2 && !quotes.every(isName)) || (assumed && cues.passage.test(text)))) classes.push('wording');
  return classes;
}

/** A person or an institute in quotation marks: putting one for another is no change of wording. */
function isName(quote: string): boolean {
  return quote.includes(' ') && quote.split(' ').every((word) => /^(?:\p{Lu}|de$|da$|do$|van$|von$|of$|and$|e$)/u.test(word));
}
