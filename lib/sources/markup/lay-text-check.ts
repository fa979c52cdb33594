import type { AbstractPart } from '@/lib/model/abstract-part';
import type { LayText } from '@/lib/model/lay-text';
import { plainText } from '@/lib/model/rich-text';
import { writtenLanguage } from './written-language';

/** Why a text that is tagged as plain-language is none. */
export type LayTextFault = 'empty' | 'link' | 'copy';

/** Words in a row that are compared, and the share of them in which a copy agrees with the abstract. */
const ROW = 4;
const COPIED = 0.7;
/** A shorter text is no copy of anything: a sentence may well stand in both. */
const FEWEST = 30;

const ADDRESS = /(?:https?:\/\/|www\.|doi:?\s?)\S{1,300}|\b10\.\d{4,9}\/\S{1,300}/giu;
/** What is said around an address that leads to the text. */
const POINTER = new Set('a an and at available be can click file for found full here in is lay link of on online or our plain language please read see summary summaries supplementary text the this to version video view visit you'.split(' '));

/**
 * What is wrong with a text that its record calls plain-language: nothing in it, a bare link to it, or a copy of
 * the abstract. `null` where nothing is. (Of 3,217 such texts in PubMed 470 were wrong.)
 */
export function layTextFault(parts: readonly AbstractPart[], abstract: readonly AbstractPart[]): LayTextFault | null {
  const text = wordsOf(parts);
  const words = rowOf(text);
  if (words.length === 0) return 'empty';
  const besides = rowOf(text.replace(ADDRESS, ' '));
  if (besides.length < words.length && besides.filter((word) => !POINTER.has(word)).length < 3) return 'link';
  return words.length >= FEWEST && sharedRows(words, rowOf(wordsOf(abstract))) >= COPIED ? 'copy' : null;
}

/**
 * The language of a text: what its record says, unless it says English, or nothing, and the text itself is plainly
 * in another one.
 * @param stated as the record has it, also in three letters ("ger")
 * @returns a language tag; `undefined` where neither tells
 */
export function layTextLanguage(parts: readonly AbstractPart[], stated: string | undefined): string | undefined {
  const tag = canonicalTag(stated);
  if (tag !== undefined && !isEnglish(tag)) return tag;
  return writtenLanguage(wordsOf(parts)) ?? tag;
}

/** The text with its language, where one is known. */
export function withLanguage(text: LayText, stated: string | undefined): LayText {
  const language = layTextLanguage(text.parts, stated);
  return language === undefined ? text : { ...text, language };
}

export function isEnglish(tag: string): boolean {
  return /^en(?:-|$)/i.test(tag);
}

function canonicalTag(stated: string | undefined): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales((stated ?? '').trim().slice(0, 35).replaceAll('_', '-') || []);
    return tag === undefined || /^(?:und|mul|zxx|mis)\b/.test(tag) ? undefined : tag;
  } catch {
    // No language tag at all.
    return undefined;
  }
}

function wordsOf(parts: readonly AbstractPart[]): string {
  return parts.map(({ text }) => plainText(text)).join(' ');
}

function rowOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Of the rows of four words of a text, the share that another text has too. */
function sharedRows(words: readonly string[], others: readonly string[]): number {
  const rows = (list: readonly string[]) => list.slice(ROW - 1).map((_, at) => list.slice(at, at + ROW).join(' '));
  const theirs = new Set(rows(others));
  const own = rows(words);
  return own.filter((row) => theirs.has(row)).length / own.length;
}
