/**
 * `npm run bench:list`: the list page of the built extension in real Chromium, with 1,000, 10,000 and 100,000 saved
 * papers: the first rows, a keystroke, scrolling, one more paper, and memory; and as many rows that are all in a page,
 * for comparison. A number as the argument is the only size.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { demoSites } from '../demo/demo-sites';
import { startStage, type Stage } from '../stage/stage';
import { buildExtensions } from '../testing/build-extensions';
import { runScript } from '../testing/run-script';
import { measureContentVisibility } from './row-layouts';
import { seedList } from './seed-list';
import { workerHeap } from './worker-heap';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 7;
const PATIENCE = 120_000;
const QUIET = 4_000;
const QUERIES = ['q', 'w', 'wo', 'wor', 'worm', 'worms', 'worms 77', 'reader tag3', 'nothing like it', 'summary of 99'];

type Timed = typeof globalThis & { rowsAt: number; longest: number };

/** Notes when the first row is drawn, and the longest task from a moment on. */
function watch(): void {
  const timed = globalThis as Timed;
  timed.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) timed.longest = Math.max(timed.longest, duration);
  }).observe({ type: 'longtask' });
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.row-title')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (timed.rowsAt = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function firstRows(page: Page): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.reload();
    await page.waitForFunction(() => (globalThis as Timed).rowsAt > 0, undefined, { timeout: PATIENCE });
    times.push(await page.evaluate(() => (globalThis as Timed).rowsAt));
    // Who opens the list has not opened it a moment before: the worker of the last round still reads.
    await page.waitForTimeout(QUIET);
  }
  return median(times);
}

/** How long a query took from the event of its last key to the frame that shows what was found, in milliseconds. */
interface Stroke {
  text: string;
  time: number;
}

/** Types each query, and empties the field at the end. Those that find as many as the one before are left out: nobody sees when they end. */
async function keystrokes(page: Page): Promise<Stroke[]> {
  return page.evaluate(async (queries) => {
    const strokes: { text: string; time: number }[] = [];
    const search = document.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
    const status = document.querySelector('.page-header [role=status]') as HTMLElement;
    for (const text of [...queries, '']) {
      const before = status.textContent;
      const changed = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(status, { childList: true, characterData: true, subtree: true });
        // The same number may be found again.
        setTimeout(resolve, 1_000);
      });
      const begun = performance.now();
      search.value = text;
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await changed;
      await new Promise(requestAnimationFrame);
      if (status.textContent !== before) strokes.push({ text, time: performance.now() - begun });
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    return strokes;
  }, QUERIES);
}

/** The longest task, and the frames that took over 50 ms, while the list is scrolled through. */
async function scrolling(page: Page): Promise<{ longest: number; slowFrames: number; frames: number }> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.row-scroller') as HTMLElement;
    (globalThis as Timed).longest = 0;
    let slowFrames = 0;
    let last = performance.now();
    const frames = 240;
    for (let frame = 0; frame < frames; frame += 1) {
      // By a screen or so, and now and then far down.
      scroller.scrollTop = frame % 60 === 59 ? (scroller.scrollHeight * frame) / frames : scroller.scrollTop + 300;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
      if (now - last > 50) slowFrames += 1;
      last = now;
    }
    return { longest: (globalThis as Timed).longest, slowFrames, frames };
  });
}

/** From the moment that the list says it has changed to the frame with the new row. */
async function adding(page: Page): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(
      await page.evaluate(async (at) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome;
        const channel = new BroadcastChannel('caveat-reading-list');
        const told = new Promise<number>((resolve) => channel.addEventListener('message', () => resolve(performance.now()), { once: true }));
        const title = `One more paper ${at} ${performance.now()}`;
        const shown = new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (document.querySelector('.row-title')?.textContent !== title) return;
            observer.disconnect();
            resolve(performance.now());
          });
          observer.observe(document, { childList: true, subtree: true, characterData: true });
        });
        await runtime.sendMessage({ type: 'save-work', ids: { doi: `10.5555/more.${Math.random()}`, pmid: null, pmcid: null, arxiv: null }, title });
        const time = (await shown) - (await told);
        channel.close();
        return time;
      }, round),
    );
    await page.waitForTimeout(600);
  }
  return median(times);
}

async function measure(size: number, stage: Stage): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'caveat-list-'));
  const context = await launchChromium({ extensionDir: BUILD, profileDir: join(folder, 'profile'), stage, headless: true });
  try {
    const extension = await Extension.of(context);
    await extension.dismissWelcome();
    const page = await extension.open('reading-list');
    await page.getByText('Nothing saved yet').waitFor();
    // The packs that come with the extension are there now, and the rows are made with them.
    await page.waitForTimeout(2_000);
    await page.reload();
    await page.getByText('Nothing saved yet').waitFor();
    await page.waitForTimeout(1_000);
    await seedList(page, size);
    await page.addInitScript(watch);
    const first = await firstRows(page);
    await page.getByText(`${size.toLocaleString('en-GB')} papers saved`).waitFor({ timeout: PATIENCE });
    await page.getByRole('searchbox').fill('worms');
    await page.getByText(/^[\d,]+ of [\d,]+ shown$/).waitFor({ timeout: PATIENCE });
    const whole = await page.evaluate(() => performance.now());
    await page.getByRole('searchbox').fill('');
    await page.waitForTimeout(1_500);
    const keys = await keystrokes(page);
    const scrolled = await scrolling(page);
    await page.evaluate(() => document.querySelector('.row-scroller')?.scrollTo(0, 0));
    const added = await adding(page);
    const memory = await page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize);
    const { firstFrame, slowestFrame, elements } = await measureContentVisibility(context, size);
    const workers = await workerHeap(page);
    const slowest = keys.reduce((worst, stroke) => (stroke.time > worst.time ? stroke : worst));
    const ms = (time: number) => `${time.toFixed(1)} ms`;
    console.log(keys.map(({ text, time }) => `  “${text}” ${ms(time)}`).join(''));
    console.log(
      `${size} papers: first rows ${ms(first)} · all rows searchable within ${ms(whole)} · keystroke to result ${ms(median(keys.map(({ time }) => time)))}, at most ${ms(slowest.time)} (“${slowest.text}”) · ` +
        `longest task while scrolling ${scrolled.longest === 0 ? 'under 50 ms' : ms(scrolled.longest)}, ${scrolled.slowFrames} of ${scrolled.frames} frames over 50 ms · one more paper ${ms(added)} · ` +
        `memory of the page ${(memory / 1e6).toFixed(0)} MB${workers === null ? '' : `; of its worker ${(workers / 1e6).toFixed(0)} MB`}\n` +
        `  all rows in the page, with content-visibility: shown after ${ms(firstFrame)}, longest frame while scrolling ${ms(slowestFrame)}, ${elements} elements`,
    );
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await runScript(async () => {
  const chosen = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 0);
  const failed = process.argv.includes('--built') ? 0 : await buildExtensions(['chrome-mv3']);
  if (failed) return failed;
  const stage = await startStage(demoSites());
  try {
    for (const size of chosen > 0 ? [chosen] : SIZES) await measure(size, stage);
  } finally {
    await stage.close();
  }
  return 0;
});
