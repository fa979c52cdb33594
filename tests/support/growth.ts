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
  /** What tells the time, in milliseconds, in place of the wall and the processor: for tests of this function. */
  clock?: () => number;
}

/** Rounds by the clock on the wall; what is above its limit then is slow, or other programs have the processor. */
const ROUNDS = 60;
/** Processor time is counted in ticks of some 4 ms: so much of it tells the cost of one run well enough. */
const ENOUGH = 40;
/** What other programs do to the caches of the processor counts as its time, too: so often is looked for a quiet moment. */
const ATTEMPTS = 20;

/**
 * How much more work costs on an input of several times the size. The quickest of several runs of each size counts,
 * taken in turns: no disturbance makes work quicker. Where that is above the limit, the processor time of this very
 * thread decides, in which other programs on the machine do not count.
 * @param prepare makes the work on an input of a size; only the work itself is measured
 */
export function growth(prepare: (size: number) => () => unknown, { from, factor = 4, limit, floor = 0.5, clock }: GrowthOptions): number {
  const [short, long] = [prepare(from), prepare(factor * from)];
  const wall = clock ?? (() => performance.now());
  let [small, large] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    // More often: a first slow run of the small one would hide that the large one is too slow.
    for (let again = 0; again < factor; again += 1) small = Math.min(small, cost(short, wall));
    large = Math.min(large, cost(long, wall));
    if (round <= 1 || large >= limit * Math.max(small, floor)) continue;
    // Before the work is acquitted the small one is run again: it may have been disturbed each time so far.
    for (let again = 0; again < 4 * factor; again += 1) small = Math.min(small, cost(short, wall));
    if (large < limit * Math.max(small, floor)) break;
  }
  const ratio = large / Math.max(small, floor);
  if (ratio < limit || clock) return ratio;
  let [leastSmall, leastLarge] = [Infinity, Infinity];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    leastSmall = Math.min(leastSmall, processorTime(short));
    leastLarge = Math.min(leastLarge, processorTime(long));
    // Three of each at least: a first slow run of the small one would acquit what is too slow.
    if (attempt >= 2 && leastLarge < limit * Math.max(leastSmall, floor)) break;
  }
  return Math.min(ratio, leastLarge / Math.max(leastSmall, floor));
}

function cost(work: () => unknown, clock: () => number): number {
  const start = clock();
  work();
  return clock() - start;
}

/** Processor time of one run, in milliseconds, from as many runs as the clock of the processor needs. */
function processorTime(work: () => unknown): number {
  const start = cpuTime();
  let runs = 0;
  for (; cpuTime() - start < ENOUGH; runs += 1) work();
  return (cpuTime() - start) / runs;
}
