import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countIn, firefoxCount, playwrightCount, vitestCount } from '@/scripts/testing/test-count';

test('an end-to-end test that passes at the second try counts as passed', () => {
  expect(playwrightCount({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } })).toEqual({ passed: 7, failed: 1 });
});

test('Vitest’s report gives its totals', () => {
  expect(vitestCount({ numPassedTests: 7, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 });
});

test('a report of another shape counts nothing', () => {
  for (const read of [vitestCount, playwrightCount, firefoxCount]) {
    for (const report of [null, [], 'text', { stats: null }, { numPassedTests: '7' }]) {
      expect(read(report)).toEqual({ passed: 0, failed: 0 });
    }
  }
});

test('a missing report counts nothing, and a written one is read', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'caveat-count-')), 'firefox.json');
  expect(await countIn(file, firefoxCount)).toEqual({ passed: 0, failed: 0 });
  writeFileSync(file, '{"passed":3,"failed":0}');
  expect(await countIn(file, firefoxCount)).toEqual({ passed: 3, failed: 0 });
});
