import type { AnswerSentence } from './answer-sentence';
import { hasEstimate, NOT_THIS } from './words';

const MAX = 3;

/** A share, where a sentence says itself that it states what was found. */
const SHARE = /\d ?%|\b\d+(?:\.\d+)?-fold\b/;
const FOUND =
  /\b(?:we (?:find|found|observed|show|showed)|demonstrated that|revealed|results show|in(?:creased?|creasing) by|reduced? .{1,60} by|decreased .{1,60} by|was accomplished|improved by|explained)\b/i;
/** How the test was made, how a scale runs, how well studies were made. */
const NO_RESULT =
  /\b(?:significance (?:level|threshold)|(?:was|were) (?:considered|set at|defined as)|threshold (?:of|for)|risk of bias|allocation|blinding|judged|rated|estimated at|missing|attrition|participation rate)\b/i;
const ONLY_HETEROGENEITY = /\bheterogeneity\b/i;
const INTERVAL = /\bCI\b|confidence interval/;

/** The sentences that give a result with its size: an estimate, an interval, a share that the authors say they found. */
export function howLarge(sentences: readonly AnswerSentence[]): AnswerSentence[] {
  return sentences
    .filter(({ own }) => own)
    .filter(({ kind }) => kind === 'found' || kind === 'unlabelled')
    .filter(({ text }) => hasEstimate(text) || (SHARE.test(text) && FOUND.test(text)))
    .filter(({ text }) => !NO_RESULT.test(text) && !NOT_THIS.test(text))
    .filter(({ text }) => !ONLY_HETEROGENEITY.test(text) || INTERVAL.test(text))
    .slice(0, MAX);
}
