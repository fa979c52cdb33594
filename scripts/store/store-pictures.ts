/**
 * `npm run store:pictures`: the pictures for the stores, made from the built extension on the demonstration pages. Five of
 * 1280 by 800 for each store (twice as fine for Firefox, which shows them larger), and two tiles for Chrome and Edge.
 * `--built` says that the build is there already.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { ensureBrowser } from '../browser/ensure-browser';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { demoSites } from '../demo/demo-sites';
import { startStage } from '../stage/stage';
import { buildExtensions } from '../testing/build-extensions';
import { runScript } from '../testing/run-script';
import { framed, smallTile, wideTile } from './drawings';
import { SHOTS } from './shots';

const OUT = '.store';
/** The e2e build looks like the one that readers get, and lets itself be looked into. */
const BUILD = 'chrome-mv3-e2e';
/** What a window shows, in CSS pixels. */
const WINDOW = { width: 1240, height: 700 };
/** Longer than anything on the stage takes on a slow machine, in milliseconds. */
const PATIENCE = 30_000;

/** A window for each shot, as a data address, by its name. */
async function takeWindows(): Promise<Map<string, string>> {
  const stage = await startStage(demoSites());
  try {
    const context = await launchChromium({ extensionDir: resolve('.output', BUILD), stage, headless: true, viewport: WINDOW, deviceScaleFactor: 2 });
    return await takeEach(context).finally(() => context.close());
  } finally {
    await stage.close();
  }
}

async function takeEach(context: BrowserContext): Promise<Map<string, string>> {
  const windows = new Map<string, string>();
  context.setDefaultTimeout(PATIENCE);
  const extension = await Extension.of(context);
  await extension.dismissWelcome();
  await extension.grantLive();
  for (const shot of SHOTS) {
    await extension.setSettings({ theme: shot.scheme });
    const page = await shot.show(context, extension);
    await page.emulateMedia({ colorScheme: shot.scheme, reducedMotion: 'reduce' });
    await page.mouse.move(0, 0);
    await page.waitForTimeout(400);
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    windows.set(shot.name, `data:image/png;base64,${picture.toString('base64')}`);
    await page.close();
  }
  return windows;
}

async function draw(browser: Browser, drawing: string, width: number, height: number, scale: number, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  await page.setContent(drawing, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path });
  await page.close();
}

await runScript(async () => {
  ensureBrowser('chromium');
  const built = process.argv.includes('--built') ? 0 : await buildExtensions([BUILD]);
  if (built !== 0) return built;
  await rm(OUT, { recursive: true, force: true });
  for (const store of ['chrome', 'firefox']) await mkdir(join(OUT, store), { recursive: true });
  const windows = await takeWindows();
  const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const shot of SHOTS) {
      const drawing = framed(shot, windows.get(shot.name) ?? '');
      await draw(browser, drawing, 1280, 800, 1, join(OUT, 'chrome', `${shot.name}.png`));
      // Mozilla takes up to 2400 by 1800.
      await draw(browser, drawing, 1280, 800, 1.875, join(OUT, 'firefox', `${shot.name}.png`));
    }
    await draw(browser, smallTile(), 440, 280, 1, join(OUT, 'chrome', 'tile-440x280.png'));
    await draw(browser, wideTile(windows.get(SHOTS[0]?.name ?? '') ?? ''), 1400, 560, 1, join(OUT, 'chrome', 'tile-1400x560.png'));
  } finally {
    await browser.close();
  }
  console.log(`Pictures for the stores: ${resolve(OUT)}`);
  return 0;
});
