import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => fakeBrowser.reset());

// Files share a worker (vitest.config.ts): what one of them leaves behind would be there for the next.
afterEach(() => vi.useRealTimers());
