import { rm } from 'node:fs/promises';
import { chromium, test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { ensureBrowser } from '@/scripts/browser/ensure-browser';
import { STEADY_TEXT } from '@/scripts/browser/launch-chromium';
import { bundleGallery, GALLERY_ORIGIN, serveGallery } from '@/scripts/gallery/serve-gallery';

export { expect } from '@playwright/test';

/** A browser without the extension, on the gallery's pages. */
export class Gallery {
  readonly #folders = new Map<string, Promise<string>>();

  constructor(private readonly browser: Browser) {}

  /** A page of its own for the gallery in a language of `assets/locales`. */
  async page(language = 'en', options: BrowserContextOptions = {}): Promise<Page> {
    const folder = this.#folders.get(language) ?? bundleGallery(language);
    this.#folders.set(language, folder);
    const context = await this.browser.newContext({ reducedMotion: 'reduce', ...options });
    await serveGallery(context, await folder);
    return context.newPage();
  }

  async close(): Promise<void> {
    for (const folder of this.#folders.values()) await rm(await folder, { recursive: true });
  }
}

/** Draws one state of the gallery, and waits until it is drawn. */
export async function drawState(page: Page, state: string): Promise<void> {
  await page.goto(`${GALLERY_ORIGIN}/?state=${state}`);
  await page.waitForFunction(() => document.documentElement.dataset.drawn !== undefined);
}

/** The names of all states. */
export async function statesOf(page: Page): Promise<string[]> {
  await page.goto(`${GALLERY_ORIGIN}/`);
  await page.waitForFunction(() => document.documentElement.dataset.drawn !== undefined);
  return (await page.title()).split(' ');
}

export const test = base.extend<object, { gallery: Gallery }>({
  gallery: [
    async ({ playwright: _playwright }, use) => {
      const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu', ...STEADY_TEXT] });
      const gallery = new Gallery(browser);
      await use(gallery);
      await browser.close();
      await gallery.close();
    },
    { scope: 'worker' },
  ],
});
