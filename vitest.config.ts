import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [preact()],
  define: { __OPEN_SHADOW__: 'true' },
  resolve: {
    alias: [
      { find: '@', replacement: root('.') },
      { find: '#i18n', replacement: root('./tests/support/i18n.ts') },
      // The polyfill throws outside a browser; tests get a fake that is reset for each.
      { find: 'webextension-polyfill', replacement: root('./tests/support/fake-browser.ts') },
    ],
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/integration/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/setup.ts'],
    restoreMocks: true,
    // Other programs may have the processor: a test that is slow for that is not wrong.
    testTimeout: 60_000,
  },
});
