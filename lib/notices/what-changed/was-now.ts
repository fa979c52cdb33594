import type { WasNow } from '@/lib/model/notice-change';
import type { NoticeSentence } from './notice-sentence';
import { ANY_VALUE as V, skeletonOf, valueOf } from './values';

/** Some words that are no value and end no clause. */
const SOME = '[^\\ue000-\\ue0c7.;]{0,60}?';
const SHOULD = '(?:should|must|ought to)(?: now| actually| instead| have)? (?:be|been|read|say|said|state|stated|carried|given|named|listed)(?: as)?:?';
const PRINTED =
  '(?:given|listed|printed|rendered|stated|written|spelled|spelt|reported|published|described|labell?ed|shown|cited|typed|presented|recorded|said|defined|set|entered|expressed|quoted|indicated|named|called|used|spelled out|misspelled|misspelt|misprinted|appeared)';
const AS = '(?: (?:incorrectly|erroneously|wrongly|mistakenly|inadvertently|out))?(?: (?:as|to be|at|to have been|that))?:?';
const NOT = '(?:,? (?:instead of|rather than|in place of|and not|but not|not)|[,:]? \\((?:not|instead of|rather than))(?: as)?';
const IS = '(?:is|are|was|were|has|have|had|reads?)';
const CHANGED = '(?:replaced|corrected|changed|amended|revised|altered|modified|updated)';

/** A form in which notices state both values, and which comes first. */
interface Form {
  pattern: RegExp;
  first: 'was' | 'now';
}

const form = (first: Form['first'], source: string): Form => ({ first, pattern: new RegExp(source, 'giu') });

/** The strongest first: a value is used once. */
const FORMS: readonly Form[] = [
  // "“X” should be replaced by “Y”", "“X” has been corrected to Y", "X [corrected to Y]".
  form('was', `(${V})${SOME} (?:should be|should have been|has been|have been|was|were|is|are|must be|to be) ${CHANGED} (?:by|with|to|to read|as):? (${V})`),
  form('was', `(${V}),? \\[?(?:${CHANGED} (?:to|by|with)|now reads) (${V})`),
  // "changes the thickness from X to Y".
  form('was', `(?:chang\\p{L}{1,5}|correct\\p{L}{0,5}|revis\\p{L}{1,5}|amend\\p{L}{0,5}|f(?:a|e)ll\\p{L}{0,3}|r(?:i|o)se\\p{L}{0,2}|dro\\p{L}{2,5}|decreas\\p{L}{1,5}|increas\\p{L}{1,5}|reduc\\p{L}{1,5}|updat\\p{L}{1,5})${SOME} from (${V}) to (${V})`),
  // "should be Y instead of X": said before the next form, which would take it for the printed one.
  form('now', `${SHOULD}${SOME} (${V})(?: \\p{L}{1,14}){0,3}${NOT} (${V})`),
  // "given as X instead of Y": the wrong one is what was printed.
  form('was', `${PRINTED}${AS} (${V}) (?:instead of|rather than|in place of) (?:as )?(${V})`),
  // "should be Y instead of X", "is Y, not X", "was Y (not X)".
  form('now', `(${V})(?: \\p{L}{1,14}){0,3}${NOT} (${V})`),
  // "given as X; it should read Y", "was said to be X and was Y".
  form('was', `${PRINTED}${AS}${SOME} (${V})[^\\ue000-\\ue0c7.;]{0,50}?(?:;|,| and| but|\\.|:)${SOME}(?:${SHOULD}|(?:correct|right|actual|true|corrected)${SOME} ${IS}|(?:it|they|this|these|which) ${IS})${SOME} (${V})`),
  // "“X” was used three times; it has been replaced by “Y”".
  form('was', `(${V})[^\\ue000-\\ue0c7.]{0,120}? it (?:has been|was|is) (?:now )?${CHANGED} (?:by|with|to) (${V})`),
  // "“X” should read “Y”".
  form('was', `(${V}) ${SHOULD} (${V})`),
  // "For “X” read “Y”".
  form('was', `for (${V})${SOME}, ?read (${V})|for (${V}) read (${V})`),
];

/** One word against another with the same ending ("were excluded, not included"): the ending tells that they answer each other. */
const WORDS = /\b(?:is|are|was|were|should be|should read) (\p{L}{5,20}),? (?:and not|not|rather than|instead of) (\p{L}{5,20})(?!\p{L})/giu;
const SAME_ENDING = 5;

const MAX_PAIRS = 60;

/** Every "was … now" of a notice that gives both in so many words; each sentence is read alone, then with the next one. */
export function wasNowIn(sentences: readonly NoticeSentence[]): WasNow[] {
  const found: WasNow[] = [];
  for (const { text } of sentences) {
    found.push(...pairsOf(text));
    if (found.length >= MAX_PAIRS) break;
  }
  return found.slice(0, MAX_PAIRS);
}

function pairsOf(sentence: string): WasNow[] {
  const skeleton = skeletonOf(sentence);
  const used = new Set<string>();
  const pairs: (WasNow & { at: number })[] = [];
  for (const { pattern, first } of FORMS) {
    for (const match of skeleton.text.matchAll(pattern)) {
      const [left, right] = match.slice(1).filter((group): group is string => group !== undefined);
      if (left === undefined || right === undefined || used.has(left) || used.has(right)) continue;
      const values = [valueOf(skeleton, left), valueOf(skeleton, right)] as const;
      const [was, now] = first === 'was' ? values : [values[1], values[0]];
      if (was === now || was === '' || now === '') continue;
      used.add(left).add(right);
      pairs.push({ was, now, sentence, at: match.index });
    }
  }
  for (const match of sentence.matchAll(WORDS)) {
    const [, now = '', was = ''] = match;
    if (now !== was && now.slice(-SAME_ENDING) === was.slice(-SAME_ENDING)) pairs.push({ was, now, sentence, at: match.index });
  }
  return pairs.toSorted((a, b) => a.at - b.at).map(({ was, now }) => ({ was, now, sentence }));
}
