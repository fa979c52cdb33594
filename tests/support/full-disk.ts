import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * Every write after so many fails, in the databases and in the browser's settings storage, until all mocks are restored.
 * @returns says how many there were
 */
export function fillDisk(after: number): () => number {
  let writes = 0;
  const count = (full: () => Error | DOMException) => {
    writes += 1;
    if (writes > after) throw full();
  };
  for (const method of ['put', 'add'] as const) {
    const original = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function write(this: IDBObjectStore, ...args: Parameters<typeof original>) {
      count(() => new DOMException('no room', 'QuotaExceededError'));
      return original.apply(this, args);
    });
  }
  const set = fakeBrowser.storage.local.set;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    count(() => new Error('QUOTA_BYTES quota exceeded'));
    return set(items);
  });
  return () => writes;
}
