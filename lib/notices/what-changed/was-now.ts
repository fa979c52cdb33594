import type { WasNow } from '@/lib/model/notice-change';
import type { NoticeSentence } from './notice-sentence';
import { skeletonOf, valueOf, type Skeleton } from './values';
import { WAS_NOW_FORMS } from './was-now-forms';

/** One word against another with the same ending ("were excluded, not included"): by it they answer each other. */
const WORDS = /\b(?:is|are|was|were|should be|should read) (\p{L}{5,20}),? (?:and not|not|rather than|instead of) (\p{L}{5,20})(?!\p{L})/giu;
const SAME_ENDING = 5;

/** "Ana B Sorel’s last name was incorrectly spelled ‘Sorrel’": the right one stands before. */
const LAST_NAME = /(\p{Lu}[\p{L}-]{1,30})[’'] ?s (?:last|family|sur) ?name (?:was|is) (?:incorrectly |wrongly )?(?:mis)?(?:spelled|spelt|given|printed)(?: incorrectly)?(?: as)? [‘“]([^’”]{1,40})[’”]/gu;

/** As many as a long list of errata has. */
const MAX_PAIRS = 60;

/** Every "was … now" of a notice that gives both in one sentence, in the order of the text. */
export function wasNowIn(sentences: readonly NoticeSentence[]): WasNow[] {
  const found: WasNow[] = [];
  for (const { text } of sentences) {
    found.push(...pairsOf(text));
    if (found.length >= MAX_PAIRS) break;
  }
  return found.slice(0, MAX_PAIRS);
}

function pairsOf(sentence: string): WasNow[] {
  const pairs = [...byForm(skeletonOf(sentence)), ...byWords(sentence)];
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

function byForm(skeleton: Skeleton): Pair[] {
  const used = new Set<string>();
  const pairs: Pair[] = [];
  for (const { pattern, first } of WAS_NOW_FORMS) {
    for (const { index, 1: left = '', 2: right = '' } of skeleton.text.matchAll(pattern)) {
      if (used.has(left) || used.has(right)) continue;
      const values = [valueOf(skeleton, left), valueOf(skeleton, right)] as const;
      const [was, now] = first === 'was' ? values : [values[1], values[0]];
      if (!answers(was, now)) continue;
      used.add(left).add(right);
      pairs.push({ ...alike(was, now), at: index });
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

/** A number is never put for words nor words for a number: then the form has met two things that only stand together. */
function answers(was: string, now: string): boolean {
  return /\d/u.test(was) === /\d/u.test(now) || (was.includes(' ') && now.includes(' '));
}

/** "I2 = 61%, not 16%": what stands before one number only is no part of what changed. */
function alike(was: string, now: string): { was: string; now: string } {
  const before = /^\p{L}\d? ?[=<>] ?/u;
  return before.test(was) === before.test(now) ? { was, now } : { was: was.replace(before, ''), now: now.replace(before, '') };
}
