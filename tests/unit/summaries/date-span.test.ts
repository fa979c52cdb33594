import { expect, test } from 'vitest';
import { dateSpan } from '@/lib/summaries/date-span';

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-12', '2024-12-01', '2024-12-31'],
  ['2024-03-14', '2024-03-14', '2024-03-14'],
  ['0099-04', '0099-04-01', '0099-04-30'],
])('%s reaches from %s to %s', (date, first, last) => {
  expect(dateSpan(date)).toEqual({ first, last });
});

test.each(['', '24', '2024-13', '2024-00', '2023-02-29', '2024-2-1', '2024-03-14T10:00', 'March 2024', '20240314'])(
  '%j is no date',
  (date) => {
    expect(dateSpan(date)).toBeNull();
  },
);
