/** A row of a table, and where it begins. */
export interface TableRow {
  cells: string[];
  at: number;
  /** A quote in it never closes, and was read as a sign. */
  isOpen: boolean;
}

/** In characters: a cell that is quoted for longer was never closed. */
const MAX_QUOTED = 200_000;
/** After so many quotes that never close, quotes mean nothing in this file. */
const MAX_OPEN = 10;

/**
 * The rows of a table, one after the other, as RFC 4180 writes them. A quote that never closes is a sign
 * like any other, so that it costs no other row.
 * @param text with `\n` at the ends of its lines
 */
export function* tableRows(text: string, from: number, delimiter: string): Generator<TableRow, void> {
  let open = 0;
  let at = from;
  while (at < text.length) {
    const row: TableRow = { cells: [], at, isOpen: false };
    for (let isEnd = false; !isEnd; ) {
      const quoted = text[at] === '"' && open < MAX_OPEN ? quotedCell(text, at, delimiter) : null;
      if (text[at] === '"' && quoted === null && open < MAX_OPEN) {
        open += 1;
        row.isOpen = true;
      }
      const end = quoted?.end ?? endOfBare(text, at, delimiter);
      row.cells.push(quoted?.cell ?? text.slice(at, end));
      isEnd = text[end] !== delimiter;
      at = end + 1;
    }
    yield row;
  }
}

/** A cell in quotes, which it holds doubled; `null` if it never closes before a separator or the end of a line. */
function quotedCell(text: string, from: number, delimiter: string): { cell: string; end: number } | null {
  const stop = Math.min(text.length, from + MAX_QUOTED);
  for (let at = text.indexOf('"', from + 1); at >= 0 && at < stop; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at += 1;
    else if (next === undefined || next === delimiter || next === '\n') return { cell: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return null;
}

function endOfBare(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === delimiter || text[at] === '\n') return at;
  return text.length;
}

/** The separator of which the first line with any has most, outside quotes; a comma where there is none. */
export function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).replace(/"[^"]*"/g, '').split('\n').slice(0, 12);
  for (const line of lines) {
    const counts = ['\t', ';', ',', '|'].map((sign) => ({ sign, count: line.split(sign).length - 1 })).toSorted((a, b) => b.count - a.count);
    if (counts[0] && counts[0].count > 0) return counts[0].sign;
  }
  return ',';
}
