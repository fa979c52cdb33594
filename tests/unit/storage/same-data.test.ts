import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameData } from '@/lib/storage/same-data';

test('a copy is the same data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(sameData(value, structuredClone(value))).toBe(true);
    }),
  );
});

test('the order of keys does not matter, that of a list does', () => {
  expect(sameData({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(sameData([1, 2], [2, 1])).toBe(false);
});

test.each([
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [[], {}],
  [null, {}],
  ['1', 1],
  [{ a: { b: [1] } }, { a: { b: [2] } }],
])('%j and %j differ', (a, b) => {
  expect(sameData(a, b)).toBe(false);
  expect(sameData(b, a)).toBe(false);
});
