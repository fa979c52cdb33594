/** The clock and the waiting of the network code, replaceable in tests. */
export interface Clock {
  now(): number;
  /** Ends early where the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      if (signal?.aborted) end();
      else signal?.addEventListener('abort', end);
    }),
};

/** Runs tasks in order, so many at once and no closer together than the host allows. */
export interface HostQueue {
  /** @param signal a task whose signal is aborted has its turn at once, to say so */
  run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** A task made one request more than the queue knows of: the next task starts later by as much. */
  alsoStarted(): void;
  /** A task that had its turn waited for another queue too, and starts now: the next task keeps its distance from that. */
  startedLate(): void;
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
  /** A clock that was set back must not have everybody wait until it is as late again. */
  let lastSeen = 0;

  /** Waits for a place. @returns whether there is one: not for a task that was given up */
  async function enter(signal: AbortSignal | undefined): Promise<boolean> {
    if (signal?.aborted) return false;
    if (running < limits.concurrency) running += 1;
    else if (!(await place(signal))) return false;
    // A task that was given up takes no start from the next one.
    if (signal?.aborted) return true;
    const now = clock.now();
    if (now < lastSeen) nextStart = now;
    lastSeen = now;
    const start = Math.max(now, nextStart);
    nextStart = start + limits.spacing;
    if (start > now) await clock.sleep(start - now, signal);
    return true;
  }

  /** Waits in the line. @returns `false` for a task that was given up there */
  function place(signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve) => {
      const come = () => {
        signal?.removeEventListener('abort', leaveLine);
        resolve(true);
      };
      const leaveLine = () => {
        waiting.splice(waiting.indexOf(come), 1);
        resolve(false);
      };
      waiting.push(come);
      signal?.addEventListener('abort', leaveLine, { once: true });
    });
  }

  function leave(): void {
    const next = waiting.shift();
    // A waiting task takes over the place of the one that leaves: `running` stays as it is.
    if (next) next();
    else running -= 1;
  }

  return {
    async run(task, signal) {
      const hasPlace = await enter(signal);
      try {
        return await task();
      } finally {
        if (hasPlace) leave();
      }
    },
    alsoStarted() {
      nextStart = Math.max(clock.now(), nextStart) + limits.spacing;
    },
    startedLate() {
      nextStart = Math.max(nextStart, clock.now() + limits.spacing);
    },
  };
}
