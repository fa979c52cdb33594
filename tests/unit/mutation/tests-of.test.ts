import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testsOf } from '@/scripts/mutation/tests-of';

test('a folder is held by the tests of the same name', () => {
  expect(testsOf('lib/identifiers')).toEqual(['tests/unit/identifiers/']);
  expect(testsOf('lib/caveats/rules')).toEqual(['tests/unit/caveats/rules/']);
});

test('and by tests elsewhere that are named for it or for what it lies in, and that exist', () => {
  const named = testsOf('lib/summaries');
  expect(testsOf('lib/summaries/clip')).toEqual(['tests/unit/summaries/clip/', ...named.slice(1)]);
  for (const path of ['lib/summaries', 'lib/notices', 'lib/reading-list'].flatMap(testsOf)) expect(globSync(`${path}*`)).not.toEqual([]);
});
