import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { testAtEachCall } from '@/tests/support/fault-at-each-call';

/** Each call that a background waits for: requests to the database, and the browser's own storage. */
const REQUESTS = ['put', 'add', 'get', 'getAll', 'getAllKeys', 'getKey', 'delete', 'clear', 'count', 'openCursor', 'openKeyCursor'] as const;

/**
 * From its call of this number on nothing of the background happens any more, as when the browser stops it there: the
 * transaction under way is lost, and every later call fails.
 * @param kind `stopped`: for good; `error`: this one call fails, as a disk that hiccups makes it fail
 */
function failAt(number: number, kind: 'stopped' | 'error'): () => number {
  let calls = 0;
  const fails = () => {
    calls += 1;
    return kind === 'stopped' ? calls >= number : calls === number;
  };
  for (const store of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const method of REQUESTS) {
      const original = (store as unknown as Record<string, unknown>)[method];
      if (typeof original !== 'function') continue;
      vi.spyOn(store as unknown as Record<string, () => unknown>, method).mockImplementation(function call(this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        const request = Reflect.apply(original, this, args) as unknown;
        if (fails()) abortSoon('transaction' in this ? this.transaction : this.objectStore.transaction);
        return request;
      } as () => unknown);
    }
  }
  for (const method of ['get', 'set', 'remove'] as const) {
    const original = fakeBrowser.storage.local[method] as (...args: unknown[]) => Promise<unknown>;
    vi.spyOn(fakeBrowser.storage.local, method).mockImplementation((async (...args: unknown[]) => {
      if (fails()) throw new Error('The storage failed.');
      return original.apply(fakeBrowser.storage.local, args);
    }) as never);
  }
  return () => calls;
}

/** As a browser does it: once what was begun together with the call has begun. */
function abortSoon(transaction: IDBTransaction): void {
  queueMicrotask(() => {
    try {
      transaction.abort();
    } catch {
      // It was aborted already.
    }
  });
}

testAtEachCall({ fault: 'the background is stopped at each call that it waits for', inject: (number) => failAt(number, 'stopped') });
testAtEachCall({ fault: 'one call of the storage fails', inject: (number) => failAt(number, 'error') });
