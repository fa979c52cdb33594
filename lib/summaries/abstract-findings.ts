import type { AbstractFindings } from '@/lib/model/abstract-findings';
import { plainText, type RichText } from '@/lib/model/rich-text';
import { sliceRichText } from '@/lib/model/slice-rich-text';
import type { Abstract } from '@/lib/model/source-answer';
import type { AbstractPart } from '@/lib/model/abstract-part';
import { sentenceRanges } from './sentence-ranges';

const MAX_TEXT = 20_000;
const MAX_POINTS = 40;

const RESULTS = /\b(?:results?|findings?|observations?|outcomes?)\b/i;
const CONCLUSIONS = /\b(?:conclu\w+|interpretations?)\b/i;
const LIMITS = /\blimit(?:ation)?s?\b/i;
/** Parts that tell what was done, or hoped for, beside what came out. */
const MIXED = /\b(?:methods?|methodolog\w+|procedures?|approach(?:es)?|interventions?|design|measures?|measurements?|objectives?|aims?|background|setting|participants?|patients|purpose|introduction)\b/i;

/** A sentence that says itself that it states what this study found. */
const STATES_RESULT =
  /\b(?:we|our (?:\w+ ){0,2}?(?:results?|findings?|data|study|analys[ie]s|experiments?|work)|(?:these|the present|the current) (?:results?|findings?|data|study)|the results|(?:this|the present|the current) (?:study|trial|work|analysis|meta-analysis|review)) (?:(?:also|further|then|therefore|thus|now|here|not only|clearly|directly|first) ){0,2}(?:found|find|finds|shows?|showed|shown|have shown|observed?|demonstrated?|demonstrates|identif(?:y|ied|ies)|revealed|reveals?|discover(?:ed)?|indicated?|indicates|confirm(?:ed|s)?|conclude[ds]?|detect(?:ed)?|uncover(?:ed|s)?|suggest(?:ed|s)?|provides? evidence)\b/i;
/** Of other people's work, or of what was meant to be found. */
const OTHERS = /\b(?:previous(?:ly)?|ha(?:ve|s) been|earlier|prior|past|others have|to (?:find|show|demonstrate|identify|confirm))\b/i;

/** A sentence in which authors limit what their own work can say. How sure a finding is belongs to the finding. */
const STATES_LIMIT =
  /\blimitations?\b|\b(?:study|trial|analys[ie]s|review|results|findings|data|sample|we) (?:was|were|is|are) (?:\w+ )?(?:limited|weakened|hampered|constrained) by\b|\binterpret(?:ed|ation)?\b.{0,80}\bcauti(?:on|ous|ously)\b|\bcauti(?:on|ous|ously)\b.{0,80}\binterpret|\b(?:under|insufficiently |not adequately )powered\b/i;
const OWN_WORK = /\b(?:we|our|this|these|the (?:present|current)|study|studies|trials?|analys[ie]s|findings|results|review|data|sample|limitations? (?:include|are|is|was|were))\b/i;
/** Limits of what others do, or that the study did away with. */
const NO_LIMIT =
  /\b(?:overcom\w*|circumvent\w*|address\w*|avoid\w*|eliminat\w*|remov\w*|resolv\w*|bypass\w*|mitigat\w*|free of|without|no|not subject to)\b.{0,60}\blimitations?\b|\blimitations? of (?:the )?(?:current|existing|previous|earlier|other|conventional|traditional|available|standard|these methods|those)\b/i;

/**
 * What an abstract says that the study found, and its limits, verbatim. From labelled abstracts the
 * parts that are labelled results and conclusions; where results share a part with methods, and in
 * abstracts without labels, only sentences that say themselves that they state a result. Nothing is
 * reworded, and no limit is inferred from what was done.
 */
export function abstractFindings(abstract: Abstract): AbstractFindings {
  const labelled = abstract.parts.some(({ label }) => label !== null && (RESULTS.test(label) || CONCLUSIONS.test(label)));
  let left = MAX_TEXT;
  const findings: RichText[] = [];
  const limitations: RichText[] = [];
  for (const part of abstract.parts) {
    const sentences = sentencesOf(part, left);
    left -= sentences.reduce((sum, { plain }) => sum + plain.length, 0);
    const label = part.label ?? '';
    const ofLimits = LIMITS.test(label) && !RESULTS.test(label) && !CONCLUSIONS.test(label);
    const whole = labelled && (RESULTS.test(label) || CONCLUSIONS.test(label)) && !MIXED.test(label);
    const someFindings = labelled ? RESULTS.test(label) && MIXED.test(label) : true;
    for (const { text, plain } of sentences) {
      if (ofLimits || statesLimit(plain)) limitations.push(text);
      else if (whole || (someFindings && statesResult(plain))) findings.push(text);
    }
  }
  return {
    findings: findings.slice(0, MAX_POINTS),
    limitations: limitations.slice(0, MAX_POINTS),
    by: labelled ? 'labels' : 'sentences',
    source: abstract.source,
  };
}

function sentencesOf({ text }: AbstractPart, max: number): { text: RichText; plain: string }[] {
  const plain = plainText(text);
  return sentenceRanges(plain.slice(0, max))
    // A sentence that the cap cuts through may say something else.
    .filter(([, to]) => to < max || max >= plain.length)
    .filter(([from, to]) => !isHeading(plain.slice(from, to)))
    .map(([from, to]) => ({ text: sliceRichText(text, from, to), plain: plain.slice(from, to) }));
}

/** A few words without a stop stand over a paragraph and state nothing. */
function isHeading(text: string): boolean {
  return !/[.!?]["”’)\]]{0,2}$/.test(text) && text.split(' ').length < 8;
}

function statesResult(sentence: string): boolean {
  return STATES_RESULT.test(sentence) && !OTHERS.test(sentence);
}

function statesLimit(sentence: string): boolean {
  return STATES_LIMIT.test(sentence) && OWN_WORK.test(sentence) && !NO_LIMIT.test(sentence);
}
