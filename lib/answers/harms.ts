import type { AnswerSentence } from './answer-sentence';
import { NOT_THIS } from './words';

const MAX = 2;

/** Words for harm by a treatment; "toxicity" and "complications" alone are also words of the disease and the laboratory. */
const HARM =
  /\b(?:adverse (?:drug |psychological |health )?(?:events?|effects?|reactions?)|side[- ]effects?|SAEs?|(?:major|minor|serious|severe|surgical|post-?operative|peri-?operative|operative|bleeding) (?:complications|events|harms)|intra-?operative complications|complication rates?|complications of the (?:operation|procedure|treatment)|well tolerated|treatment-related (?:deaths?|toxicity)|risks? of harms?|unwanted effects|adversely)\b/i;
/** What came out, or that nobody said it. */
const CAME_OUT =
  /\b(?:reported|observed|occur(?:red|rences?)|experienced|were|was|(?:did|do|does) not|no|none|neither|(?:more|less|equally) (?:common|frequent)|fewer|differences?|caused|recorded|documented|had|well tolerated|appear(?:ed|s)? to)\b/i;
/** What was meant to be looked at, what ought to be, or what others wrote. */
const MEANT =
  /\b(?:primary|secondary|main|critical) (?:outcomes?|end ?points?)\b|\b(?:outcomes?|end ?points?) (?:were|was|included?|of interest)\b|\b(?:aim(?:ed|s)?|sought|objectives?|to (?:assess|evaluate|determine|examine|compare)|this abstract|focus|were included if|attention to|heterogeneity|knowledge|awareness|importance|preferences?|scores? for|published|reduc(?:ed|es|ing|tion in|tion of) .{0,60}complications|weighed|side[- ]effects? profiles?)\b/i;

/** The sentences that say what harm a treatment did, that it did none, or that nobody reported it. */
export function harms(sentences: readonly AnswerSentence[]): AnswerSentence[] {
  return sentences
    .filter(({ own }) => own)
    .filter(({ kind }) => kind === 'found' || kind === 'after' || kind === 'unlabelled')
    .filter(({ text }) => HARM.test(text) && CAME_OUT.test(text) && !MEANT.test(text) && !NOT_THIS.test(text))
    .slice(0, MAX);
}
