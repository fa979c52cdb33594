import type { ChangeClass } from '@/lib/model/notice-change';
import { coverQuotes } from './covered-quotes';
import type { Cues } from './cues/cues';
import { judgeClause } from './judge-clause';

/** Where a clause with a subject of its own can begin; a comma alone separates words too. */
const CLAUSE = /; |: (?=in |the )|, (?=(?:and|but|while|whereas|although|though|which|so|because) )| (?=(?:and|but) (?:that |the |this |these |it |they |in ))| (?=although |whereas )/giu;

/**
 * What a sentence says was changed, clause by clause, so that a denial or a second subject ends where it ends. Words in
 * quotation marks are never split.
 */
export function judgeSentence(sentence: string, cues: Cues): ChangeClass[] {
  const shown = coverQuotes(sentence).bare;
  const changed = cues.change.test(shown);
  if (!changed) return [];
  const found = new Set<ChangeClass>();
  for (const clause of clausesOf(sentence, shown)) {
    if (cues.denial.test(clause)) continue;
    for (const code of judgeClause(clause, changed, cues)) found.add(code);
  }
  return [...found];
}

/** Splits at the places found in the sentence without its quotations. */
function clausesOf(sentence: string, shown: string): string[] {
  const clauses: string[] = [];
  let start = 0;
  for (const match of shown.matchAll(CLAUSE)) {
    clauses.push(sentence.slice(start, match.index));
    start = match.index;
  }
  clauses.push(sentence.slice(start));
  return clauses;
}
