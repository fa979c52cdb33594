/** So many rows below show what the columns hold. */
const SHOWN = 50;
const SHARE = 0.8;

/**
 * Whether a first row names the columns, for names that Caveat does not know: short words without a number, each
 * another one, above at least one column that has a number in nearly every row.
 * @param rows cells of each row, that first row included
 */
export function isRowOfNames(rows: Iterable<readonly string[]>): boolean {
  let names: readonly string[] | null = null;
  const numbers: number[] = [];
  let below = 0;
  for (const cells of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (names === null) {
      if (cells.length < 2 || !cells.every(isName) || new Set(cells.map((cell) => cell.trim())).size < cells.length) return false;
      names = cells;
      continue;
    }
    if ((below += 1) > SHOWN) break;
    for (const [at, cell] of cells.entries()) numbers[at] = (numbers[at] ?? 0) + (/\d/.test(cell) ? 1 : 0);
  }
  const seen = Math.min(below, SHOWN);
  return seen >= 2 && numbers.some((count) => count >= seen * SHARE);
}

const isName = (cell: string): boolean => /^\s*[^\d.!?]{1,60}\s*$/.test(cell) && cell.trim() !== '' && cell.trim().split(/\s+/).length <= 4;
