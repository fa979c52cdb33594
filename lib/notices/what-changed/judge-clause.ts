import type { ChangeClass } from '@/lib/model/notice-change';
import type { Cues } from './cues/cues';
import { coverQuotes } from './covered-quotes';
import { coverDates, coverPlaceNumbers } from './place-numbers';
import { otherNumbers, turnsRound } from './turns-round';

const NUMBER = /\d/;

/** A clause about what others found, or about what was planned, quotes outcomes that are not this paper's. */
const NOT_ITS_OUTCOME =
  /(?<![a-z])(?:(?:in|of|to) the (?:introduction|background|methods?|materials and methods|statistical (?:analysis|methods))|power (?:calculation|analysis)|sample size calculation)(?![a-z])/;
const OTHERS = /(?<![a-z])(?:(?:previous|earlier|prior|other|published) (?:studies|study|work|reports?|trials?|research|authors)|et al)(?![a-z])/;
const ITS_OUTCOME = /(?<![a-z])(?:abstract|results|conclusions?)(?![a-z])/;

/** "Are no longer valid", "is not correct": the opposite of what stays. */
const NO_LONGER = /(?<![a-z])(?:no longer|(?:is|are|was|were) not (?:[a-z]+ )?(?:correct|valid|sound|the same))(?![a-z])/;

/** What a clause has from the sentence and the notice around it. */
export interface ClauseContext {
  /** Nothing in the notice names what changed, so that any part of the text will do. */
  assumed: boolean;
  /** What is quoted are persons or institutes: putting one for another is no change of wording. */
  names: boolean;
}

/**
 * What a clause of a sentence that states a change says was changed.
 * @param clause in lower case
 * @returns no class where the clause says that something stays, or names nothing that we know
 */
export function judgeClause(clause: string, context: ClauseContext, cues: Cues): ChangeClass[] {
  const { bare: text, quotes } = coverQuotes(clause);
  if (cues.unchanged.test(text) && !NO_LONGER.test(text)) return [];
  // Persons, money and cited works are named with words of every other class, so they decide alone.
  const thanks = cues.thanks.test(text);
  if (cues.ethics.test(text) || (thanks && quotes.some((quote) => cues.ethics.test(quote)))) return ['ethics-interests'];
  if (thanks || cues.authors.test(text)) return ['authors'];
  if (cues.processing.test(text)) return ['wording'];
  return studyClasses(text, quotes, context, cues);
}

function studyClasses(text: string, quotes: string[], { assumed, names }: ClauseContext, cues: Cues): ChangeClass[] {
  const values = coverPlaceNumbers(coverDates(text));
  const numbers = NUMBER.test(values);
  const classes: ChangeClass[] = [];
  const sample = cues.sample.test(text);
  const cause = cues.cause.test(text);
  const methods = sample || cues.methods.test(text.replace(cues.cause, '')) || quotes.some((quote) => cues.methods.test(quote) && (NUMBER.test(quote) || quotes.length >= 2));
  const outcome = cues.outcome.test(text) || cues.outcomePlace.test(text);
  const result =
    !isOfOthers(text, quotes) &&
    ((cues.verdict.test(text) && !cues.open.test(text)) ||
      (turnsRound(text, quotes, cues) && !quotes.some((quote) => cues.methods.test(quote) || cues.sample.test(quote))) ||
      (cues.outcomePlace.test(text) && !methods && otherNumbers(quotes)) ||
      (outcome && !methods && !cues.label.test(text) && (numbers || cues.swapped.test(text))) ||
      (cues.outcomePlace.test(text) && !methods && cues.misstated.test(text) && (cues.up.test(text) || cues.down.test(text))));
  if (result) classes.push('results-conclusions');
  if (methods || cause) classes.push('methods-data');
  if (cues.figures.test(text) && !(methods && cues.figureUse.test(text))) classes.push('figures');
  if (classes.length === 0 && (cues.wording.test(text) || (quotes.length >= 2 && !names) || (assumed && cues.passage.test(text)))) classes.push('wording');
  return classes;
}

/** Whether what is said to be wrong was found by others, or only planned. */
function isOfOthers(text: string, quotes: readonly string[]): boolean {
  return (NOT_ITS_OUTCOME.test(text) && !ITS_OUTCOME.test(text)) || quotes.some((quote) => OTHERS.test(quote));
}
