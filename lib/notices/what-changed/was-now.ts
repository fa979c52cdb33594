import type { WasNow } from '@/lib/model/notice-change';
import { lowerCase } from './lower-case';
import type { NoticeSentence } from './notice-sentence';
import { ANY_VALUE, skeletonOf, valueOf, type Skeleton, type Value } from './values';
import { WAS_NOW_FORMS } from './was-now-forms';

/** One word against another with the same ending ("were excluded, not included"): by it they answer each other. */
const WORDS = /\b(?:is|are|was|were|should be|should read) (\p{L}{5,20}),? (?:and not|not|rather than|instead of) (\p{L}{5,20})(?!\p{L})/giu;
const SAME_ENDING = 5;

/** No name is longer. */
const LONG = 60;

/** "Ana B Sorel’s last name was incorrectly spelled ‘Sorrel’": the right one stands before. */
const LAST_NAME = /(\p{Lu}[\p{L}-]{1,30})[’'] ?s (?:last|family|sur) ?name (?:was|is) (?:incorrectly |wrongly )?(?:mis)?(?:spelled|spelt|given|printed)(?: incorrectly)?(?: as)? [‘“]([^’”]{1,40})[’”]/gu;

/** "During copy-editing the temperature was altered from X to Y": then Y is the error. */
const PRODUCTION = /\b(?:during|in|by) (?:the )?(?:copy-?edit\p{L}{1,5}|typesett\p{L}{1,5}|production|proofs?|proofreading|layout|editing)\b/iu;

/** "12 should not have been changed to 21": the change is the error. */
const NOT_DONE = /\bnot (?:have|be|been)\b/u;
/** "1, 2 and 3 should be 4, 5 and 6": neighbours are no pair. */
const LISTED_BEFORE = new RegExp(`${ANY_VALUE}(?:, and |, | and )$`, 'u');
const LISTED_AFTER = new RegExp(`^(?:, and |, | and )${ANY_VALUE}`, 'u');

/** As many as a long list of errata has. */
const MAX_PAIRS = 60;

/** Every "was … now" of a notice that gives both in one sentence, in the order of the text. */
export function wasNowIn(sentences: readonly NoticeSentence[]): WasNow[] {
  const found: WasNow[] = [];
  const production = sentences.some(({ text }) => PRODUCTION.test(text));
  for (const { text } of sentences) {
    found.push(...pairsOf(text, production));
    if (found.length >= MAX_PAIRS) break;
  }
  return found.slice(0, MAX_PAIRS);
}

function pairsOf(sentence: string, production: boolean): WasNow[] {
  const pairs = [...byForm(skeletonOf(sentence), production), ...byWords(sentence)];
  return pairs
    .filter(({ was, now }) => was !== now && was !== '' && now !== '')
    .toSorted((a, b) => a.at - b.at)
    .map(({ was, now }) => ({ was, now, sentence }));
}

interface Pair {
  was: string;
  now: string;
  at: number;
}

function byForm(skeleton: Skeleton, production: boolean): Pair[] {
  const used = new Set<string>();
  const pairs: Pair[] = [];
  const text = lowerCase(skeleton.text);
  for (const { pattern, first, event } of WAS_NOW_FORMS) {
    for (const { index, 0: whole, 1: left = '', 2: right = '' } of text.matchAll(pattern)) {
      if (used.has(left) || used.has(right) || NOT_DONE.test(whole)) continue;
      if (LISTED_BEFORE.test(text.slice(0, text.indexOf(left, index))) && LISTED_AFTER.test(text.slice(index + whole.length))) continue;
      const values = [valueOf(skeleton, left), valueOf(skeleton, right)] as const;
      const [was, now] = (first === 'was') !== (event && production) ? values : [values[1], values[0]];
      if (!answers(was, now)) continue;
      used.add(left).add(right);
      pairs.push({ ...alike(was.text, now.text), at: index });
    }
  }
  return pairs;
}

function byWords(sentence: string): Pair[] {
  const pairs: Pair[] = [];
  for (const { index, 1: now = '', 2: was = '' } of sentence.matchAll(WORDS)) {
    if (now.slice(-SAME_ENDING) === was.slice(-SAME_ENDING)) pairs.push({ was, now, at: index });
  }
  for (const { index, 1: now = '', 2: was = '' } of sentence.matchAll(LAST_NAME)) pairs.push({ was, now, at: index });
  return pairs;
}

/**
 * Whether one can stand for the other: words for a number, or a whole sentence for a name, only if both are quoted.
 * Else the form has met two things that merely stand together.
 */
function answers(was: Value, now: Value): boolean {
  if (was.quoted !== now.quoted && Math.max(was.text.length, now.text.length) > LONG) return false;
  if (was.quoted && now.quoted) return true;
  const numbers = /\d/u.test(was.text);
  return numbers === /\d/u.test(now.text) && (numbers || was.quoted || now.quoted || nameLike(was.text, now.text));
}

/**
 * Two bare names answer each other only if they have something in common: "the affiliation of A. Name should be
 * University of B" names a person and a place.
 */
function nameLike(was: string, now: string): boolean {
  const starts = new Set(was.split(' ').map((word) => word.slice(0, 2)));
  return now.split(' ').some((word) => word.length > 2 && starts.has(word.slice(0, 2)));
}

/** "I2 = 61%, not 16%": what stands before one number only is no part of what changed. */
function alike(was: string, now: string): { was: string; now: string } {
  const before = /^\p{L}\d? ?[=<>] ?/u;
  return before.test(was) === before.test(now) ? { was, now } : { was: was.replace(before, ''), now: now.replace(before, '') };
}
