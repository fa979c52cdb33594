import { describe, expect, it } from 'vitest';
import { listSpread, STACK_HEIGHT, stackedParts, sum } from '@/components/reading-list/list-spread';
import type { SpreadCell } from '@/lib/model/row-query';

const CELLS: SpreadCell[] = [
  { year: 2024, group: 'noneFound', papers: 7 },
  { year: 2024, group: 'attention', papers: 1 },
  { year: 2021, group: 'corrected', papers: 3 },
  { year: 1998, group: 'corrected', papers: 2 },
  { year: null, group: 'unchecked', papers: 4 },
];
const ALL = { year: null, group: null };

describe('listSpread', () => {
  it('counts each paper once, by status and by year', () => {
    const { statuses, years } = listSpread(CELLS, ALL);
    expect(statuses.map(({ group, papers }) => [group, papers])).toEqual([['attention', 1], ['concern', 0], ['corrected', 5], ['updated', 0], ['noneFound', 7], ['unchecked', 4]]);
    expect(sum(years)).toBe(17);
  });

  it('shows years without papers too, what is older as one, and papers without a year at the end', () => {
    const { years, firstYear } = listSpread(CELLS, ALL);
    expect(firstYear).toBe(2009);
    expect(years.map(({ year, papers }) => [year, papers]).filter(([, papers]) => papers !== 0)).toEqual([['earlier', 2], [2021, 3], [2024, 8], ['unknown', 4]]);
    expect(years.map(({ year }) => year)).toHaveLength(18);
  });

  it('begins with the first year where all have room', () => {
    expect(listSpread(CELLS.slice(0, 3), ALL).years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
    expect(listSpread([], ALL)).toMatchObject({ years: [], firstYear: null });
  });

  it('puts the most serious status at the foot of a column', () => {
    const { years } = listSpread(CELLS, ALL);
    expect(years.find(({ year }) => year === 2024)?.parts.map(({ group }) => group)).toEqual(['attention', 'noneFound']);
  });

  it('narrows the years to a chosen status, and the statuses to a chosen year', () => {
    const { statuses, years } = listSpread(CELLS, { year: 2024, group: 'corrected' });
    expect(sum(statuses)).toBe(8);
    expect(sum(years)).toBe(5);
    expect(years.map(({ year }) => year), 'no column goes away').toHaveLength(18);
  });
});

describe('stackedParts', () => {
  it('lets one paper among thousands be seen, and keeps the rest in the field', () => {
    const stack = stackedParts([{ group: 'attention', papers: 1 }, { group: 'noneFound', papers: 99_999 }], 100_000);
    expect(stack[0]?.height).toBeGreaterThan(2);
    expect(stack[1]?.y).toBeGreaterThanOrEqual(0);
    expect((stack[0]?.y ?? 0) + (stack[0]?.height ?? 0)).toBe(STACK_HEIGHT);
    expect(stack[1]?.height).toBeLessThan(stack[0]?.y ?? 0);
  });
});
