import { expect, test } from 'vitest';
import { linesOfText } from '@/lib/summaries/clip/lines-of-text';

const kinds = (text: string) => linesOfText(text).map(({ kind, text: words }) => `${kind}: ${words}`);

test('a bullet or a number makes a point, a known name a heading, and the rest is text', () => {
  expect(kinds('- a b\n* b\n• c\n– d\n▪ e\n◦ f\n1. g\n12) h')).toEqual(['point: a b', 'point: b', 'point: c', 'point: d', 'point: e', 'point: f', 'point: g', 'point: h']);
  expect(kinds('Key findings\nMoss')).toEqual(['heading: Key findings', 'text: Moss']);
  expect(kinds('-a\n123. b\n1: c\na - b\n1.5 m')).toEqual(['text: -a', 'text: 123. b', 'text: 1: c', 'text: a - b', 'text: 1.5 m']);
});

test('white space is folded, and empty lines are none', () => {
  expect(kinds('  Moss \t grew \r\n\n \n-  a\u00a0b ')).toEqual(['text: Moss grew', 'point: a b']);
});

test('has no links', () => {
  expect(linesOfText('Moss\n- a\nSummary').map(({ links }) => links)).toEqual([[], [], []]);
});

test('2,000 lines and 200,000 characters are enough', () => {
  expect(linesOfText('a\n'.repeat(2_001))).toHaveLength(2_000);
  expect(linesOfText(`${'x'.repeat(199_999)}yz`)[0]?.text).toBe(`${'x'.repeat(199_999)}y`);
});
