/** How long work may go on without a pause, in milliseconds. */
const SLICE = 12;

/** The reader switched the watch off, or deleted everything. */
export class WatchEnded extends Error {}

/**
 * A function to be called between two steps of long work: it lets everything else have its turn.
 * @throws WatchEnded once the signal is aborted
 */
export function pauses(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    if (signal.aborted) throw new WatchEnded('the watch was ended');
  };
}
