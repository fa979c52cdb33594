import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLargePack } from '@/lib/summaries/parse-large-pack';
import { packText, parsePack } from '@/lib/summaries/parse-pack';
import { packFromWritten } from '@/lib/summaries/written-pack';
import { textOfPack } from '@/lib/summaries/text-of-pack';
import { anyBody, mutatedBytes } from '@/tests/support/mutated';

const TEXT = readFileSync(new URL('../../fixtures/packs/two-summaries.json', import.meta.url), 'utf8');
const never = new AbortController().signal;

test('a pack that anybody wrote is taken whole or refused with its place, and the reader of large ones says the same', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(anyBody(JSON.parse(TEXT)), async (text) => {
      const [small, large] = [parsePack(text), await parseLargePack(text, () => undefined, never, async () => undefined)];
      if (large === null) throw new Error('given up');
      expect(large.ok).toBe(small.ok);
      if (!small.ok || !large.ok) {
        if (small.ok || large.ok) return;
        // Of several faults each tells the first that it comes to.
        if (![large.problem.code, small.problem.code].includes('duplicate-id')) expect(large.problem).toEqual(small.problem);
        expect(small.problem.line ?? 0).toBeGreaterThan(0);
        return;
      }
      taken += 1;
      expect(packFromWritten({ ...large.head, format: 'caveat-summary-pack', version: 1, summaries: large.summaries }, 'pack')).toEqual(small.pack);
      // What was taken once is taken again as it is.
      expect(parsePack(packText(small.pack))).toEqual(small);
      for (const { origin } of small.pack.summaries) if (origin.url !== null) expect(new URL(origin.url).protocol).toMatch(/^https?:$/);
    }),
    { numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(0);
});

test('a compressed pack that is damaged, cut off or something else gives its text or says so', async () => {
  const packed = new Uint8Array(gzipSync(TEXT));
  await fc.assert(
    fc.asyncProperty(mutatedBytes(packed), async (bytes) => {
      const read = await textOfPack(new Blob([bytes]));
      if (!read.ok) expect(['damaged', 'too-big']).toContain(read.problem.code);
    }),
    { numRuns: 200 },
  );
});
