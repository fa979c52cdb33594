import { expect, test } from 'vitest';
import { cutAtSpace } from '@/lib/identifiers/cut-at-space';

test.each([
  ['one two', 20, 'one two'],
  ['one two', 7, 'one two'],
  ['one two three', 7, 'one two'],
  ['one two three', 6, 'one '],
  ['one\ntwo', 5, 'one\n'],
  ['longer', 3, ''],
  ['', 0, ''],
])('%j cut to %i is %j', (text, max, cut) => {
  expect(cutAtSpace(text, max).trimEnd()).toBe(cut.trimEnd());
  expect(cutAtSpace(text, max).length).toBeLessThanOrEqual(max);
});
