/**
 * `npm run bench`: what finding the paper costs in a real page, unthrottled and with the processor
 * slowed four times, beside what rivals do on every page: one pattern over the page's whole markup.
 * Ratios of one run are worth comparing; milliseconds are this machine's.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { pageFinderBundle } from '../../tests/e2e/page-finder-bundle';
import { ensureBrowser } from '../browser/ensure-browser';
import { requireNode } from '../testing/require-node';
import { BENCH_PAGES } from './bench-pages';
import type { Timing } from './measure-finding';

async function run(): Promise<void> {
  const bundle = await pageFinderBundle(fileURLToPath(new URL('./measure-finding.ts', import.meta.url)));
  const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    console.log('finding the paper, in ms: first run in a fresh page, then median of 50; and the median of one pattern over the whole markup\n');
    for (const throttle of [1, 4]) {
      for (const [name, html] of Object.entries(BENCH_PAGES)) {
        const page = await browser.newPage();
        await page.route('**/*', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
        await page.goto('https://www.nature.com/articles/bench');
        await page.evaluate(`${bundle}; globalThis.pageFinder = pageFinder;`);
        const timing = (await page.evaluate('pageFinder.measureFinding()')) as Timing;
        const ratio = (timing.wholeMarkup / timing.median).toFixed(0);
        console.log(
          `cpu/${throttle}  ${name.padEnd(36)} ${timing.first.toFixed(2).padStart(8)} ${timing.median.toFixed(2).padStart(8)} ${timing.wholeMarkup.toFixed(2).padStart(9)}   ${ratio} times less`,
        );
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

requireNode();
await run();
