/**
 * `npm run bench -- opening`: how long the sidebar takes to open from this machine alone, from the reader's click to
 * the words in it, and the longest task meanwhile; as it is and with the processor slowed four times.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { CORRECTED_ARTICLE } from '../demo/demo-papers';
import { demoSites } from '../demo/demo-sites';
import { startStage } from '../stage/stage';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-e2e', import.meta.url));
const SIDEBAR = fileURLToPath(new URL('../../.output/chrome-mv3/sidebar.js', import.meta.url));
const LOADS = 9;
/** All that an answer brings has come by then, in milliseconds. */
const SETTLED = 1_000;

interface Opening {
  opened: number;
  longest: number;
}

interface Globals {
  opening?: Opening;
}

/** Notes on the page's own clock when the sidebar has words, and the longest task. The page's own tasks are over by then. */
async function watchOpening(page: Page): Promise<void> {
  await page.evaluate((title) => {
    const opening = { opened: Number.NaN, longest: 0 };
    (globalThis as Globals).opening = opening;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) opening.longest = Math.max(opening.longest, duration);
    }).observe({ type: 'longtask' });
    document.addEventListener(
      'click',
      ({ timeStamp }) => {
        const look = () => {
          const roots = [...document.documentElement.children].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
          if (roots.some((root) => root.textContent?.includes(title))) opening.opened = performance.now() - timeStamp;
          else setTimeout(look);
        };
        look();
      },
      { capture: true, once: true },
    );
  }, CORRECTED_ARTICLE.title);
}

async function openOnce(page: Page, slowdown: number): Promise<Opening> {
  const session = await page.context().newCDPSession(page);
  await page.goto(`https://www.nature.com/articles/${CORRECTED_ARTICLE.doi.slice('10.1038/'.length)}`);
  const tab = page.getByRole('button', { name: /Caveat/ }).first();
  await tab.waitFor();
  await page.waitForTimeout(SETTLED);
  await watchOpening(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await tab.click();
  await page.waitForFunction(() => !Number.isNaN((globalThis as Globals).opening?.opened ?? Number.NaN));
  await page.waitForTimeout(SETTLED);
  await session.detach();
  return page.evaluate(() => (globalThis as unknown as { opening: Opening }).opening);
}

/** Prints what opening the sidebar costs; both builds must be there. */
export async function benchOpening(): Promise<void> {
  const script = readFileSync(SIDEBAR);
  console.log(`\nThe sidebar: ${script.length} bytes of script, ${gzipSync(script).length} packed with gzip`);
  const stage = await startStage(demoSites());
  const context = await launchChromium({ extensionDir: BUILD, stage, headless: true });
  try {
    await (await Extension.of(context)).dismissWelcome();
    for (const slowdown of [1, 4]) {
      const openings: Opening[] = [];
      for (let load = 0; load < LOADS; load += 1) {
        const page = await context.newPage();
        openings.push(await openOnce(page, slowdown));
        await page.close();
      }
      const middle = (of: (opening: Opening) => number) => openings.map(of).toSorted((a, b) => a - b)[Math.floor(LOADS / 2)] ?? Number.NaN;
      const longest = Math.max(...openings.map((each) => each.longest));
      console.log(`  click to words${slowdown === 1 ? '' : `, processor slowed ${slowdown} times`}: median ${middle(({ opened }) => opened).toFixed(0)} ms; longest task ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms`);
    }
  } finally {
    await context.close();
    await stage.close();
  }
}
