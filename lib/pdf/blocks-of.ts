import { isReferenceList, isReferencesHeading } from './reference-words';
import type { PdfLine, PdfPage } from './pdf-page';

/** Lines that stand together: a paragraph, a heading, a caption, a stamp. */
export interface PdfBlock {
  page: number;
  text: string;
  isHeading: boolean;
  /** Under the heading of the references: other papers, and no words of this one. */
  isReference: boolean;
  /** The lines as they are printed. */
  lines: PdfLine[];
}

/** Other letters than the line before, by this share, begin another block. */
const OTHER_HEIGHT = 0.15;
/** So much more space than lines of the page usually have between them. */
const GAP = 1.35;
const USUAL_GAP = 1.3;
const MAX_HEADING = 100;
const TALLER = 1.06;
const MAX_BLOCK = 20_000;

/**
 * The pages as blocks of text, in the order of the file. Words that a line's end has cut are whole again. Headings are
 * told by their letters; the references end only at a heading like their own.
 */
export function blocksOf(pages: readonly PdfPage[]): PdfBlock[] {
  const lines = pages.flatMap((page) => page.lines);
  const body = usual(lines, ({ height }) => Math.round(height * 2) / 2, ({ text }) => text.length) ?? 0;
  const bodyFont = usual(lines, ({ font }) => font, ({ text }) => text.length);
  const blocks: PdfBlock[] = [];
  /** The letters of the references' heading, while its part goes on. */
  let references: PdfLine | null = null;
  for (const page of pages) {
    for (const group of groupsOf(page)) {
      const [first] = group;
      if (!first) continue;
      const text = joined(group.map((line) => line.text)).slice(0, MAX_BLOCK);
      const isLikeOwn: boolean = references === null || (first.font === references.font && first.height > references.height - 0.5) || first.height > references.height * TALLER;
      const isStyled = first.height > body * TALLER || (first.font !== bodyFont && group.length === 1);
      const opens = isReferencesHeading(text);
      const isHeading = opens || (isStyled && isLikeOwn && !first.turned && text.length <= MAX_HEADING && !/[.,;]$/u.test(text));
      if (opens) references = first;
      else if (isHeading) references = null;
      blocks.push({ page: page.number, text, isHeading, isReference: !isHeading && (references !== null || isReferenceList(text)), lines: group });
    }
  }
  return blocks;
}

/** Joins lines to running text: a word that was cut is whole again, an address that was cut too. */
export function joined(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const isCut = /\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line);
    const isAddress = /(?:10\.\d{4,9}|https?:|doi)\S*[/._-]$/iu.test(text) && /^[\w(]/u.test(line);
    if (isCut && !isAddress) text = text.slice(0, -1) + line;
    else text += text === '' || isAddress ? line : ` ${line}`;
  }
  return text;
}

function groupsOf({ lines }: PdfPage): PdfLine[][] {
  const gap = usual(pairsOf(lines), (ratio) => Math.round(ratio * 10) / 10, () => 1) ?? USUAL_GAP;
  const groups: PdfLine[][] = [];
  let last: PdfLine | null = null;
  for (const line of lines) {
    if (last === null || !goesOn(last, line, Math.max(gap, 1) * GAP)) groups.push([]);
    groups.at(-1)?.push(line);
    last = line;
  }
  return groups;
}

function pairsOf(lines: readonly PdfLine[]): number[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const ratio = before && line.height > 0 ? (before.y - line.y) / line.height : 0;
    return ratio > 0.8 && ratio < 3.5 ? [ratio] : [];
  });
}

function goesOn(last: PdfLine, line: PdfLine, most: number): boolean {
  if (last.turned !== line.turned || isReferencesHeading(last.text) || isReferencesHeading(line.text)) return false;
  if (Math.abs(last.height - line.height) > OTHER_HEIGHT * Math.max(last.height, line.height)) return false;
  const down = last.y - line.y;
  // The next column, in the middle of a sentence.
  if (down < 0) return !/[.:!?)\d]$/u.test(last.text) && /^\p{Ll}/u.test(line.text);
  return down <= most * line.height && !(last.font !== line.font && last.text.length < 60 && /^\p{Lu}/u.test(line.text));
}

/** The value that weighs most. */
function usual<T, V>(items: readonly T[], of: (item: T) => V, weight: (item: T) => number): V | null {
  const weights = new Map<V, number>();
  for (const item of items) weights.set(of(item), (weights.get(of(item)) ?? 0) + weight(item));
  return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
