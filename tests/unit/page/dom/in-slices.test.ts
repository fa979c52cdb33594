import { afterEach, describe, expect, test, vi } from 'vitest';
import { atOnce, inSlices } from '@/lib/page/dom/in-slices';

/** Steps that each take some of a clock that stands still otherwise. */
function* stepsOf(count: number, take: () => void): Generator<undefined, string, undefined> {
  for (let at = 0; at < count; at += 1) {
    take();
    yield;
  }
  return 'done';
}

const never = new AbortController().signal;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A clock that a step moves on, and a scheduler that notes how much was done when it was asked. */
function stage(): { take: (ms: number) => () => void; slices: number[]; taken: () => number } {
  let now = 0;
  const slices: number[] = [];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('scheduler', { yield: () => (slices.push(now), Promise.resolve()) });
  return { take: (ms) => () => void (now += ms), slices, taken: () => now };
}

describe('work in slices', () => {
  test('lets the page go on after each eight milliseconds', async () => {
    const { take, slices } = stage();
    expect(await inSlices(stepsOf(10, take(3)), never)).toBe('done');
    expect(slices).toEqual([9, 18, 27]);
  });

  test('is not interrupted where it is short', async () => {
    const { take, slices } = stage();
    await inSlices(stepsOf(7, take(1)), never);
    expect(slices).toEqual([]);
  });

  test('ends between two steps when the signal ends it', async () => {
    const ending = new AbortController();
    let steps = 0;
    const work = inSlices(stepsOf(10, () => (steps += 1) === 3 && ending.abort(new Error('gone'))), ending.signal);
    await expect(work).rejects.toThrow('gone');
    expect(steps).toBe(3);
  });

  test('ends when the signal ends it while the page goes on', async () => {
    const { take, taken } = stage();
    const ending = new AbortController();
    vi.stubGlobal('scheduler', { yield: () => Promise.resolve(ending.abort(new Error('gone'))) });
    await expect(inSlices(stepsOf(10, take(8)), ending.signal)).rejects.toThrow('gone');
    expect(taken()).toBe(8);
  });

  test('goes on by a timer where there is no scheduler', async () => {
    const { take } = stage();
    vi.stubGlobal('scheduler', undefined);
    expect(await inSlices(stepsOf(3, take(9)), never)).toBe('done');
  });

  test('gives at once what it gives in slices', () => {
    expect(atOnce(stepsOf(3, () => undefined))).toBe('done');
  });
});
