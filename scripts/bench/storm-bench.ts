/**
 * `npm run bench -- storm`: what Caveat takes of the main thread of pages that never rest. A page changes its address, the
 * metadata in its head and its body a hundred times a second, and another draws its rows anew as often.
 */
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { startStage } from '../stage/stage';
import { ownPeerPages, peerSites } from './peers/peer-pages';
import { threadShare, type ThreadShare, type TraceEvent } from './script-cost';
import { TRACED } from './trace-load';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
/** All of our scripts are there by then, in milliseconds. */
const SETTLED = 3_000;
/** How long a page storms, in milliseconds. */
const STORM = 5_000;
const EVERY = 10;
const ROUNDS = 3;
const AIM = 0.05;

/** What a page does every ten milliseconds. Each runs in the page. */
const STORMS: { name: string; page: number; storm: (every: number) => void }[] = [
  {
    name: 'addresses, metadata and paragraphs of a paper',
    page: 0,
    storm: (every) => {
      let at = 0;
      setInterval(() => {
        at += 1;
        const number = `s41598-099-${String(at).padStart(5, '0')}-9`;
        history.pushState(null, '', `/articles/${number}`);
        document.title = `A paper, ${at}`;
        document.querySelector('[name=citation_doi]')?.setAttribute('content', `10.1038/${number}`);
        document.body.append(Object.assign(document.createElement('p'), { textContent: `Paragraph ${at}` }));
      }, every);
    },
  },
  {
    name: 'rows of a list that has marks, drawn anew',
    page: 2,
    storm: (every) => {
      const list = document.querySelector('.docsum-title')?.closest('article')?.parentElement;
      if (!list) throw new Error('The page has no rows.');
      setInterval(() => {
        const first = list.querySelector(':scope > article');
        if (first) list.append(first.cloneNode(true));
        first?.remove();
      }, every);
    },
  },
];

export async function benchStorm(): Promise<void> {
  const pages = ownPeerPages();
  const stage = await startStage(peerSites(pages));
  const context = await launchChromium({ extensionDir: BUILD, stage, headless: true });
  try {
    const extension = await Extension.of(context);
    await extension.dismissWelcome();
    console.log(`\nPages that storm, each ${ROUNDS} times for ${STORM / 1_000} s; ${availableParallelism()} processors, ${loadavg()[0]?.toFixed(1)} busy at the start. Our scripts' part of the page's main thread (median):\n`);
    for (const { name, page, storm } of STORMS) {
      const shares: ThreadShare[] = [];
      for (let round = 0; round < ROUNDS; round += 1) shares.push(threadShare(await traceStorm(context, pages[page]?.url.href ?? '', storm), extension.id, 'Caveat'));
      const middle = (of: (share: ThreadShare) => number) => shares.map(of).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
      const part = middle(({ ours, whole }) => ours / whole);
      console.log(`  ${name.padEnd(48)}${percent(part)} of the time, ${percent(middle(({ ours, busy }) => ours / busy))} of what the thread did (aim: ${percent(AIM)} of the time): ${part <= AIM ? 'met' : 'MISSED'}`);
    }
  } finally {
    await context.close();
    await stage.close();
  }
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

async function traceStorm(context: BrowserContext, url: string, storm: (every: number) => void): Promise<TraceEvent[]> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(SETTLED);
  const session = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: TRACED } });
  await page.evaluate(storm, EVERY);
  await page.waitForTimeout(STORM);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await page.close();
  return events;
}
