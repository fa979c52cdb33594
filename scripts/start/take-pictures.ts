import { join } from 'node:path';
import type { Page } from '@playwright/test';

const WIDTHS = [1280, 400] as const;
const SCHEMES = ['light', 'dark'] as const;

/**
 * Takes one picture of a page for each width and colour scheme, and leaves the page as it was.
 * @param name becomes the file names: `corrected-article-1280-light.png`
 */
export async function takePictures(page: Page, folder: string, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width > 600 ? 900 : 800 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const file = `${name.replaceAll(' ', '-').toLowerCase()}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, file), animations: 'disabled' });
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
}
