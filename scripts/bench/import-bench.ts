/**
 * `npm run bench:import`: a RIS file of 100,000 papers through the list page of the built extension in real Chromium:
 * how long it takes to look through, to save and to take back, how much memory the page and the background hold, and
 * what saving one more paper costs then. A number as the argument is another size.
 */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { demoSites } from '../demo/demo-sites';
import { startStage } from '../stage/stage';
import { buildExtensions } from '../testing/build-extensions';
import { runScript } from '../testing/run-script';
import { backgroundHeap } from './background-heap';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const SIZE = 100_000;
const PATIENCE = 15 * 60_000;

const record = (at: number): string =>
  `TY  - JOUR\nTI  - What paper ${at} says about worms and soil\nAU  - Invented, Anna\nAU  - Example, Ben\nJO  - Journal of Benches\nPY  - 2024\nDO  - 10.5555/bench.${at}\nN2  - ${'An abstract as long as they are. '.repeat(20)}\nKW  - worms\nER  - \n`;

async function heapOfPage(session: CDPSession): Promise<number> {
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Saves one paper and waits for the answer. @returns milliseconds */
async function saveOne(page: Page, doi: string): Promise<number> {
  return page.evaluate(async (message) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
    const begun = performance.now();
    await runtime.sendMessage(message);
    return performance.now() - begun;
  }, { type: 'save-work', ids: { doi, pmid: null, pmcid: null, arxiv: null }, title: 'One more' });
}

/** Follows the largest heap of a page or the background. @param used bytes, now */
function watchHeap(used: () => Promise<number>): { stop(): number } {
  let most = 0;
  const timer = setInterval(() => {
    void used().then(
      (size) => void (most = Math.max(most, size)),
      () => undefined,
    );
  }, 200);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(most / 1_000_000);
    },
  };
}

await runScript(async () => {
  const size = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? SIZE);
  const failed = process.argv.includes('--built') ? 0 : await buildExtensions(['chrome-mv3']);
  if (failed) return failed;
  const folder = await mkdtemp(join(tmpdir(), 'caveat-import-'));
  const stage = await startStage(demoSites());
  try {
    const path = join(folder, 'refs.ris');
    await writeFile(path, Array.from({ length: size }, (_, at) => record(at)).join(''));
    console.log(`${size} papers, ${Math.round((await stat(path)).size / 1_000_000)} MB`);
    const context = await launchChromium({ extensionDir: BUILD, profileDir: join(folder, 'profile'), stage, headless: true });
    const extension = await Extension.of(context);
    await extension.dismissWelcome();
    // The check's page imports too, and draws no list beside it.
    const page = await extension.open('bibliography');
    const session = await context.newCDPSession(page);
    const heap = watchHeap(() => heapOfPage(session));
    const background = watchHeap(await backgroundHeap(context, (await extension.worker()).url()));
    await page.setInputFiles('input[type=file]', path);
    await page.getByRole('button', { name: 'Save all to the list' }).waitFor({ timeout: PATIENCE });
    let begun = performance.now();
    const took = (): string => {
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
      begun = performance.now();
      return `${seconds} s`;
    };
    await page.getByRole('button', { name: 'Save all to the list' }).click();
    const confirm = page.getByRole('button', { name: `Save ${size.toLocaleString('en-GB')} papers` });
    await confirm.waitFor({ timeout: PATIENCE });
    console.log(`looked through in ${took()}`);
    await confirm.click();
    await page.getByText('Saving. You can undo this later.').waitFor({ timeout: PATIENCE });
    console.log(`handed over in ${took()}`);
    await page.getByText(`${size.toLocaleString('en-GB')} papers saved.`).waitFor({ timeout: PATIENCE });
    console.log(`saved in ${took()}`);
    const times: number[] = [];
    for (let at = 0; at < 11; at += 1) times.push(await saveOne(page, `10.5555/one-more.${at}`));
    console.log(`one more paper in ${times.toSorted((a, b) => a - b)[5]?.toFixed(1)} ms (median of 11, longest ${Math.max(...times).toFixed(1)})`);
    begun = performance.now();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/undone on/).waitFor({ timeout: PATIENCE });
    console.log(`taken back in ${took()}`);
    console.log(`largest heap of the page, its file and its check included: ${heap.stop()} MB; of the background: ${background.stop()} MB`);
    await context.close();
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
});
