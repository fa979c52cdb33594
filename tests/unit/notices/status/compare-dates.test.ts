import { describe, expect, test } from 'vitest';
import { datesAgree, daysApart, isLater, monthsBetween } from '@/lib/notices/status/compare-dates';

describe('two dates', () => {
  test.each([['2024', '2024-03', true], ['2024-03', '2024', true], ['2024-03', '2024-03', true], ['2024-03', '2024-04', false], ['2024', '2023-12', false]])('%s and %s agree: %s', (a, b, agree) => {
    expect(datesAgree(a, b)).toBe(agree);
  });

  test.each([['2024', '2023', true], ['2024-03', '2024', false], ['2024-03-02', '2024-03-01', true], ['2023', '2024', false], ['2024', '2024', false]])('%s is later than %s: %s', (a, b, later) => {
    expect(isLater(a, b)).toBe(later);
  });

  test.each([['2024', '2024-03', 0], ['2024', '2022-03', 24], ['2022-03', '2024', 24], ['2024-03', '2024-01', 2], ['2023-12', '2024-02-05', 2], ['2024-02-05', '2023-12', 2]])('%s and %s are %s months apart', (a, b, months) => {
    expect(monthsBetween(a, b)).toBe(months);
  });

  test('are no months apart where one is missing', () => {
    expect([monthsBetween(null, '2024'), monthsBetween('2024', null)]).toEqual([null, null]);
  });

  test.each([['2024-03-01', '2024-03-05', 4], ['2024-03-05', '2024-03-01', 4], ['2024-03', '2024-03-05', 0], ['2024-03', '2024-04-01', 1], ['2024-02', '2024-03-02', 2], ['2023', '2024-01-03', 3], ['2024', '2024-06-01', 0], ['2024-12', '2025-01-01', 1], ['2024', '2026', 366]])('%s and %s surely lie %s days apart', (a, b, days) => {
    expect(daysApart(a, b)).toBe(days);
  });
});
