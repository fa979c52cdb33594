/** A question that is under way, for all who asked it. */
export interface Asking<Result> {
  join(signal: AbortSignal | undefined): Promise<Result>;
}

/**
 * One question for all who ask it while it is under way.
 * @param giveUp called when all who asked have lost their leave
 * @param cancelled what those get
 */
export function shared<Result>(result: Promise<Result>, giveUp: () => void, cancelled: () => Result): Asking<Result> {
  let waiting = 0;
  return {
    join(signal) {
      waiting += 1;
      if (!signal) return result;
      const { promise: lost, resolve } = Promise.withResolvers<Result>();
      const lose = () => {
        waiting -= 1;
        if (waiting === 0) giveUp();
        resolve(cancelled());
      };
      signal.addEventListener('abort', lose, { once: true });
      return Promise.race([result.finally(() => signal.removeEventListener('abort', lose)), lost]);
    },
  };
}
