/**
 * Takes a picture of every state of every component, light and dark, at 1280 and at 400 px.
 *
 *   tsx scripts/gallery/gallery.ts [word …]     only states whose name holds one of the words
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../browser/ensure-browser';
import { bundleGallery, GALLERY_ORIGIN, serveGallery } from './serve-gallery';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, '.tour', 'gallery');
const MAX_HEIGHT = 4_000;

/** The whole of what is shown: the sidebar scrolls by itself, so the window grows to hold it. */
async function contentHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const overlay = [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
    const column = overlay?.querySelector('.sidebar');
    return column ? column.scrollHeight : document.documentElement.scrollHeight;
  });
}

const words = process.argv.slice(2);
const folder = await bundleGallery();
const browser = await chromium.launch({
  executablePath: await ensureBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
await mkdir(OUT, { recursive: true });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme });
    await serveGallery(context, folder);
    const page = await context.newPage();
    await page.goto(`${GALLERY_ORIGIN}/`);
    await page.waitForFunction(() => document.title.includes(' '));
    const states = (await page.title()).split(' ').filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
    for (const state of states) {
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${GALLERY_ORIGIN}/?state=${state}`);
        await page.waitForTimeout(50);
        const height = Math.min(MAX_HEIGHT, Math.max(width === 400 ? 400 : 800, await contentHeight(page)));
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: join(OUT, `${state}-${width}-${colorScheme}.png`) });
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
console.log(OUT);
