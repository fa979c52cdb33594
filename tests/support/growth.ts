interface GrowthOptions {
  /** The smaller size. */
  from: number;
  /** How much larger the larger one is. */
  factor?: number;
  /** What the growth is to stay below: measuring ends once it does. */
  limit: number;
  /** Below this many milliseconds the clock and the compiler are measured, and not the work. */
  floor?: number;
}

/** More rounds change nothing: what is above its limit then is slow, and not disturbed. */
const ROUNDS = 60;

/**
 * How much more work costs on an input of several times the size. The quickest of several runs of each
 * counts, taken in turns: neither a pause of the machine nor other programs on it make work quicker.
 * @param prepare makes the work on an input of a size; only the work itself is measured
 */
export function growth(prepare: (size: number) => () => unknown, { from, factor = 4, limit, floor = 0.5 }: GrowthOptions): number {
  const [short, long] = [prepare(from), prepare(factor * from)];
  let [small, large] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    small = Math.min(small, cost(short));
    large = Math.min(large, cost(long));
    if (round > 1 && large < limit * Math.max(small, floor)) break;
  }
  return large / Math.max(small, floor);
}

function cost(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
