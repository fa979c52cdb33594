import { parseDoi } from '@/lib/identifiers/doi';

/** So many rows show what a column holds. */
const SHOWN = 200;
/** In a column of DOIs so many of the rows have one; the others have none. */
const SHARE = 0.8;

/**
 * The column that holds a DOI in nearly every row, told by what stands in it: for tables that name no such column.
 * Numbers are nothing here: a column of them may be anything.
 * @param rows cells of each row; the first row may be one of names
 * @returns `null` where no column does, or two do: one of them may be that of a notice
 */
export function doiColumn(rows: Iterable<readonly string[]>): number | null {
  const counts: number[] = [];
  let seen = 0;
  for (const cells of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if ((seen += 1) > SHOWN) break;
    for (const [at, cell] of cells.entries()) counts[at] = (counts[at] ?? 0) + (parseDoi(cell.trim()) === null ? 0 : 1);
  }
  const data = Math.max(1, Math.min(seen, SHOWN) - 1);
  const places = counts.flatMap((count, at) => (count >= data * SHARE ? [at] : []));
  const others = counts.filter((count, at) => count > 0 && !places.includes(at));
  return places.length === 1 && others.length === 0 ? (places[0] ?? null) : null;
}
