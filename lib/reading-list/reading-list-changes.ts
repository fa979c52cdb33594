/** Which entries changed; an empty list says that any of them may have. */
export interface ReadingListChange {
  entryIds: string[];
}

const CHANNEL = 'caveat-reading-list';

/** Tells every page of the extension, and the background, that the list is not what it was. */
export function announceChange(entryIds: string[]): void {
  const change: ReadingListChange = { entryIds };
  const port = new BroadcastChannel(CHANNEL);
  port.postMessage(change);
  port.close();
}

/**
 * Calls back after each change of the reading list, wherever in the extension it was made.
 * @returns ends the listening
 */
export function onReadingListChange(listener: (change: ReadingListChange) => void): () => void {
  const port = new BroadcastChannel(CHANNEL);
  // Only the extension's own contexts can reach its channels.
  port.addEventListener('message', (event: MessageEvent<ReadingListChange>) => listener(event.data));
  return () => port.close();
}
