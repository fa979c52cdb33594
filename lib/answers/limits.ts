import type { AnswerSentence } from './answer-sentence';
import { hasEstimate } from './words';

const MAX = 2;

/** How sure the authors are of what they found; a result that ends in "(low-certainty evidence)" is a result. */
const UNSURE =
  /\b(?:quality|certainty|strength) of (?:the |this |overall |available )?evidence\b.{0,80}\b(?:low|moderate|poor|limited)\b|\b(?:insufficient|inadequate|incomplete|sparse|scarce|imprecise) (?:data|evidence|information|reporting)\b|\bnot enough (?:data|evidence|information)\b|\b(?:data|evidence|information)\b.{0,40}\b(?:is|are|was|were) (?:generally |too |very )?(?:insufficient|incomplete|sparse|limited|scarce|lacking|skewed)\b/i;
const BIAS =
  /\b(?:none|only|few) of the \b.{0,40}\blow risk of bias\b|\b(?:unclear|high)(?: or (?:unclear|high))? risks? of bias\b|\brisks? of bias\b.{0,60}\b(?:high|unclear)\b|\bunclear or high risk\b|\bmethodological (?:concerns|shortcomings|weaknesses)\b|\bdowngraded\b.{0,80}\b(?:evidence|certainty|quality)\b|\b(?:quality|certainty) of evidence\b.{0,40}\bdowngraded\b/i;
const SMALL =
  /\b(?:studies|trials)\b.{0,20}\b(?:was|were) (?:too |generally |all )?small\b|\b(?:small samples?\b|\b(?:because of|due to|owing to|given|limited by) (?:the )?(?:small|low|limited) number of (?:participants|patients|studies|trials|included)|sample sizes? (?:was|were) small|small sample sizes?|(?:not|in)?(?:adequately|sufficiently)? ?(?:under|insufficiently |not adequately |not sufficiently )powered|too few (?:studies|trials|participants|patients))\b/i;
const SAID =
  /\b(?:study|main|major|key|important|several|these|some) limitations?\b|\blimitations? of (?:this|our|the (?:present|current|study|research|trial|review)) ?|\blimitations? (?:include|are|is|was|were)\b|\blimitations in (?:the )?study\b|\b(?:study|trial|analys[ie]s|meta-analysis|review|results|findings|data|we) (?:was|were|is|are) (?:\w+ )?(?:limited|weakened|hampered|constrained) by\b|\binterpret(?:ed|ation)?\b.{0,80}\bcauti(?:on|ous|ously)\b|\bcauti(?:on|ous|ously)\b.{0,80}\binterpret|\bcannot be generali[sz]ed\b|\bunable to (?:reach|draw|perform|pool)\b|\b(?:could not|not possible to|impossible to) (?:pool|be pooled|perform|draw|analy[sz]e)\b/i;
/** Limits of others, limits done away with, or none. */
const NO_LIMIT =
  /\b(?:overcom\w{0,4}|circumvent\w{0,3}|address\w{0,3}|avoid\w{0,3}|eliminat\w{1,4}|remov\w{1,3}|resolv\w{1,3}|bypass\w{0,3}|mitigat\w{1,4}|free of|without|no|not subject to)\b.{0,60}\blimitations?\b|\blimitations? (?:of|in|on) (?:the )?(?:current|existing|previous|earlier|other|conventional|traditional|available|standard|number|these methods|those)\b|\bpractical limitations?\b|\bdid not downgrade\b|\bawaiting\b|\beligib|\bfree from\b|\blimitations? to (?:its|their|the) |\bits (?:results|findings|data)\b/i;
/** What is needed next is no limit of what was done. */
const WISH = /\b(?:should (?!be (?:interpreted|read|viewed))|(?:is|are) (?:needed|required|warranted|mandatory))\b/i;

/**
 * The sentences in which authors limit what their study can say: too few, biased, unsure. A result that carries its
 * certainty in brackets is left to the results, and what others could not do is no limit of this study.
 */
export function limits(sentences: readonly AnswerSentence[]): AnswerSentence[] {
  return sentences
    .filter(({ kind, own, bare }) => kind === 'limits' || (own && (kind === 'found' || kind === 'after' || kind === 'unlabelled') && statesLimit(bare)))
    .slice(0, MAX);
}

function statesLimit(text: string): boolean {
  return [UNSURE, BIAS, SMALL, SAID].some((words) => words.test(text)) && !NO_LIMIT.test(text) && !WISH.test(text) && !hasEstimate(text);
}
