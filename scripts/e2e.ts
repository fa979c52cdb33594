/**
 * `npm run e2e`: builds the extension and runs the end-to-end tests in Chromium. Arguments go to
 * Playwright (`npm run e2e -- sidebar`); `--built` says that the builds are there already.
 */
import { ensureBrowser } from './browser/ensure-browser';
import { buildExtensions } from './testing/build-extensions';
import { runCommand } from './testing/run-command';
import { runScript } from './testing/run-script';

await runScript(async () => {
  const args = process.argv.slice(2);
  ensureBrowser('chromium');
  const built = args.includes('--built') ? 0 : await buildExtensions(['chrome-mv3', 'chrome-mv3-e2e']);
  return built || runCommand('playwright', ['test', ...args.filter((argument) => argument !== '--built')]);
});
