import search from 'approx-string-match';
import { fold, isOwnText, type Occurrence, type PageBlock } from './page-blocks';

/** Words that stand on a page more often tell no place. */
const MAX_FOUND = 50;
/** From this length on a quotation may differ a little from the page: a notice drops a reference, or a word. */
const MIN_NEAR = 40;
const MAX_NEAR = 240;
/** As many differences as a near quotation may have, as a share of its length. */
const DIFFERENCES = 0.12;
/** The most text that is compared for near quotations of one notice, in characters. */
const MAX_COMPARED = 4_000_000;

const WORD = /[\p{L}\p{N}]/u;

/** Every place of the paper's own text where some words stand as a whole: "12" is not in "3.12", "12%" or "-12". */
export function placesOf(blocks: readonly PageBlock[], words: string): Occurrence[] {
  const wanted = fold(words).trim();
  const found: Occurrence[] = [];
  if (wanted === '') return found;
  for (const block of blocks) {
    for (let at = block.text.indexOf(wanted); at >= 0 && found.length < MAX_FOUND; at = block.text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (isWhole(block.text, at, end) && isOwnText(block)) found.push({ block, start: at, end });
    }
  }
  return found;
}

/** Whether a text has some words as a whole. Both are folded. */
export function hasWords(text: string, wanted: string): boolean {
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted), tries = 0; at >= 0 && tries < MAX_FOUND; at = text.indexOf(wanted, at + 1), tries += 1) {
    if (isWhole(text, at, at + wanted.length)) return true;
  }
  return false;
}

/** Compares long quotations with the blocks of one page, until it has compared as much as one page may cost. */
export function createNearSearch(blocks: readonly PageBlock[]): (words: string) => Occurrence[] {
  let left = MAX_COMPARED;
  return (words) => {
    const wanted = fold(words).trim().slice(0, MAX_NEAR);
    if (wanted.length < MIN_NEAR) return [];
    const most = Math.floor(wanted.length * DIFFERENCES);
    const found: (Occurrence & { errors: number })[] = [];
    for (const block of blocks) {
      if (block.text.length < wanted.length - most || left < block.text.length) continue;
      left -= block.text.length;
      const [first] = search(block.text, wanted, most);
      if (first && isOwnText(block)) found.push({ block, ...first });
    }
    return found;
  };
}

function isWhole(text: string, start: number, end: number): boolean {
  const [before, first, last, after] = [text.charAt(start - 1), text.charAt(start), text.charAt(end - 1), text.charAt(end)];
  if (WORD.test(first) && WORD.test(before)) return false;
  if (WORD.test(last) && WORD.test(after)) return false;
  const isNumber = /\d/u;
  // "[12, 21]" are numbers of references.
  if (/\[[\d,; -]{0,40}$/u.test(text.slice(Math.max(0, start - 41), start)) && /^[\d,; -]{0,40}\]/u.test(text.slice(end, end + 41))) return false;
  if (isNumber.test(first) && (/[.,]/u.test(before) ? isNumber.test(text.charAt(start - 2)) : before === '-' && !WORD.test(text.charAt(start - 2)))) return false;
  return !(isNumber.test(last) && (after === '%' || (/[.,]/u.test(after) && isNumber.test(text.charAt(end + 1)))));
}
