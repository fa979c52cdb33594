import { cutAtSpace } from '@/lib/identifiers/cut-at-space';
import { doisInText } from '@/lib/identifiers/dois-in-text';
import { linesOf, type TextLine } from './lines-of';

/** A reference, or what may be one, with the line and the place at which it begins. */
export interface TextBlock {
  text: string;
  line: number;
  at: number;
}

/** How numbered lists begin their entries. */
const NUMBERED = /^\s{0,8}[[(]?(\d{1,6})[\].)]{1,2}\s{1,8}\S/;
const MAX_BLOCK = 4_000;

/** The text cut into references, by the strongest sign there is: numbers, empty lines, lines. */
export function blocksOf(text: string): TextBlock[] {
  const lines = [...linesOf(text.replace(/[\u2028\f]/g, '\n'))].map((line) => ({ ...line, text: cutAtSpace(line.text, MAX_BLOCK) }));
  if (countUp(lines) >= 2) return joined(lines, (line) => NUMBERED.test(line), false);
  const filled = lines.filter((line) => line.text.trim() !== '');
  const breaks = lines.length - filled.length;
  // Paragraphs: about as many empty lines as there are groups, and several lines in some.
  const isParagraphs = breaks > 0 && filled.length > breaks + 1 && doisInText(text).length <= breaks + 1;
  return isParagraphs ? joined(lines, () => false, true) : filled.map(({ text: words, number, at }) => ({ text: words.trim(), line: number, at }));
}

/** How many lines go on with the number after the last. */
function countUp(lines: readonly TextLine[]): number {
  let expected = 1;
  for (const { text } of lines) if (Number(NUMBERED.exec(text)?.[1] ?? Number.NaN) === expected) expected += 1;
  return expected - 1;
}

function joined(lines: readonly TextLine[], begins: (line: string) => boolean, endsEmpty: boolean): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: TextBlock | null = null;
  for (const { text, number, at } of lines) {
    const words = text.trim();
    if (words === '') open = endsEmpty ? null : open;
    else if (open !== null && !begins(text)) open.text = cutAtSpace(open.text + seam(open.text, words) + words, MAX_BLOCK);
    else blocks.push((open = { text: words, line: number, at }));
  }
  return blocks;
}

/** A sign behind which no identifier ends: what it marks may go on in the next line. */
export const UNSURE = '\u00AC';

/**
 * What stands between two lines of one reference. A DOI that broke behind its slash goes on in the next
 * line; behind a hyphen, or a dot before a small letter or a digit, nobody can tell whether it does.
 */
function seam(before: string, words: string): string {
  const [, sign] = /\b10\.\d{4,9}\/(?:\S*([-_./]))?$/.exec(before.slice(-300)) ?? [null, null];
  if (sign === null) return ' ';
  if (sign === undefined || sign === '/') return /^[\w(]/.test(words) ? '' : ' ';
  const isNext = sign !== '.' || (/^[a-z\d]/.test(words) && !/^(?:pmc?id|doi|https?|www|arxiv|available|accessed|published|epub|in|and|url|issn|isbn|\d+[.)]\s)/.test(words));
  return isNext ? `${UNSURE} ` : ' ';
}
