import type { AbstractPart } from '@/lib/model/abstract-part';
import { plainText, type RichText } from '@/lib/model/rich-text';
import { sliceRichText } from '@/lib/model/slice-rich-text';
import { sentenceRanges } from '@/lib/summaries/sentence-ranges';

const MAX_TEXT = 20_000;
/** A longer one is several that could not be told apart. */
const MAX_SENTENCE = 700;

/** What a part of an abstract tells, by its label; `unlabelled` where nothing says it. */
export type PartKind = 'before' | 'done' | 'found' | 'after' | 'funding' | 'limits' | 'other' | 'unlabelled';

/** A whole sentence of an abstract, with what a rule may look at. */
export interface AnswerSentence {
  kind: PartKind;
  text: string;
  /** The text without what stands in brackets: examples, estimates, how sure a result is. */
  bare: string;
  /** The sentence with its marks. Only what is shown is cut out of the text. */
  slice: () => RichText;
  /** The abstract has begun to speak of its own study. What comes before tells what others know. */
  own: boolean;
  /** Where it begins and ends in the plain texts of all parts, one newline between two parts. */
  from: number;
  to: number;
}

const LABELS =
  'Background|Introduction|Context|Objectives?|Aims?|Purpose|Design|Setting|Participants|Patients|Interventions?|Methods?|Methodology|(?:Main |Principal )?(?:Results?|Findings)|Conclusions?|Interpretation|Discussion|Significance|Limitations|Funding|Trial Registration';
/** Labels that stand in the running text, as pages print them: "Methods We asked …". A small letter after them makes a sentence of it. */
const INLINE = new RegExp(`^(?:${LABELS}|${LABELS.replace(/[a-z]+/g, (word) => word.toUpperCase())})(?:/[A-Z][A-Za-z]{2,20}(?: [A-Z][A-Za-z]{2,20})?){0,2}(?: ?[:.])? (?=[A-Z\\d])`);
/** In this order: a part named "Results and limitations" is one of results with limits in it. */
const KINDS: readonly [PartKind, RegExp][] = [
  ['funding', /\bfund(?:ing|ed)\b|\bfinancial\b|\bsponsor/i],
  ['other', /\b(?:registration|registry|keywords?|doi|ethics)\b/i],
  ['found', /\b(?:results?|findings?|observations?|outcomes?)\b/i],
  ['limits', /\blimit(?:ation)?s?\b/i],
  ['after', /\b(?:conclu\w{1,10}|interpretations?|discussion|significance|implications?|relevance)\b/i],
  ['done', /\b(?:methods?|methodolog\w{1,5}|design|setting|participants?|patients|population|subjects|interventions?|procedures?|measure(?:ment)?s?|data|materials?|approach|selection)\b/i],
  ['before', /\b(?:background|introduction|context|rationale|importance|objectives?|aims?|purpose|goals?|hypothes[ei]s|questions?)\b/i],
];
/** Where an abstract without labels begins to speak of its own study. */
const OWN_WORK =
  /\b(?:we|our|here|this (?:study|trial|work|paper|report|article|review|update)|(?:the|in a) (?:present|current|double-blind|randomi[sz]ed) \w{4,12}|(?:was|were) (?:included|enrol+ed|randomi[sz]ed|randomly|recruited|assigned|scanned|studied|investigated|analy[sz]ed|examined|invited|identified)|underwent|evaluating|participants)\b|\bn ?= ?\d/i;
const ENDS = /[.!?]["”’)\]]{0,2}$/;
const BRACKETS = /\([^()]{0,400}\)|\[[^[\]]{0,400}\]/g;

/**
 * The whole sentences of the first 20,000 characters of an abstract. Headings, pieces of a sentence that a line break cut, and
 * what is too long to be one sentence are left out. Linear.
 */
export function answerSentences(parts: readonly AbstractPart[]): AnswerSentence[] {
  const sentences: AnswerSentence[] = [];
  let offset = 0;
  for (const { label, text } of parts) {
    const plain = plainText(text);
    let kind = label === null ? 'unlabelled' : kindOf(label);
    let whole = true;
    let own = kind !== 'unlabelled' && kind !== 'before';
    for (const [from, to] of sentenceRanges(plain.slice(0, Math.max(0, MAX_TEXT - offset)))) {
      const sentence = plain.slice(from, to);
      const goesOn = !whole && /^\p{Ll}/u.test(sentence);
      whole = ENDS.test(sentence);
      const inline = label === null ? INLINE.exec(sentence)?.[0] : undefined;
      if (inline !== undefined) kind = kindOf(inline);
      own ||= (inline !== undefined && kind !== 'before') || OWN_WORK.test(sentence);
      if (goesOn || !whole || sentence.length > MAX_SENTENCE) continue;
      const bare = sentence.replace(BRACKETS, '').replace(BRACKETS, '');
      sentences.push({ kind, text: sentence, bare, slice: () => sliceRichText(text, from, to), own, from: offset + from, to: offset + to });
    }
    offset += plain.length + 1;
  }
  return sentences;
}

function kindOf(label: string): PartKind {
  return KINDS.find(([, words]) => words.test(label))?.[0] ?? 'other';
}
