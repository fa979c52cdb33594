/** The clock and the waiting of the network code, replaceable in tests. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Runs tasks in order, so many at once and no closer together than the host allows. */
export interface HostQueue {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** A task made one request more than the queue knows of: the next task starts later by as much. */
  alsoStarted(): void;
}

/**
 * A queue for one host.
 * @param limits.concurrency tasks at once
 * @param limits.spacing milliseconds between two starts
 */
export function createHostQueue(limits: { concurrency: number; spacing: number }, clock: Clock = SYSTEM_CLOCK): HostQueue {
  const waiting: (() => void)[] = [];
  let running = 0;
  let nextStart = 0;

  async function enter(): Promise<void> {
    if (running >= limits.concurrency) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    const start = Math.max(clock.now(), nextStart);
    nextStart = start + limits.spacing;
    if (start > clock.now()) await clock.sleep(start - clock.now());
  }

  function leave(): void {
    const next = waiting.shift();
    // A waiting task takes over the place of the one that leaves: `running` stays as it is.
    if (next) next();
    else running -= 1;
  }

  return {
    async run(task) {
      await enter();
      try {
        return await task();
      } finally {
        leave();
      }
    },
    alsoStarted() {
      nextStart = Math.max(clock.now(), nextStart) + limits.spacing;
    },
  };
}
