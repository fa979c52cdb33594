/** The longest that a slice may block the page, in milliseconds: half a frame. */
const SLICE = 8;

/**
 * Runs work in steps and lets the page run between slices of them. A single step is never cut, so each must be short.
 * @param steps yields after each step and returns the result
 * @param signal ends the work: the promise is then rejected with its reason
 */
export async function inSlices<T>(steps: Iterator<unknown, T, undefined>, signal: AbortSignal): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    signal.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() >= end) {
      await pause();
      end = performance.now() + SLICE;
    }
  }
}

/** Runs all steps at once. For tests and the workbench, where no page waits. */
export function atOnce<T>(steps: Iterator<unknown, T, undefined>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** `scheduler.yield` continues before other scripts' timers. Tests have no scheduler. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
