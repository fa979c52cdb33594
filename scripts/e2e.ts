/**
 * `npm run e2e`: builds the extension and runs the end-to-end tests in Chromium. Arguments go to
 * Playwright (`npm run e2e -- sidebar`); `--built` says that the builds are there already.
 */
import { ensureBrowser } from './browser/ensure-browser';
import { buildExtensions } from './testing/build-extensions';
import { requireNode } from './testing/require-node';
import { runCommand } from './testing/run-command';

requireNode();
const args = process.argv.slice(2);
const built = args.includes('--built') ? 0 : await buildExtensions(['chrome-mv3', 'chrome-mv3-e2e']);
if (built === 0) ensureBrowser('chromium');
process.exitCode =
  built || (await runCommand('playwright', ['test', ...args.filter((argument) => argument !== '--built')]));
