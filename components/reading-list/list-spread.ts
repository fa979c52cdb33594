import { STATUS_GROUPS, type RowQuery, type SpreadCell, type StatusGroup } from '@/lib/model/row-query';

export const SPREAD_GROUPS = Object.keys(STATUS_GROUPS) as StatusGroup[];
/** Years that have a column of their own; more would be too narrow to press. */
const MAX_YEARS = 16;

/** The papers of a year, or of several. */
export interface YearColumn {
  /** A year, everything before the first that is shown, or papers whose year is not known. */
  year: number | 'earlier' | 'unknown';
  papers: number;
  /** How many have each status, the most serious first; those of no paper are left out. */
  parts: { group: StatusGroup; papers: number }[];
}

export interface ListSpread {
  statuses: { group: StatusGroup; papers: number }[];
  /** Each year from the first shown to the last, without a gap, the earlier ones before them, and those without a year at the end. */
  years: YearColumn[];
  /** The first year that has a column of its own; `null` where no paper has a year. */
  firstYear: number | null;
}

/**
 * What the chart of the list shows. A status that is chosen narrows the years to it, and a year the statuses.
 * @param cells as the worker counted them (lib/reading-list/rows/facet-counts.ts)
 */
export function listSpread(cells: readonly SpreadCell[], { year: chosenYear, group: chosenGroup }: Pick<RowQuery, 'year' | 'group'>): ListSpread {
  const known = cells.flatMap(({ year }) => year ?? []);
  const [first, last] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, -1];
  const firstYear = Math.max(first, last - MAX_YEARS + 1);
  const ofYears = cells.filter(({ group }) => chosenGroup === null || group === chosenGroup);
  const column = (year: YearColumn['year'], isOf: (of: number | null) => boolean): YearColumn => {
    const parts = byGroup(ofYears.filter((cell) => isOf(cell.year))).filter(({ papers }) => papers > 0);
    return { year, papers: sum(parts), parts };
  };
  const years = Array.from({ length: last - firstYear + 1 }, (_, at) => column(firstYear + at, (of) => of === firstYear + at));
  if (first < firstYear) years.unshift(column('earlier', (of) => of !== null && of < firstYear));
  if (cells.some(({ year }) => year === null)) years.push(column('unknown', (of) => of === null));
  return {
    statuses: byGroup(cells.filter(({ year }) => chosenYear === null || year === chosenYear)),
    years,
    firstYear: known.length > 0 ? firstYear : null,
  };
}

function byGroup(cells: readonly SpreadCell[]): { group: StatusGroup; papers: number }[] {
  return SPREAD_GROUPS.map((group) => ({ group, papers: sum(cells.filter((cell) => cell.group === group)) }));
}

/** The height of the field in which the parts of a column stand one upon the other. */
export const STACK_HEIGHT = 100;
/** The least that a part is high, so that one paper among thousands is seen. */
const LEAST = 3;
/** What is left for the parts when each is as small as can be. */
const ROOM = STACK_HEIGHT - SPREAD_GROUPS.length * LEAST;

/**
 * Where the parts of a column stand, the first at the foot.
 * @param most the papers of the largest column
 * @returns each with the distance of its upper edge from the top of the field
 */
export function stackedParts(parts: YearColumn['parts'], most: number): { group: StatusGroup; y: number; height: number }[] {
  let top = STACK_HEIGHT;
  return parts.map(({ group, papers }) => {
    const height = Math.max(LEAST, (papers / most) * ROOM);
    top -= height;
    return { group, y: top, height };
  });
}

/** How many papers are counted in all. */
export function sum(counted: readonly { papers: number }[]): number {
  return counted.reduce((all, { papers }) => all + papers, 0);
}
