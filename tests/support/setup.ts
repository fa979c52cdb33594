import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => fakeBrowser.reset());

// Files share a worker (vitest.config.ts): what one of them leaves behind would be there for the next.
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  if (typeof document === 'undefined') return;
  const { cleanup } = await import('@testing-library/preact');
  cleanup();
  document.head.replaceChildren();
  document.body.replaceChildren();
});
