/** Renders assets/icons to the PNGs of the manifest, the smallest from a drawing of its own: `tsx scripts/gallery/icons.ts`. */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../browser/ensure-browser';

const SIZES = [16, 32, 48, 128];
const inAssets = (path: string): string => fileURLToPath(new URL(`../../assets/${path}`, import.meta.url));

const drawing = (size: number): Promise<string> => readFile(inAssets(size === 16 ? 'icons/icon-16.svg' : 'icons/icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: await ensureBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await mkdir(inAssets('public/icons'), { recursive: true });
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${await drawing(size)}`);
    await page.screenshot({ path: inAssets(`public/icons/${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
