import { expect, test } from 'vitest';
import { parseRetryAfter } from '@/lib/net/retry-after';

const NOW = Date.parse('2026-11-23T10:00:00Z');

test.each([
  ['30', NOW + 30_000],
  [' 5 ', NOW + 5_000],
  ['Mon, 23 Nov 2026 10:05:00 GMT', NOW + 300_000],
  ['Mon, 23 Nov 2026 09:00:00 GMT', null],
  ['0', null],
  ['-3', null],
  ['soon', null],
  ['', null],
  ['9'.repeat(80), null],
  [null, null],
])('reads Retry-After %j', (value, expected) => {
  expect(parseRetryAfter(value, NOW)).toBe(expected);
});
