/**
 * `npm run bench:packs`: a pack of 100,000 summaries through the options page of the built extension in real
 * Chromium: how long its import takes, with the background stopped on the way; whether it can be given up;
 * and how long finding one summary takes afterwards. A number as the argument is another size.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { demoSites } from '../demo/demo-sites';
import { startStage } from '../stage/stage';
import { buildExtensions } from '../testing/build-extensions';
import { runScript } from '../testing/run-script';
import { bundleOf } from './bundle-of';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const SIZE = 100_000;
const LOOK_UPS = 200;

/** A pack of texts about invented papers, each about as long as a lay summary's summary and findings. */
function packText(size: number, edition: string): string {
  const words = 'Worms loosen heavy soil when they dig, and nobody knows for how long it stays loose. '.repeat(4);
  const summaries = Array.from({ length: size }, (_, index) => ({
    id: `s${index}`,
    role: 'article',
    subject: { doi: `10.5555/bench.${index}`, pmid: String(10_000_000 + index) },
    language: 'en',
    title: `What paper ${index} says`,
    summary: [words],
    findings: [{ text: 'Clay with worms broke more easily.' }],
    limitations: [{ text: 'Pots are not fields.' }],
    basis: 'abstract',
    author: { kind: 'human', name: 'B. Reader' },
    written: '2026-11-23',
  }));
  return JSON.stringify({ format: 'caveat-summary-pack', version: 1, id: 'bench', title: 'Bench', edition, summaries });
}

async function choose(options: Page, file: string): Promise<void> {
  await options.locator('input[aria-label="Import a pack"]').setInputFiles(file);
}

const rowsIn = (options: Page) =>
  options.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('caveat');
        opening.addEventListener('error', () => reject(new Error('the database cannot be opened')));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('ownSummaries').objectStore('ownSummaries').count();
          counting.addEventListener('success', () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );

async function run(): Promise<number> {
  const args = process.argv.slice(2);
  const size = Number(args.find((argument) => /^\d+$/.test(argument)) ?? SIZE);
  const failed = args.includes('--built') ? 0 : await buildExtensions(['chrome-mv3']);
  if (failed) return failed;
  const folder = await mkdtemp(join(tmpdir(), 'caveat-packs-'));
  const file = join(folder, 'pack.json');
  const text = packText(size, '1');
  await writeFile(file, text);
  const stage = await startStage(demoSites());
  const context = await launchChromium({ extensionDir: BUILD, stage, headless: true });
  try {
    const extension = await Extension.of(context);
    await extension.dismissWelcome();
    const options = await extension.open('options');
    console.log(`${size} summaries, ${(text.length / 1e6).toFixed(1)} MB`);

    const cancel = options.getByRole('button', { name: 'Cancel the import' });
    await choose(options, file);
    await options.getByText(/^Writing summary/).waitFor({ timeout: 120_000 });
    await cancel.click();
    await cancel.waitFor({ state: 'hidden', timeout: 120_000 });
    console.log(`given up on the way: ${await rowsIn(options)} rows left`);

    const start = performance.now();
    await choose(options, file);
    await options.getByText(/^Writing summary/).waitFor({ timeout: 120_000 });
    const checked = performance.now();
    let kills = 0;
    const done = options.getByText(/^Imported:/);
    while (!(await done.isVisible())) {
      if (kills < 3) {
        await extension.stopWorker(options);
        kills += 1;
      }
      await options.waitForTimeout(500);
    }
    const end = performance.now();
    console.log(`checked in ${((checked - start) / 1000).toFixed(1)} s, written in ${((end - checked) / 1000).toFixed(1)} s, the background stopped ${kills} times`);
    console.log(`${await done.textContent()} ${await rowsIn(options)} rows`);

    await options.evaluate(await bundleOf(fileURLToPath(new URL('./pack-finder.ts', import.meta.url)), 'packFinder'));
    const times = await options.evaluate(
      async ([count, most]) => {
        const { findSummaries } = (globalThis as unknown as { packFinder: { findSummaries(ids: object, role: string): Promise<unknown[]> } }).packFinder;
        const taken: number[] = [];
        for (let index = 0; index < count; index += 1) {
          const ids = { doi: `10.5555/bench.${(index * 7_919) % most}`, pmid: null, pmcid: null, arxiv: null };
          const from = performance.now();
          const found = await findSummaries(ids, 'article');
          taken.push(performance.now() - from);
          if (found.length !== 1) throw new Error(`${ids.doi}: ${found.length} found`);
        }
        return taken;
      },
      [LOOK_UPS, size] as const,
    );
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(2);
    console.log(`finding one of them: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, first ${times[0]?.toFixed(2)} ms`);
    return Number(at(0.5)) < 2 ? 0 : 1;
  } finally {
    await context.close();
    await stage.close();
    await rm(folder, { recursive: true });
  }
}

await runScript(run);
