import { splitSentences } from './what-changed/split-sentences';

/** Notices are a page; of a longer text the beginning tells why. */
const MAX_TEXT = 20_000;
const MAX_SENTENCE = 600;

/** The act itself, and words that give a ground for it. Both in one sentence are a stated reason. */
const ACT = /\b(?:retract|withdr[ae]w|remov|concern|notice|alert)/i;
const GROUND =
  /\b(?:because|due to|owing to|on the grounds?|in light of|in view of|as a result of|following|the reasons?|since|as the|after (?:an?|the) (?:\w+ )?(?:investigation|inquiry|review|concerns?)|concerns? (?:were|was|have been|has been|about|regarding|over|that|raised))\b/i;

/** What is found wrong, without a word of ground before it. */
const FAULT =
  /\b(?:errors?|mistakes?|unreliable|not reliable|invalid|duplicat\w+|overlap\w*|compromised|cannot be (?:reproduced|verified|replicated|relied)|could not be (?:reproduced|verified|replicated|relied)|no longer (?:valid|supported|reliable)|without (?:consent|permission|approval|ethic\w*)|misconduct|fabricat\w+|falsif\w+|plagiar\w+|manipulat\w+|irregularit\w+|inconsistenc\w+|discrepanc\w+)\b/i;

/** Who agrees and who did not answer is no reason, whatever else the sentence holds. */
const ASIDE = /\b(?:(?:dis)?agrees?|(?:dis)?agreed|did not respond|not responded|could not be (?:reached|contacted)|apologi[sz]e|regrets?)\b/i;

/**
 * The sentence in which a notice of retraction, withdrawal or concern gives its reason, verbatim; `null` where none is
 * recognised, which is not the same as none being given. English; a sentence that is missed costs a quote and makes no
 * claim.
 */
export function statedReason(paragraphs: readonly string[]): string | null {
  const sentences = sentencesOf(paragraphs).filter((sentence) => !ASIDE.test(sentence));
  return (
    sentences.find((sentence) => ACT.test(sentence) && GROUND.test(sentence)) ??
    sentences.find((sentence) => FAULT.test(sentence)) ??
    sentences.find((sentence) => GROUND.test(sentence)) ??
    null
  );
}

/** A part of a paper, and that it no longer counts. */
const PART = /\b(?:figures?|figs?\.|tables?|sections?|panels?|paragraphs?|parts?|portions?|experiments?|data ?sets?|appendix|supplement\w*)(?:\s|$)/i;
const TAKEN_BACK = /\b(?:retract\w*|withdr[ae]w\w*|remov\w+|no longer (?:stand|valid|supported)\w*)\b/i;

/** The sentence that names the part a partial retraction takes back, verbatim; `null` where none is recognised. */
export function withdrawnPart(paragraphs: readonly string[]): string | null {
  return sentencesOf(paragraphs).find((sentence) => PART.test(sentence) && TAKEN_BACK.test(sentence)) ?? null;
}

function sentencesOf(paragraphs: readonly string[]): string[] {
  let left = MAX_TEXT;
  return paragraphs.flatMap((paragraph) => {
    const text = paragraph.slice(0, Math.max(0, left)).split(/\s/).filter((word) => word !== '').join(' ');
    left -= paragraph.length;
    return splitSentences(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((sentence) => sentence.length <= MAX_SENTENCE);
  });
}
