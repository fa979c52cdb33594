import { cutAtSpace } from '@/lib/identifiers/cut-at-space';
import { doisInText } from '@/lib/identifiers/dois-in-text';
import { idsInText } from '@/lib/identifiers/ids-in-text';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import { titleInText } from '@/lib/identifiers/title-in-text';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { remarkOn, shownText, shownTitle, type BibliographyEntry, type ReadStep } from '../bibliography-entry';
import { yearIn } from '../fields/entry-of-fields';
import { plainSigns } from '../fields/plain-signs';
import { blocksOf, UNSURE, type TextBlock } from './text-blocks';

/** Numbers and separators alone: PubMed numbers. */
const NUMBERS = /^[\d\s,;]+$/;
const PMID_LABELS = /\bpmid[:/]?\s{0,5}(\d{1,9})\b/gi;
/** A DOI that may go on behind the blank. */
const BROKEN = /(\b10\.\d{4,9}\/\S{0,200}[-_])(?=\s)/g;
/** The number of a list is none of PubMed's. */
const PLACE = /^\s*[[(]?\d{1,6}[\].)]{1,2}\s+/;
/** A heading or a page number is no reference. */
const MIN_LETTERS = 20;
const HEADING = /^\W*(?:\d{1,3}\W{1,3})?(?:references?|bibliography|literature(?: cited)?|works cited|reference list|notes|sources|\d{1,4})\W*$/i;

/**
 * Reads what people paste: a list of identifiers, or references as they were printed, one to a line, to a
 * paragraph or to a number. A passage that names several works gives each of them.
 */
export function* readText(text: string): Generator<ReadStep, void> {
  for (const block of blocksOf(text)) yield* readBlock(block);
}

/** The entries of one reference or passage. */
export function* readBlock({ text: block, line, at }: TextBlock): Generator<ReadStep, void> {
  if (NUMBERS.test(block)) {
    yield* numbers(block, line, at);
    return;
  }
  const words = plainSigns(block.replace(PLACE, '').replace(BROKEN, `$1${UNSURE}`));
  const ids = idsInText(/^\d{4}$/.test(words) ? '' : words);
  if (ids !== null) {
    yield { at, entry: entryOf(ids, block, line) };
    return;
  }
  const several: WorkIds[] = [
    ...doisInText(words).map((doi) => ({ ...NO_IDS, doi: parentDoi(doi) })),
    ...[...words.matchAll(PMID_LABELS)].map(([, pmid = '']) => ({ ...NO_IDS, pmid: parsePmid(pmid) })),
  ];
  for (const each of several) yield { at, entry: entryOf(each, block, line) };
  if (several.length > 0) return;
  const isUnclear = /\b10\.\d{4,9}\/\S/.test(words);
  if (isUnclear) yield { at, remark: remarkOn(line, 'unclear-id', words) };
  if (letters(words) >= MIN_LETTERS || isUnclear) yield { at, entry: entryOf(NO_IDS, block, line) };
  else if (!HEADING.test(block)) yield { at, remark: remarkOn(line, 'outside', block) };
  else yield { at };
}

/** PubMed's numbers. Four digits that can be a year are as likely one. */
function* numbers(block: string, line: number, at: number): Generator<ReadStep, void> {
  for (const number of block.split(/[\s,;]+/).filter((each) => each.length >= 4)) {
    const pmid = /^(?:1[5-9]|20)\d\d$/.test(number) ? null : parsePmid(number);
    if (pmid === null) yield { at, remark: remarkOn(line, 'unclear-id', number) };
    else yield { at, entry: entryOf({ ...NO_IDS, pmid }, number, line) };
  }
}

function entryOf(ids: WorkIds, given: string, line: number): BibliographyEntry {
  const block = given.replaceAll(UNSURE, '');
  const title = shownTitle(titleInText(block) ?? undefined);
  return { ids, title, authors: [], journal: null, year: yearIn(cutAtSpace(block, 600).replace(/10\.\d{4,9}\/\S+/g, '')), note: '', tags: [], text: shownText(block), line };
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
