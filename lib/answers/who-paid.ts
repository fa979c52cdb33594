import type { AnswerSentence } from './answer-sentence';

const MAX = 2;

const PAID = /\b(?:was|were|is|are|been) (?:\w+ )?(?:funded|financed|sponsored|supported) (?:\w+ )?by\b|\bfunding (?:was (?:provided|received)|came|from)\b|\bsupported by (?:a |the )?(?:\w+ ){0,4}(?:grants?|foundation|council|ministry|institutes?)\b/i;
/** What supports a statement or a region, not a study; and the studies of others. */
const NOT_MONEY = /\b(?:supported by (?:the |these |our )?(?:data|evidence|findings|results|observations?)|vested|ligaments?|trials were funded|studies were funded)\b/i;

/** The sentences that say who paid: a part labelled so, or words for paying. A denial of interest is no payer. */
export function whoPaid(sentences: readonly AnswerSentence[]): AnswerSentence[] {
  return sentences.filter(({ kind, text }) => kind === 'funding' || (PAID.test(text) && !NOT_MONEY.test(text))).slice(0, MAX);
}
