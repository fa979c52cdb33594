/** How long a slice may hold the page's main thread, in milliseconds: half a frame. */
const SLICE = 8;

/**
 * Runs work that was cut into steps, and lets the page go on between slices of them. A single step
 * is not cut: it must be short by itself.
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

/** The same at once, for tests and the workbench, where nobody waits for a page. */
export function atOnce<T>(steps: Iterator<unknown, T, undefined>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** `scheduler.yield` goes on before other scripts' timers; tests have no scheduler. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
