/**
 * Takes a picture of every state of every component, light and dark, at five widths, and writes a page that shows them.
 *
 *   npm run gallery                       all states
 *   npm run gallery -- popup options      only states whose name holds one of the words
 *   npm run gallery -- --width=320 …      only at this width
 *   npm run gallery -- --language=ar …    in another language, into a folder of its own
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../browser/ensure-browser';
import { bundleGallery, GALLERY_ORIGIN, serveGallery } from './serve-gallery';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAX_HEIGHT = 4_000;
const WIDTHS = [320, 400, 768, 1280, 1920];
const SCHEMES = ['light', 'dark'] as const;

/** The whole of what is shown: the sidebar scrolls by itself, so the window grows to hold it. */
async function contentHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const overlay = [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
    const column = overlay?.querySelector('.sidebar');
    return column ? column.scrollHeight : document.documentElement.scrollHeight;
  });
}

const given = process.argv.slice(2);
const words = given.filter((argument) => !argument.startsWith('--'));
const chosen = given.filter((argument) => argument.startsWith('--width=')).map((argument) => Number(argument.slice('--width='.length)));
const widths = chosen.length > 0 ? chosen : WIDTHS;
const language = given.find((argument) => argument.startsWith('--language='))?.slice('--language='.length) ?? 'en';
const OUT = join(ROOT, '.tour', language === 'en' ? 'gallery' : `gallery-${language}`);
const shown: string[] = [];
const folder = await bundleGallery(language);
const browser = await chromium.launch({
  executablePath: await ensureBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
await mkdir(OUT, { recursive: true });
try {
  for (const colorScheme of SCHEMES) {
    const context = await browser.newContext({ colorScheme });
    await serveGallery(context, folder);
    const page = await context.newPage();
    await page.goto(`${GALLERY_ORIGIN}/`);
    await page.waitForFunction(() => document.title.includes(' '));
    const states = (await page.title()).split(' ').filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
    for (const state of states) {
      if (!shown.includes(state)) shown.push(state);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${GALLERY_ORIGIN}/?state=${state}`);
        await page.waitForTimeout(50);
        await page.evaluate(async () => void (await document.fonts.ready));
        const height = Math.min(MAX_HEIGHT, Math.max(width <= 400 ? 400 : 800, await contentHeight(page)));
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
await writeFile(join(OUT, 'index.html'), contactSheet());
console.log(join(OUT, 'index.html'));

/** A page with all pictures, state by state. */
function contactSheet(): string {
  const pictures = (state: string): string =>
    SCHEMES.flatMap((scheme) => widths.map((width) => `<a href="${state}-${width}-${scheme}.png"><img loading="lazy" src="${state}-${width}-${scheme}.png" alt="${state}, ${width} px, ${scheme}" height="320"></a>`)).join('\n');
  const states = shown.map((state) => `<h2 id="${state}">${state}</h2>\n${pictures(state)}`).join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Caveat: gallery</title><body>\n${states}\n</body></html>\n`;
}
