import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createSorter } from '@/scripts/library/external-sort';

test('lines come back in order, each as often as it was added, however little is held at once', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'caveat-sort-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.stringMatching(/^[a-zé]{0,6}$/), { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), async (lines, held) => {
      const sorter = await createSorter(path.join(dir, 'sort'), held);
      for (const line of lines) await sorter.add(line);
      expect(sorter.count).toBe(lines.length);
      const sorted: string[] = [];
      for await (const batch of sorter.sorted()) sorted.push(...batch);
      expect(sorted).toEqual(lines.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
    }),
    { numRuns: 40 },
  );
  expect(await readdir(dir)).toEqual([]);
});
