import { defineConfig } from '@playwright/test';

/** End-to-end tests in real Chromium; `scripts/e2e.ts` builds the extension first. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // Each test has a browser of its own; more than two at once starve each other on small machines.
  fullyParallel: true,
  workers: 2,
  // A slow machine takes four times as long as a fast one; these limits only end what hangs.
  timeout: 240_000,
  expect: {
    timeout: 30_000,
    // Another version of Chromium draws the edges of letters a little otherwise; a changed colour or place is far more.
    toHaveScreenshot: { threshold: 0.1, maxDiffPixels: 150, animations: 'disabled', caret: 'hide', scale: 'css' },
  },
  // One picture for all machines: it is compared only where the fonts are the same (tests/e2e/same-fonts.ts).
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // A picture that is missing is a fault; `npm run snapshots:update` takes them.
  updateSnapshots: 'none',
  forbidOnly: Boolean(process.env.CI),
  // A test that needs a second try is broken: find out why. `npm test` allows one and tells which tests took it.
  retries: 0,
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
