import type { ChangeClass } from '@/lib/model/notice-change';
import { coverQuotes } from './covered-quotes';
import type { Cues } from './cues/cues';
import { isDenial } from './is-denial';
import { judgeClause } from './judge-clause';
import { isAuthorNote } from './note-form';
import type { NoticeSentence } from './notice-sentence';

/** Where a clause with a subject of its own can begin; a comma alone separates words too. */
const CLAUSE = /; |: (?=in |the )|, (?=(?:and|but|while|whereas|although|though|so|because) )|, (?=which (?:do|does|did|has|have|had|is|are|was|were|will|would) (?:not|no|un))| (?=(?:and|but) (?:that |the |this |these |it |they |in ))| (?=although |whereas )/g;

/** "Funding: the award number is 117-B": an item of a list of changes needs no word for the change. */
const LABELLED = /^(?:\(?\d{1,2}[.)] ?)?[a-z][a-z ]{3,30}: /;

/**
 * What a sentence says was changed, clause by clause, so that a denial or a second subject ends where it ends. Words in
 * quotation marks are never split.
 * @param assumed the notice states its change without a word for it, so that naming a thing is enough
 */
export function judgeSentence({ text, bare }: NoticeSentence, cues: Cues, assumed: boolean): ChangeClass[] {
  if (isAuthorNote(text)) return ['authors'];
  const shown = coverQuotes(bare).bare;
  const changed = assumed || LABELLED.test(shown) || cues.change.test(shown) || cues.verdict.test(shown);
  if (!changed) return [];
  const context = { assumed, names: coverQuotes(text).quotes.every(isName) };
  const found = new Set<ChangeClass>();
  for (const clause of clausesOf(bare, shown)) {
    if (isDenial(clause, cues)) continue;
    for (const code of judgeClause(clause, context, cues)) found.add(code);
  }
  // A word or sentence is how the change was made; if it changed something more serious, that is said.
  if (found.has('results-conclusions') || found.has('methods-data') || found.has('figures')) found.delete('wording');
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

function isName(quote: string): boolean {
  return quote.includes(' ') && quote.split(' ').every((word) => /^(?:\p{Lu}|(?:de|da|do|van|von|of|and|e)$)/u.test(word));
}
