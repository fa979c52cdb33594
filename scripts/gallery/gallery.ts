/**
 * Takes a picture of every state of every component, light and dark, at 1280 and at 400 px.
 *
 *   tsx scripts/gallery/gallery.ts [word …]     only states whose name holds one of the words
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser } from '../browser/ensure-browser';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, '.tour', 'gallery');
/** Served from memory by Playwright's routing: no request leaves the machine. */
const ORIGIN = 'http://gallery.invalid';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const MAX_HEIGHT = 4_000;

async function bundle(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'caveat-gallery-'));
  await build({
    root: join(ROOT, 'scripts/gallery/app'),
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    define: { __OPEN_SHADOW__: 'true' },
    resolve: {
      alias: [
        { find: '@', replacement: ROOT.replace(/\/$/, '') },
        { find: '#i18n', replacement: join(ROOT, 'scripts/gallery/app/i18n.ts') },
      ],
    },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome148' },
  });
  return folder;
}

async function serve(context: BrowserContext, folder: string): Promise<void> {
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const body = await readFile(join(folder, file)).catch(() => null);
    if (body === null) await route.fulfill({ status: 404 });
    else await route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
}

/** The whole of what is shown: the sidebar scrolls by itself, so the window grows to hold it. */
async function contentHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const overlay = [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
    const column = overlay?.querySelector('.sidebar');
    return column ? column.scrollHeight : document.documentElement.scrollHeight;
  });
}

const words = process.argv.slice(2);
const folder = await bundle();
const browser = await chromium.launch({
  executablePath: await ensureBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
await mkdir(OUT, { recursive: true });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme });
    await serve(context, folder);
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/`);
    await page.waitForFunction(() => document.title.includes(' '));
    const states = (await page.title()).split(' ').filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
    for (const state of states) {
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${ORIGIN}/?state=${state}`);
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
