const CHANNEL = 'caveat-watch';

/** Tells every page of the extension that the watch found something, or that something was seen. */
export function announceWatch(): void {
  const port = new BroadcastChannel(CHANNEL);
  port.postMessage(null);
  port.close();
}

/**
 * Calls back after each such change.
 * @returns ends the listening
 */
export function onWatchChange(listener: () => void): () => void {
  const port = new BroadcastChannel(CHANNEL);
  port.addEventListener('message', () => listener());
  return () => port.close();
}
