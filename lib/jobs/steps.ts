import type { ListTask } from '@/lib/model/list-state';

/** The reader pressed "cancel". */
export class Cancelled extends Error {}

/**
 * What long work is held together by: before each step it says how far it is, lets everything else have
 * its turn, and ends here where the reader cancelled it.
 */
export interface Steps {
  /** @throws Cancelled */
  next(phase?: ListTask['phase'], done?: number, of?: number | null): Promise<void>;
}

/** How long work may go on without a pause, in milliseconds. */
const SLICE = 12;

/**
 * @param task where progress is written
 * @param signal the reader's cancelling
 */
export function createSteps(task: ListTask, signal: AbortSignal): Steps {
  let since = performance.now();
  return {
    async next(phase = task.phase, done = task.done, of = task.of) {
      Object.assign(task, { phase, done, of });
      if (performance.now() - since > SLICE) {
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
      if (signal.aborted) throw new Cancelled('cancelled');
    },
  };
}
