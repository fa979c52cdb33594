/**
 * `npm start`: builds the extension and shows it in a real browser on demonstration pages, which a
 * local server gives at their real addresses. Without a display it makes the same tour unseen,
 * prints what a reader would see and leaves pictures. `npm start -- --online` opens the real sites.
 */
import { ensureBrowser } from '../browser/ensure-browser';
import { buildExtensions } from '../testing/build-extensions';
import { runScript } from '../testing/run-script';
import { showWindow } from './show-window';
import { hasDisplay, parseStartOptions, type StartOptions } from './start-options';
import { runTour } from './tour';

async function start({ online, headless }: StartOptions): Promise<number> {
  const unseen = headless || !hasDisplay();
  if (online && unseen) {
    console.error('There is no display to show the real sites on. Without --online the demonstration runs without a window.');
    return 1;
  }
  // Readers get the production build; the tour looks into the shadow roots, which only the other opens.
  const build = unseen ? 'chrome-mv3-e2e' : 'chrome-mv3';
  ensureBrowser('chromium');
  const built = await buildExtensions([build]);
  if (built !== 0) return built;
  const extensionDir = `.output/${build}`;
  return unseen ? runTour(extensionDir) : showWindow(extensionDir, online);
}

await runScript(async () => {
  const options = parseStartOptions(process.argv.slice(2));
  if (typeof options !== 'string') return start(options);
  console.error(options);
  return 2;
});
