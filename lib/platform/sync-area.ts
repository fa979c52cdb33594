import { browser } from './browser';

/** The storage that the browser itself carries from one machine to another, where its reader is signed in. */
export interface SyncArea {
  /** All items that this machine has of it. */
  read(): Promise<Record<string, unknown>>;
  /** Writes items in one operation: the browser counts operations. */
  write(items: Record<string, string | number>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export const syncArea: SyncArea = {
  read: () => browser.storage.sync.get(null),
  write: (items) => browser.storage.sync.set(items),
  remove: (keys) => browser.storage.sync.remove([...keys]),
};

/** Whether the browser refused a write for want of room, or because there were too many. */
export function isSyncQuota(error: unknown): boolean {
  return /quota|MAX_ITEMS|MAX_WRITE/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
}

/**
 * Calls back with the new values of items that changed, here or on another machine.
 * @returns ends the listening
 */
export function onSyncAreaChange(listener: (items: Record<string, unknown>) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'sync') listener(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
