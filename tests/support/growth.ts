import { cpuTime } from './cpu-time';

interface GrowthOptions {
  /** The smaller size. */
  from: number;
  /** How much larger the larger one is. */
  factor?: number;
  /** What the growth is to stay below: measuring ends once it does. */
  limit: number;
  /** Below this many milliseconds the clock and the compiler are measured, and not the work. */
  floor?: number;
  /** What tells the time, in milliseconds; only a test of this function has its own. */
  clock?: () => number;
}

/** More rounds change nothing: what is above its limit then is slow, and not disturbed. */
const ROUNDS = 60;

/**
 * How much more work costs on an input of several times the size. What counts is the processor time of this very
 * thread, so other programs on the machine do not matter. The quickest of several runs of each size counts, taken
 * in turns: no disturbance makes work quicker.
 * @param prepare makes the work on an input of a size; only the work itself is measured
 */
export function growth(prepare: (size: number) => () => unknown, { from, factor = 4, limit, floor = 0.5, clock = cpuTime }: GrowthOptions): number {
  const [short, long] = [prepare(from), prepare(factor * from)];
  let [small, large] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    // More often: a first slow run of the small one would hide that the large one is too slow.
    for (let again = 0; again < factor; again += 1) small = Math.min(small, cost(short, clock));
    large = Math.min(large, cost(long, clock));
    if (round > 1 && large < limit * Math.max(small, floor)) break;
  }
  return large / Math.max(small, floor);
}

function cost(work: () => unknown, clock: () => number): number {
  const start = clock();
  work();
  return clock() - start;
}
