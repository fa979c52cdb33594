/** Where a sentence of a text begins and ends, as positions in it. */
export type Range = [from: number, to: number];

/** Words whose full stop ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:vs|e\.g|i\.e|et al|al|figs?|eqs?|refs?|nos?|approx|ca|cf|c|dr|prof|mr|mrs|st|spp?|subsp|var|resp|viz|incl|sec|min|max|suppl|vol|[A-Z])\.$/i;
/** What closes a sentence after its stop; a block ends in a newline. */
const END = /[.!?]["”’)\]]{0,2}(?=\s)|\n/g;

/**
 * The sentences of a text, one block a line, white space around them left out. A stop after an abbreviation, inside
 * brackets, or before a small letter ends none: rather two sentences in one than half of one, which may
 * say something else. Linear.
 */
export function sentenceRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  let depth = 0;
  let read = 0;
  const cut = (to: number) => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = from + piece.trimEnd().length;
    if (end > start) ranges.push([start, end]);
    from = to;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const to = index + mark.length;
    for (; read < to; read += 1) depth = depthAfter(depth, text.charAt(read));
    const next = /^\s{1,20}(\S)/.exec(text.slice(to, to + 21))?.[1] ?? '';
    if (mark !== '\n' && (depth > 0 || !/[\p{Lu}\p{N}"“‘([]/u.test(next) || ABBREVIATION.test(text.slice(Math.max(0, index - 12), index + 1)))) continue;
    depth = 0;
    cut(to);
  }
  cut(text.length);
  return ranges;
}

function depthAfter(depth: number, char: string): number {
  if (char === '(' || char === '[') return depth + 1;
  // A list's "1)" closes nothing.
  return char === ')' || char === ']' ? Math.max(0, depth - 1) : depth;
}
