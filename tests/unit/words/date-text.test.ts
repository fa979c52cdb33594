import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteMomentText, dateText, dayOfText, dayText, momentText, whenText, yearText } from '@/lib/words/date-text';

describe('dateText', () => {
  it.each([
    ['2024', '2024'],
    ['2024-03', 'March 2024'],
    ['2024-03-14', '14 March 2024'],
    ['1998-02-28', '28 February 1998'],
  ])('writes %s as precisely as it was given: %s', (date, text) => {
    expect(dateText(date)).toBe(text);
  });

  it.each(['2024-02-31', '2024-13', 'Spring 2024', '24', ''])('shows %j, which is no date, as it stands', (date) => {
    expect(dateText(date)).toBe(date);
  });

  it('cuts what is too long to be a date', () => {
    expect(dateText('x'.repeat(500))).toHaveLength(20);
  });

  it('gives short text for whatever comes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(dateText(text).length).toBeLessThanOrEqual(20);
      }),
    );
  });
});

describe('whenText', () => {
  it('fits into a sentence by its precision', () => {
    expect(whenText('2024-03-14')).toBe('on 14 March 2024');
    expect(whenText('2024-03')).toBe('in March 2024');
    expect(whenText('2024')).toBe('in 2024');
    expect(whenText(null)).toBe('no date');
  });
});

describe('yearText', () => {
  it('gives the year, and nothing for what is no date', () => {
    expect(yearText('2024-03')).toBe('2024');
    expect(yearText('soon')).toBe('');
    expect(yearText(null)).toBe('');
  });
});

describe('momentText', () => {
  const now = new Date(2026, 10, 26, 10, 14).getTime();

  it('calls today and yesterday by name, by the calendar and not by 24 hours', () => {
    expect(momentText(new Date(2026, 10, 26, 0, 1).getTime(), now)).toBe('today at 00:01');
    expect(momentText(new Date(2026, 10, 25, 23, 59).getTime(), now)).toBe('yesterday at 23:59');
    expect(momentText(new Date(2026, 10, 24, 10, 15).getTime(), now)).toBe('on 24 November 2026 at 10:15');
  });

  it('gives the day of a moment alone', () => {
    expect(dayText(now)).toBe('26 November 2026');
  });
});

describe('a number that is no time', () => {
  it.each([9e15, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d is said to be no date, and throws nothing', (at) => {
    expect([dayText(at), momentText(at, 0), absoluteMomentText(at), dayOfText(at)]).toEqual(Array(4).fill('no date'));
  });
});
