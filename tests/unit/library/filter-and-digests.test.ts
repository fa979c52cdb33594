import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addToFilter, emptyIndex, filterError, indexLength, layoutFor, mayHave, partPlace, readLayout } from '@/lib/library/filter-and-digests';
import { applyLibraryDelta, deltaBytes } from '@/lib/library/library-delta';
import { crowdOf, shapeFor } from '@/lib/library/library-shape';
import { hashOfKey } from '@/lib/notices/index/key-hash';

const keys = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => hashOfKey(`10.5555/paper.${from + at}`));

describe('the filter of a library', () => {
  test('never denies a paper that it has, and lets few others through', () => {
    const layout = layoutFor({ bits: 4, hashes: 6 }, 20_000);
    const index = emptyIndex(layout);
    for (const hash of keys(0, 20_000)) addToFilter(index, layout, hash);
    const says = (hash: number) => mayHave(layout, index.subarray(partPlace(layout, hash), partPlace(layout, hash) + layout.partBytes), hash);
    expect(keys(0, 20_000).every(says)).toBe(true);
    const through = keys(100_000, 150_000).filter(says).length / 50_000;
    expect(through / filterError(layout, 20_000)).toBeGreaterThan(0.8);
    expect(through / filterError(layout, 20_000)).toBeLessThan(1.25);
  });

  test('reads its own head, and no other bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 16 }), fc.integer({ min: 0, max: 50_000 }), fc.uint8Array({ maxLength: 40 }), (bits, hashes, summaries, bytes) => {
        const layout = layoutFor({ bits, hashes }, summaries);
        expect(readLayout(emptyIndex(layout).subarray(0, 24), indexLength(layout))).toEqual(layout);
        expect(readLayout(emptyIndex(layout), indexLength(layout) - 1)).toBeNull();
        expect(readLayout(bytes, bytes.length)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});

describe('a delta', () => {
  test('leads to the very bytes of an index that was made with all of it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 52 - 1 }), { maxLength: 30 }), fc.array(fc.integer({ min: 0, max: 2 ** 52 - 1 }), { maxLength: 30 }), (before, added) => {
        const layout = layoutFor({ bits: 3, hashes: 5 }, 40);
        const [from, to] = [emptyIndex(layout), emptyIndex(layout)];
        for (const hash of before) for (const index of [from, to]) addToFilter(index, layout, hash);
        for (const hash of added) addToFilter(to, layout, hash);
        const delta = deltaBytes({ files: [], added: added.toSorted((a, b) => a - b) });
        expect(applyLibraryDelta(from, layout, delta)).toBe(true);
        expect(from).toEqual(to);
      }),
    );
  });

  test('that is damaged, cut or anything else never throws', () => {
    const layout = layoutFor({ bits: 3, hashes: 5 }, 40);
    const good = deltaBytes({ files: [{ file: 3, digest: new Uint8Array(16).fill(7) }], added: keys(0, 5).toSorted((a, b) => a - b) });
    for (let length = 0; length < good.length; length += 1) expect(applyLibraryDelta(emptyIndex(layout), layout, good.slice(0, length))).toBe(false);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void applyLibraryDelta(emptyIndex(layout), layout, bytes)));
    expect(applyLibraryDelta(emptyIndex(layout), layout, deltaBytes({ files: [{ file: 8, digest: new Uint8Array(16) }], added: [] }))).toBe(false);
  });
});

test.each([1, 20, 1_000, 100_000, 1_000_000, 10_000_000])('a library of %i texts leaves a thousand papers to each request', (summaries) => {
  const layout = layoutFor(shapeFor(summaries, 1_000), summaries);
  const { sharingPrefix, passingFilter } = crowdOf({ bits: layout.bits, filterError: filterError(layout, summaries) }, summaries);
  expect(passingFilter).toBeGreaterThanOrEqual(1_000);
  expect(sharingPrefix).toBeGreaterThanOrEqual(passingFilter);
});
