import { CLAIM_WORDS, numbersIn, type ClaimKind } from './claim-words';
import { hasAddress, isUnrelated, namesIn } from './strange-words';

/** A sentence of the abstract that a draft was asked to put in plain words. */
export interface DraftSource {
  text: string;
  /** It stands before the study's own work: what others know. */
  background: boolean;
}

/** A sentence that a machine wrote, with the number of its source sentence, counted from 0. */
export interface DraftSentence {
  text: string;
  source: number;
}

/**
 * Why a sentence was dropped: it has no source, or not its own one; or what in it is not in its source, or is there and was
 * left out. `repeated`: another sentence was made from the same source.
 */
export type DropReason = 'no-source' | 'background' | 'repeated' | 'too-long' | 'unrelated' | 'address' | 'name' | 'number' | 'turned-round' | `added-${ClaimKind}` | `dropped-${ClaimKind}`;

/** What is left of a draft, and what was dropped for which reasons. */
export interface CheckedDraft {
  kept: DraftSentence[];
  dropped: { sentence: DraftSentence; reasons: DropReason[] }[];
}

const MAX_SENTENCE = 600;
/** What makes a claim weaker or turns it round must not be left out. */
const KEPT: readonly ClaimKind[] = ['hedge', 'not', 'link', 'same'];
const KINDS = Object.keys(CLAIM_WORDS) as ClaimKind[];

/**
 * Drops each sentence of a machine's draft that says more, or something else, than the sentence it is made from: a number
 * that is not there or stands in another order, a unit, species, comparison, direction, cause or certainty that is not
 * there, a hedge or a "not" that was left out, a name or an address that is not there, or no word in common. One sentence is
 * kept for each source. It compares words and understands nothing: it cannot see that
 * two groups changed places, so what is kept is still a machine's. Never throws.
 */
export function checkDraft(draft: readonly DraftSentence[], sources: readonly DraftSource[]): CheckedDraft {
  const checked: CheckedDraft = { kept: [], dropped: [] };
  const made = new Set<number>();
  for (const sentence of draft) {
    const reasons = made.has(sentence.source) ? (['repeated'] as const) : reasonsAgainst(sentence, sources[sentence.source]);
    if (reasons.length === 0) {
      made.add(sentence.source);
      checked.kept.push(sentence);
    } else checked.dropped.push({ sentence, reasons: [...reasons] });
  }
  return checked;
}

function reasonsAgainst({ text }: DraftSentence, source: DraftSource | undefined): DropReason[] {
  if (source === undefined || text.trim() === '') return ['no-source'];
  if (source.background) return ['background'];
  if (text.length > MAX_SENTENCE || source.text.length > 4 * MAX_SENTENCE) return ['too-long'];
  const reasons: DropReason[] = isInOrder(numbersIn(text), numbersIn(source.text)) ? [] : ['number'];
  for (const kind of KINDS) {
    const [here, there] = [CLAIM_WORDS[kind].test(text), CLAIM_WORDS[kind].test(source.text)];
    if (here && !there) reasons.push(`added-${kind}`);
    if (there && !here && KEPT.includes(kind)) reasons.push(`dropped-${kind}`);
  }
  if (turnsRound(text, source.text)) reasons.push('turned-round');
  if (hasAddress(text) && !hasAddress(source.text)) reasons.push('address');
  const names = new Set(namesIn(source.text, 'all'));
  if (namesIn(text, 'names').some((name) => !names.has(name))) reasons.push('name');
  if (isUnrelated(text, source.text)) reasons.push('unrelated');
  return reasons;
}

/** Every number stands in the source, in the same order: 12 and 8 are not 8 and 12. */
function isInOrder(numbers: readonly string[], source: readonly string[]): boolean {
  let at = 0;
  return numbers.every((number) => {
    const found = source.indexOf(number, at);
    at = found + 1;
    return found >= 0;
  });
}

/** The source says "more" and "less", and the draft has them in another order. */
function turnsRound(text: string, source: string): boolean {
  const order = (words: string): string[] =>
    [...words.matchAll(/\p{L}{2,30}/gu)].flatMap(([word]) => (CLAIM_WORDS.more.test(word) ? ['more'] : CLAIM_WORDS.less.test(word) ? ['less'] : []));
  return !isInOrder(order(text), order(source));
}
