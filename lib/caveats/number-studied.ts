import type { CaveatEvidence } from '@/lib/model/caveat';
import { abstractSentences } from './abstract-sentences';
import type { CaveatInput } from './caveat-input';

const MAX_SENTENCE = 400;
/** A number of people right before the word for them; "12-year-old patients" and "5 mg" are none. */
const COUNT =
  /(?:^|[\s(])(\d{1,3}(?:[,\u2009\u00a0 ]\d{3}){1,2}|\d{2,6}) (?:(?:adult|healthy|consecutive|eligible|hospitali[sz]ed|pregnant|older) )?(?:patients|participants|people|individuals|volunteers|women|men|adults|children|infants|adolescents)\b/g;
/** Numbers of another study. */
const EARLIER = /\b(?:previous(?:ly)?|earlier|prior|screened|approached|invited)\b/i;
/** The sentence says that these were studied, not that so many exist. */
const STUDIED = /\b(?:enrol+ed|recruited|randomi[sz]ed|randomly assigned|underwent randomi[sz]ation|were included|we included|we studied|took part|participated)\b/i;

/**
 * How many people were studied, as a number, where one single sentence of the abstract states it
 * plainly. Two such sentences may count two things (screened, analysed), so they give nothing; nor
 * do reviews, whose numbers are sums over other people's studies.
 */
export function numberStudied({ role, answers, abstract }: CaveatInput): CaveatEvidence[] {
  if (role === 'notice' || !abstract) return [];
  if (answers.some(({ recordTypes }) => recordTypes.some((type) => /\b(?:review|meta-analysis)\b/i.test(type)))) return [];
  const stating = abstractSentences(abstract)
    .map(({ text }) => text)
    .filter((sentence) => STUDIED.test(sentence) && countsIn(sentence).length > 0);
  const quote = stating[0];
  // Of several numbers in one sentence nobody can tell which was studied.
  const [number, second] = quote === undefined || EARLIER.test(quote) ? [] : countsIn(quote);
  if (second !== undefined) return [];
  if (stating.length !== 1 || quote === undefined || number === undefined || quote.length > MAX_SENTENCE) return [];
  return [{ params: { number }, quote, from: abstract.source }];
}

function countsIn(sentence: string): string[] {
  return [...sentence.matchAll(COUNT)].flatMap(([, count]) => count ?? []);
}
