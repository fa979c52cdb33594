import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { ensureBrowser } from '@/scripts/browser/ensure-browser';
import { inspectPage, type PageReport } from '@/scripts/inspect/page';
import { pageFinderBundle } from './page-finder-bundle';

const FIXTURES = join(import.meta.dirname, '../fixtures/pages');
const INDEX = JSON.parse(readFileSync(join(FIXTURES, 'index.json'), 'utf8')) as { file: string; url: string }[];

test('on every fixture page, jsdom’s answer is the one that Chromium’s own document gives', async () => {
  test.setTimeout(600_000);
  expect(INDEX.length).toBeGreaterThan(0);
  const bundle = await pageFinderBundle();
  const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const { file, url } of INDEX) {
      const bytes = readFileSync(join(FIXTURES, file));
      await page.unrouteAll();
      // Without a charset in the header both have to find it in the bytes.
      await page.route('**/*', (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({ body: bytes, contentType: 'text/html' })
          : route.abort(),
      );
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.evaluate(`${bundle}; globalThis.pageFinder = pageFinder;`);
      const found = await page.evaluate(() =>
        (globalThis as unknown as { pageFinder: { inspectHere(): PageReport } }).pageFinder.inspectHere(),
      );
      expect.soft({ file, ...found, url }, file).toEqual({ file, ...inspectPage(bytes, url) });
    }
  } finally {
    await browser.close();
  }
});
