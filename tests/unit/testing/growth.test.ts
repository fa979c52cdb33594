import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { growth } from '@/tests/support/growth';

/** Looks at each entry once. */
const once = (size: number) => {
  const entries = Array.from({ length: size }, (_, index) => index);
  return () => entries.reduce((sum, entry) => sum + Math.sqrt(entry), 0);
};

/** Looks at each pair of entries. */
const pairs = (size: number) => {
  const entries = Array.from({ length: size }, (_, index) => index);
  return () => entries.reduce((sum, a) => sum + entries.reduce((inner, b) => inner + Math.sqrt(a * b), 0), 0);
};

/** Runs while several threads keep the processors busy. */
async function onBusyMachine(measure: () => number): Promise<number> {
  const busy = Array.from({ length: 4 }, () => new Worker('for (let n = 0; ; n += 1) Math.sqrt(n);', { eval: true }));
  try {
    return measure();
  } finally {
    await Promise.all(busy.map((worker) => worker.terminate()));
  }
}

describe('the measure of growth', () => {
  test('is not blind where the first runs of the small input are slow', () => {
    let [now, runs] = [0, 0];
    const work = (size: number) => () => {
      runs += 1;
      now += (size * size) / 100 + (runs <= 3 ? 10_000 : 0);
    };
    expect(growth(work, { from: 100, limit: 8, clock: () => now })).toBe(16);
  });

  test('finds work that looks at each pair of entries', () => {
    expect(growth(pairs, { from: 600, limit: 8, floor: 0.01 })).toBeGreaterThan(8);
  });

  test('finds a pattern that reads white space again from each place', () => {
    const trimmed = (size: number) => {
      const text = `${' '.repeat(size)}a`;
      return () => /\s+$/.test(text);
    };
    expect(growth(trimmed, { from: 500, limit: 8, floor: 0.01 })).toBeGreaterThan(8);
    expect(growth(trimmed, { from: 250, factor: 16, limit: 64, floor: 0.01 })).toBeGreaterThan(64);
  });

  test('lets work pass that looks at each entry once', () => {
    expect(growth(once, { from: 200_000, limit: 8 })).toBeLessThan(8);
  });

  test('tells the two apart on a busy machine', async () => {
    expect(await onBusyMachine(() => growth(pairs, { from: 600, limit: 8, floor: 0.01 }))).toBeGreaterThan(8);
    expect(await onBusyMachine(() => growth(once, { from: 200_000, limit: 8 }))).toBeLessThan(8);
  });

  test('goes by the quickest of several runs', () => {
    let [now, runs] = [0, 0];
    // The first runs are disturbed.
    const work = (size: number) => () => {
      runs += 1;
      now += size + (runs <= 6 ? 10_000 : 0);
    };
    expect(growth(work, { from: 100, limit: 5, clock: () => now })).toBe(4);
  });
});
