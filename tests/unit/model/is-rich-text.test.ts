import { expect, test } from 'vitest';
import { isRichText } from '@/lib/model/is-rich-text';

const nested = (depth: number) => {
  let tree: unknown = ['x'];
  for (let i = 0; i < depth; i += 1) tree = [{ tag: 'i', children: tree }];
  return tree;
};

test('a title with marks is rich text', () => {
  expect(isRichText(['H', { tag: 'sub', children: ['2'] }, 'O in ', { tag: 'i', children: [{ tag: 'b', children: [] }] }])).toBe(true);
  expect(isRichText([])).toBe(true);
});

test.each([
  ['a bare text', 'text'],
  ['nothing', null],
  ['a number among the texts', ['a', 1]],
  ['an unknown mark', [{ tag: 'script', children: [] }]],
  ['a mark without content', [{ tag: 'i' }]],
  ['a mark that JavaScript objects have by nature', [{ tag: 'constructor', children: [] }]],
])('%s is not', (_what, value) => {
  expect(isRichText(value)).toBe(false);
});

test('what nests without end is not, and does not overflow the stack', () => {
  expect(isRichText(nested(60))).toBe(true);
  expect(isRichText(nested(100_000))).toBe(false);
});
