import preact from '@preact/preset-vite';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { propertyRuns, propertyRunsPlugin } from './tests/support/property-runs.ts';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Rooms whose modules keep something for the whole run of the background: a database, settings, listeners. */
const ROOMS_WITH_STATE = 'background|entrypoints|jobs|messaging|platform|reading-list|settings|storage|sync';

/** What changes more than the test file itself: a window, a replaced module or global, the fake browser, a database. */
const CHANGES_ITS_WORLD =
  /\bvi\.(?:mock|doMock|resetModules|stubGlobal|stubEnv)\(|\bObject\.(?:assign|defineProperty)\((?:globalThis|window|document|navigator)\b|\.prototype\.\w+ =|\bglobalThis\.\w+ =|\bfakeBrowser\b|\bindexedDB\b|\bprocess\.(?:env|chdir)\b|background-harness|@vitest-environment|lib\/platform\/browser|lib\/storage\//;

const ALL = globSync('tests/{unit,integration}/**/*.test.{ts,tsx}', { cwd: root('.') }).map((path) => path.replaceAll('\\', '/'));

/** A file that could leave something behind gets a worker of its own; all others share theirs, which saves loading it all anew. */
function needsOwnWorker(path: string): boolean {
  return new RegExp(`^tests/(?:integration|unit/(?:${ROOMS_WITH_STATE}))/`).test(path) || CHANGES_ITS_WORLD.test(readFileSync(root(path), 'utf8'));
}

export default defineConfig({
  plugins: [propertyRunsPlugin(propertyRuns(process.env)), preact()],
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
    pool: 'threads',
    // By default one processor is left free: half of a small machine.
    maxWorkers: '100%',
    setupFiles: ['tests/support/setup.ts'],
    // What tests read as files, and not by an import: a change of these runs everything with --changed, too.
    forceRerunTriggers: ['**/package.json', '**/vitest.config.*', 'assets/locales/**', 'tests/fixtures/**', 'tests/support/setup.ts'].map((path) => (path.startsWith('**') ? path : root(`./${path}`))),
    restoreMocks: true,
    unstubGlobals: true,
    // Other programs may have the processor: a test that is slow for that is not wrong.
    testTimeout: 60_000,
    // The library around the database makes a promise for the end of each transaction, also where it reads alone and nobody
    // asks for it. A test that has the storage fail hears of that by the request.
    onUnhandledError: (error) => !(error.name === 'AbortError' && (error.stack ?? '').includes('fake-indexeddb')),
    projects: [
      { extends: true, test: { name: 'shared', include: ALL.filter((path) => !needsOwnWorker(path)), isolate: false } },
      { extends: true, test: { name: 'alone', include: ALL.filter(needsOwnWorker) } },
    ],
  },
});
