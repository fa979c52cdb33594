import { expect, test } from 'vitest';
import { LatestRun } from '@/lib/platform/latest-run';

test('a new run stops the one before, and only the latest counts', () => {
  const runs = new LatestRun();
  const first = runs.begin();
  const second = runs.begin();
  expect([first.aborted, second.aborted]).toEqual([true, false]);
  expect([runs.isLatest(first), runs.isLatest(second)]).toEqual([false, true]);
  runs.cancel();
  expect([second.aborted, runs.isLatest(second)]).toEqual([true, true]);
});
