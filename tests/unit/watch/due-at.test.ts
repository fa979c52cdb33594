import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { dueAt, restOf } from '@/lib/watch/due-at';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26);

const entry = (published: string | null, checkedAt: number | null, ids = { ...NO_IDS, doi: '10.1000/a' as string | null }) => ({
  work: { ids, title: null, journal: null, published, authors: [] },
  checkedAt,
  savedAt: NOW - 200 * DAY,
});

describe('how long a paper rests', () => {
  test('recent papers rest less than old ones, and none as long as 30 days', () => {
    const rests = ['2026-09', '2025-01', '1998'].map((published) => restOf(published, NOW));
    expect(rests.toSorted((a, b) => a - b)).toEqual(rests);
    expect(new Set(rests).size).toBe(3);
    expect(Math.max(...rests)).toBeLessThan(30 * DAY);
  });

  test('a paper without a date counts as recent', () => {
    expect(restOf(null, NOW)).toBe(restOf('2026-09', NOW));
    expect(restOf('no date', NOW)).toBe(restOf('2026-09', NOW));
  });
});

describe('when a paper is due', () => {
  test('one that nobody was ever asked about is due at once', () => {
    expect(dueAt(entry('1998', null), NOW)).toBeLessThanOrEqual(NOW);
  });

  test('one that was checked today rests', () => {
    expect(dueAt(entry('1998', NOW), NOW)).toBe(NOW + restOf('1998', NOW));
  });

  test('a check of the future, by a clock that was wrong, does not put it off', () => {
    expect(dueAt(entry('1998', NOW + 900 * DAY), NOW)).toBe(NOW + restOf('1998', NOW));
  });

  test('one that neither Crossref nor PubMed can know is never due', () => {
    expect(dueAt(entry('2020', null, { ...NO_IDS, arxiv: '2101.00001' }), NOW)).toBeUndefined();
  });
});
