import { describe, expect, it } from 'vitest';
import type { PaperRow } from '@/lib/model/paper-row';
import { bySaved, insertRow, orderBy, takeRow } from '@/lib/reading-list/rows/row-order';

const row = (id: string, facts: Partial<PaperRow> = {}) => ({ id, order: 0, title: '', journal: '', year: null, code: 'retracted', state: 'unread', ...facts }) as PaperRow;
const text = (a: string, b: string) => a.localeCompare(b);
const sorted = (sort: Parameters<typeof orderBy>[0], ...rows: PaperRow[]) => rows.toSorted(orderBy(sort, text)).map(({ id }) => id);

describe('the order of rows', () => {
  it('is that of saving, and of the ids where it is the same', () => {
    expect(sorted('saved', row('b'), row('a'), row('c', { order: -1 }))).toEqual(['c', 'a', 'b']);
    expect([bySaved(row('a'), row('a')), bySaved(row('a'), row('b')), bySaved(row('b'), row('a'))]).toEqual([0, -1, 1]);
  });

  it.each([
    ['title', { title: 'Fern' }, { title: 'Moss' }],
    ['journal', { journal: 'Fern' }, { journal: 'Moss' }],
    ['year', { year: 2022 }, { year: 2021 }],
    ['year', { year: 1 }, { year: null }],
    ['state', { state: 'unread' }, { state: 'reading' }],
    ['state', { state: 'reading' }, { state: 'read' }],
    ['status', { code: 'retracted' }, { code: 'corrected' }],
  ] as const)('by %s: %j before %j, and by the day of saving where they are alike', (sort, first, second) => {
    expect(sorted(sort, row('a', { ...second, order: 1 } as never), row('b', { ...first, order: 2 } as never), row('c', { ...first, order: 1 } as never))).toEqual(['c', 'b', 'a']);
  });
});

describe('rows in order', () => {
  it('take a row in at its place, wherever that is', () => {
    const rows: PaperRow[] = [];
    for (const order of [3, 1, 5, 2, 4, 0]) insertRow(rows, row(`r${order}`, { order }), bySaved);
    expect(rows.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('give a row back, and change nothing for one that is not there', () => {
    const rows = [0, 1, 2, 3, 4].map((order) => row(`r${order}`, { order }));
    takeRow(rows, row('r3', { order: 3 }), bySaved);
    takeRow(rows, row('x', { order: 2 }), bySaved);
    takeRow(rows, row('y', { order: 9 }), bySaved);
    expect(rows.map(({ order }) => order)).toEqual([0, 1, 2, 4]);
  });
});
