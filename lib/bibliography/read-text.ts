import { doisInText } from '@/lib/identifiers/dois-in-text';
import { idsInText } from '@/lib/identifiers/ids-in-text';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import { titleInText } from '@/lib/identifiers/title-in-text';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { shownText, shownTitle, type BibliographyEntry } from './bibliography-entry';

/** How numbered lists begin their entries. */
const NUMBERED = /^\s{0,8}[[(]?(\d{1,4})[\].)]{1,2}\s{1,8}\S/;
/** Numbers and separators alone: PubMed numbers. */
const NUMBERS = /^[\d\s,;]+$/;
const PMID_LABELS = /\bpmid[:/]?\s{0,5}(\d{1,9})\b/gi;
/** A heading or a page number is no reference. */
const MIN_LETTERS = 20;
const MAX_LINE = 4_000;

/**
 * Reads what people paste: a list of identifiers, or references as they were printed, one to a line, to a
 * paragraph or to a number. A passage that names several works gives each of them.
 */
export function readText(text: string, max: number): BibliographyEntry[] {
  const entries: BibliographyEntry[] = [];
  for (const block of blocksOf(text)) {
    entries.push(...entriesOf(block));
    if (entries.length >= max) break;
  }
  return entries.slice(0, max);
}

/** The text cut into references, by the strongest sign there is: numbers, empty lines, lines. */
function blocksOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n|\u2028|\f/).map((line) => line.slice(0, MAX_LINE));
  if (countUp(lines) >= 2) return joined(lines, (line) => NUMBERED.test(line), false);
  const filled = lines.filter((line) => line.trim() !== '');
  const breaks = lines.length - filled.length;
  // Paragraphs: about as many empty lines as there are groups, and several lines in some.
  const isParagraphs = breaks > 0 && filled.length > breaks + 1 && doisInText(text).length <= breaks + 1;
  return isParagraphs ? joined(lines, () => false, true) : filled;
}

/** How many lines go on with the number after the last. */
function countUp(lines: readonly string[]): number {
  let expected = 1;
  for (const line of lines) {
    const number = Number(NUMBERED.exec(line)?.[1] ?? Number.NaN);
    if (number === expected) expected += 1;
  }
  return expected - 1;
}

function joined(lines: readonly string[], begins: (line: string) => boolean, endsEmpty: boolean): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const isEmpty = line.trim() === '';
    if (isEmpty) isOpen &&= !endsEmpty;
    else if (isOpen && !begins(line)) blocks.push(`${blocks.pop() ?? ''} ${line.trim()}`.slice(0, MAX_LINE));
    else {
      blocks.push(line.trim());
      isOpen = true;
    }
  }
  return blocks;
}

function entriesOf(block: string): BibliographyEntry[] {
  if (NUMBERS.test(block)) {
    const numbers = block.split(/[\s,;]+/).filter((each) => each.length >= 4);
    return numbers.map((number) => entry({ ...NO_IDS, pmid: parsePmid(number) }, number));
  }
  // The number of a list is none of PubMed's.
  const words = block.replace(/^\s*[[(]?\d{1,4}[\].)]{1,2}\s+/, '');
  const ids = idsInText(words);
  if (ids !== null) return [entry(ids, block)];
  const several: WorkIds[] = [
    ...doisInText(words).map((doi) => ({ ...NO_IDS, doi: parentDoi(doi) })),
    ...[...words.matchAll(PMID_LABELS)].map(([, pmid = '']) => ({ ...NO_IDS, pmid: parsePmid(pmid) })),
  ];
  if (several.length > 0) return several.map((each) => entry(each, block));
  return letters(words) < MIN_LETTERS ? [] : [entry(NO_IDS, block)];
}

function entry(ids: WorkIds, block: string): BibliographyEntry {
  return { ids, title: shownTitle(titleInText(block) ?? undefined), text: shownText(block) };
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
