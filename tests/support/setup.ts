import 'fake-indexeddb/auto';
import { threadId } from 'node:worker_threads';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => fakeBrowser.reset());

// Node's channels reach every thread: tests of other files would hear what these announce.
if (!Object.hasOwn(globalThis.BroadcastChannel, 'isOfThread')) {
  globalThis.BroadcastChannel = class extends BroadcastChannel {
    static readonly isOfThread = true;

    constructor(name: string) {
      super(`${name} ${threadId}`);
    }
  };
}

// A machine with other work is slow, and not wrong: what is waited for gets ten seconds where a test names no other time.
// Once for all files of a worker: a wrapper around each earlier one would keep what those files left.
if (!Object.hasOwn(vi, 'isPatient')) {
  const { waitFor } = vi;
  Object.assign(vi, { isPatient: true, waitFor: async (callback: () => unknown, options?: Parameters<typeof waitFor>[1]) => waitFor(callback, options ?? { timeout: 10_000 }) });
}

// Files share a worker (vitest.config.ts): what one of them leaves behind would be there for the next.
afterEach(() => vi.useRealTimers());

// Preact runs the effects of the last drawing a little later. They must not find the window gone.
afterAll(async () => {
  if (typeof window !== 'undefined') await new Promise((resolve) => setTimeout(resolve, 60));
});
