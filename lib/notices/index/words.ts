import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';

/** The texts that stand once in a file and are named by number: registrants of DOIs, sources' words, reasons. */
export interface Words {
  registrants: string[];
  terms: string[];
  reasons: string[];
}

export const WORD_LISTS = ['registrants', 'terms', 'reasons'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** No source has more; a file that claims so is not one. */
const MAX_WORDS = 200_000;
/** A source's word or reason as the list keeps it. */
export const MAX_WORD = 200;

/** Numbers of words, for writing. */
export type WordNumbers = Record<WordList, ReadonlyMap<string, number>>;

export function numbersOf(words: Words): WordNumbers {
  const numbered = (list: readonly string[]) => new Map(list.map((word, at) => [word, at]));
  return { registrants: numbered(words.registrants), terms: numbered(words.terms), reasons: numbered(words.reasons) };
}

/** Counts words, and numbers them so that frequent ones have small numbers; equals in the order of the alphabet. */
export class WordCounter {
  readonly #counts: Record<WordList, Map<string, number>> = { registrants: new Map(), terms: new Map(), reasons: new Map() };

  add(list: WordList, word: string): void {
    const counts = this.#counts[list];
    const before = counts.get(word);
    // A new word may be cut out of a text of megabytes, and would keep all of it.
    counts.set(before === undefined ? (JSON.parse(JSON.stringify(word)) as string) : word, (before ?? 0) + 1);
  }

  words(): Words {
    const sorted = (list: WordList) =>
      [...this.#counts[list]].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([word]) => word);
    return { registrants: sorted('registrants'), terms: sorted('terms'), reasons: sorted('reasons') };
  }
}

export function writeWords(out: ByteWriter, words: Words): void {
  for (const list of WORD_LISTS) {
    out.varint(words[list].length);
    for (const word of words[list]) out.utf8(word);
  }
}

/** @returns `null` for what is no such list */
export function readWords(reader: ByteReader): Words | null {
  const words: Words = { registrants: [], terms: [], reasons: [] };
  for (const list of WORD_LISTS) {
    const count = reader.count();
    if (count > MAX_WORDS) return null;
    for (let at = 0; at < count && !reader.failed; at += 1) words[list].push(reader.utf8());
  }
  return reader.failed ? null : words;
}

/** What stands before the slash of a DOI, and what follows it. */
export function splitDoi(doi: string): [registrant: string, suffix: string] {
  const slash = doi.indexOf('/');
  return [doi.slice(0, slash), doi.slice(slash + 1)];
}
