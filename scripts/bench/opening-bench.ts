/**
 * `npm run bench -- opening`: how long readers wait for what they open, from what is stored already: the background after
 * it was stopped, the sidebar, the popup and the list page; as the machine is, and with the processor slowed four
 * times. With `--write` the table goes into docs/benchmarks.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { articleId } from '../demo/demo-paper';
import { CORRECTED_ARTICLE } from '../demo/demo-papers';
import { demoSites } from '../demo/demo-sites';
import { startStage } from '../stage/stage';
import { openPopupTime } from './opening/open-popup-time';
import { openSidebar, type Opening } from './opening/open-sidebar';
import { listPageTime } from './opening/list-page-time';
import { openingTable, type OpeningRow } from './opening/opening-table';
import { seedList } from './seed-list';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-e2e', import.meta.url));
const DOCUMENT = new URL('../../docs/benchmarks.md', import.meta.url);
const ROUNDS = 9;
const PAPERS = 1_000;
const URL_OF_ARTICLE = `https://www.nature.com/articles/${articleId(CORRECTED_ARTICLE)}`;
const SLOWDOWNS = [1, 4];

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** @param write puts the table into docs/benchmarks.md; the e2e build must be there */
export async function benchOpening(write: boolean): Promise<void> {
  const busy = loadavg()[0] ?? 0;
  const stage = await startStage(demoSites());
  const context = await launchChromium({ extensionDir: BUILD, stage, headless: true });
  const rows = new Map<string, OpeningRow>();
  const put = (what: string, aim: number | null, slowdown: number, time: number, beside: { longest?: number; shift?: number } = {}) => {
    const row = rows.get(what) ?? { what, aim, times: {}, longest: {}, shift: 0 };
    row.times[slowdown] = time;
    if (beside.longest !== undefined) row.longest[slowdown] = beside.longest;
    row.shift += beside.shift ?? 0;
    rows.set(what, row);
  };
  try {
    const extension = await Extension.of(context);
    await extension.dismissWelcome();
    await extension.grantLive();
    // The answers are stored now, and nobody is asked any more.
    const first = await context.newPage();
    await openSidebar(first, await context.newCDPSession(first), URL_OF_ARTICLE);
    await extension.setSettings({ liveChecks: false });
    await first.close();
    const own = await extension.open('options');
    const page = await context.newPage();
    const [ownSession, pageSession] = [await context.newCDPSession(own), await context.newCDPSession(page)];
    for (const slowdown of SLOWDOWNS) {
      await slow([ownSession, pageSession], slowdown);
      if (slowdown === 1) put('the background, stopped before, answers a bare message', null, slowdown, median(await repeat(() => coldStart(extension, own))));
      const openings = await repeat(() => openSidebar(page, pageSession, URL_OF_ARTICLE));
      const opened = (which: keyof Opening) => median(openings.map((each) => each[which]));
      const worst = (which: keyof Opening) => Math.max(...openings.map((each) => each[which]));
      put('the sidebar, from the click to its words, first time on a page', 50, slowdown, opened('first'), { longest: worst('longest'), shift: worst('shift') });
      put('the same, opened again', 50, slowdown, opened('again'));
      put('the popup, from its start to its words', null, slowdown, median(await repeat(() => openPopupTime(extension, page, own))));
    }
    await slow([ownSession, pageSession], 1);
    await seedList(own, PAPERS);
    for (const slowdown of SLOWDOWNS) put(`the list page of ${PAPERS.toLocaleString('en-GB')} papers, from its start to its first rows`, 300, slowdown, median(await repeat(() => listPageTime(extension, slowdown))));
  } finally {
    await context.close();
    await stage.close();
  }
  const table = openingTable([...rows.values()], `Medians of ${ROUNDS}, milliseconds; ${availableParallelism()} processors, ${busy.toFixed(1)} of them busy with other work when it began.`);
  console.log(`\n${table}`);
  if (write) writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), table));
}

/** The document with the table between its two marks. */
function withTable(text: string, table: string): string {
  const [start, end] = ['<!-- opening: npm run bench -- opening --write -->\n', '<!-- /opening -->'];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error('docs/benchmarks.md has no place for the table.');
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`;
}

async function repeat<T>(once: () => Promise<T>): Promise<T[]> {
  // The first compiles and fills caches; readers open things more than once a day.
  await once();
  const all: T[] = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await once());
  return all;
}

async function slow(sessions: readonly CDPSession[], rate: number): Promise<void> {
  for (const session of sessions) await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** From a message to a stopped background to its answer. */
async function coldStart(extension: Extension, own: Page): Promise<number> {
  await extension.stopWorker(own);
  return own.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
    const start = performance.now();
    await runtime.sendMessage({ type: 'remove-pack', id: 7 });
    return performance.now() - start;
  });
}
