import { expect, test } from 'vitest';
import { reportOf } from '@/scripts/mutation/report';
import { sample } from '@/scripts/mutation/sample';
import { withScore } from '@/scripts/mutation/write-score';

test('a sample keeps the order, and is the same one for the same seed', () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  const drawn = sample(items, 20, 1);
  expect(drawn).toHaveLength(20);
  expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
  expect(sample(items, 20, 1)).toEqual(drawn);
  expect(sample(items, 20, 2)).not.toEqual(drawn);
  expect(sample(items, 200, 1)).toEqual(items);
});

test('a report counts what was noticed and shows what was not, with its line', () => {
  const mutant = (id: number, change: string) => ({ id, file: 'a.ts', start: 2, end: 3, change, form: 'expression' as const });
  const fates = new Map([[1, 'killed'], [2, 'survived'], [3, 'endless'], [4, 'not reached']] as const);
  const { score, lines } = reportOf([mutant(1, 'b'), mutant(2, 'c'), mutant(3, 'd'), mutant(4, '')], fates, () => '\n\na');
  expect(score).toEqual({ tried: 4, killed: 1, endless: 1, survived: 1, notReached: 1, percent: 50 });
  expect(lines).toEqual(['  a.ts:3 survived\n    - a\n    + c', '  a.ts:3 not reached\n    - a\n    + (nothing)', '  50.0 % of 4: 1 killed, 1 endless, 1 survived, 1 not reached']);
});

test('a score replaces that of the same folder, or goes to the end of the table', () => {
  const row = { folder: 'lib/moss', tried: 4, all: 9, seed: 1, killed: 2, endless: 1, survived: 1, notReached: 0, percent: 75 };
  const table = '| folder |\n|---|\n| `lib/fern` | 1 |\n\nWords.';
  const first = withScore(table, row, '2026-01-02');
  expect(first.split('\n')).toEqual(['| folder |', '|---|', '| `lib/fern` | 1 |', '| `lib/moss` | 75.0 % | 4 of 9 | 2 | 1 | 1 | 0 | 1 | 2026-01-02 |', '', 'Words.']);
  expect(withScore(first, { ...row, percent: 80 }, '2026-01-03')).toBe(first.replace('75.0', '80.0').replace('01-02', '01-03'));
});
