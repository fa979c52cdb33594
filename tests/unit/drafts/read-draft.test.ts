import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDraft } from '@/lib/drafts/read-draft';
import { growth } from '@/tests/support/growth';

test.each([
  ['[4] Moss grows.', 'Moss grows.', 3],
  ['4. Moss grows.', 'Moss grows.', 3],
  ['  - 4: Moss grows.', 'Moss grows.', 3],
  ['**[4]** Moss grows.', 'Moss grows.', 3],
  ['4) Moss grows.', 'Moss grows.', 3],
  ['[4]: **Moss** grows.', 'Moss grows.', 3],
  ['12.5 grams of moss grow.', '12.5 grams of moss grow.', -1],
  ['Here they are:', 'Here they are:', -1],
  ['[0] Moss grows.', 'Moss grows.', -1],
  ['[2] Moss \u202Egrows\u0007.', 'Moss grows.', 1],
])('%j', (line, text, source) => {
  expect(readDraft(line)).toEqual([{ text, source }]);
});

test('a model’s thoughts are no lines, also where they have no end', () => {
  expect(readDraft('<think>\n[1] no\n</think>\n[2] yes')).toEqual([{ text: 'yes', source: 1 }]);
  expect(readDraft('<think>\n[1] no\n[2] no')).toEqual([]);
});

test('whatever comes, there are no more than 100 lines, none too long and none with a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (answer) => {
      const lines = readDraft(answer);
      expect(lines.length).toBeLessThanOrEqual(100);
      expect(lines.every(({ text }) => text.length <= 2_000 && !/\p{C}/u.test(text))).toBe(true);
    }),
  );
  expect(readDraft('[1] a\n'.repeat(5_000))).toHaveLength(100);
});

test('time grows with the length of an answer', () => {
  expect(growth((size) => () => readDraft(`${' *-'.repeat(size * 20)}[1`.repeat(20) + '<think>'.repeat(size)), { from: 200, limit: 8 })).toBeLessThan(8);
});
