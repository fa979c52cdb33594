/**
 * `npm run bench -- verdict`: what a verdict costs. Assembling a report from evidence at hand, in Node; and in
 * real Chromium, unslowed, the time from the page's own DOMContentLoaded to the word on the tab with the
 * background stopped before each load, beside a bare message to a running and to a stopped background.
 */
import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { NO_IDS } from '@/lib/model/work';
import { createEvidence } from '@/lib/report/evidence';
import { reportOfEvidence } from '@/lib/report/report-of-evidence';
import { crossref } from '@/lib/sources/crossref';
import { europePmc } from '@/lib/sources/europepmc';
import { pubmed } from '@/lib/sources/pubmed';
import type { Source } from '@/lib/sources/source/source';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE } from '../demo/demo-papers';
import type { DemoPaper } from '../demo/demo-paper';
import { demoSites } from '../demo/demo-sites';
import { startStage } from '../stage/stage';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-e2e', import.meta.url));
const LOADS = 15;
const ROUNDS = 2_000;

interface Spread {
  median: number;
  p95: number;
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

const line = (name: string, { median, p95 }: Spread): string => `  ${name.padEnd(64)}${median.toFixed(2).padStart(9)}${p95.toFixed(2).padStart(9)}`;

/** The demonstration's own answers, in the services' shapes, through the extension's parsers. */
function evidenceOf(paper: DemoPaper): ReturnType<typeof createEvidence> {
  const sites = demoSites();
  const ids = { ...NO_IDS, doi: paper.doi, pmid: paper.pmid };
  const ask = (source: Source) => {
    const url = new URL(source.request(ids, { mailto: '' }) ?? 'https://nowhere.invalid/');
    const answer = sites.get(url.host)?.({ method: 'GET', host: url.host, path: url.pathname, query: url.searchParams, at: 0 });
    if (!answer) throw new Error(`The demonstration does not answer for ${source.name}.`);
    return source.parse({ status: answer.status, contentType: answer.headers['content-type'] ?? '', body: answer.body }, ids, Date.now());
  };
  return createEvidence(ids, [crossref, europePmc, pubmed].map(ask));
}

function assembling(): Spread {
  const input: Parameters<typeof reportOfEvidence>[0] = {
    main: evidenceOf(CORRECTED_ARTICLE),
    subjects: [],
    article: null,
    notices: [evidenceOf(AUTHOR_CORRECTION)],
    page: null,
    pageKind: 'article',
    pageTitle: CORRECTED_ARTICLE.title,
    summaries: [],
    noticeSummaries: [],
    subjectSummaries: [],
    saved: null,
    live: 'on',
    progress: 'settled',
    now: Date.now(),
  };
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const report = reportOfEvidence(input);
    times.push(performance.now() - start);
    if (report.main.status.code !== 'corrected') throw new Error('The report is not what it should be.');
  }
  return spread(times);
}

/** Notes when the tab's word is there, on the page's own clock. */
async function watchTab(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timer = setInterval(() => {
      for (const host of document.documentElement?.children ?? []) {
        if (!host.shadowRoot?.querySelector('button')) continue;
        clearInterval(timer);
        (globalThis as { verdictAt?: number }).verdictAt = performance.now();
      }
    }, 1);
  });
}

interface Globals {
  verdictAt?: number;
}

/** From the end of parsing, when the first page script starts, to the word on the tab, in milliseconds. */
async function verdictTime(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => (globalThis as Globals).verdictAt !== undefined, undefined, { polling: 50 });
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return ((globalThis as Globals).verdictAt ?? Number.NaN) - (navigation?.domInteractive ?? 0);
  });
}

/** One message that the router refuses at once from a page of the extension to its background and back, in milliseconds. */
function roundTrip(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
    const start = performance.now();
    await runtime.sendMessage({ type: 'remove-pack', id: 7 });
    return performance.now() - start;
  });
}

/** Prints what a verdict costs; the e2e build must be there. */
export async function benchVerdict(): Promise<void> {
  console.log(`\nA verdict, in milliseconds${''.padEnd(40)}${'median'.padStart(9)}${'95 %'.padStart(9)}`);
  console.log(line(`a report assembled from evidence at hand (${ROUNDS} times, in Node)`, assembling()));
  const stage = await startStage(demoSites());
  const context = await launchChromium({ extensionDir: BUILD, stage, headless: true });
  try {
    const extension = await Extension.of(context);
    await extension.dismissWelcome();
    await extension.grantLive();
    const options = await extension.open('options');
    const page = await context.newPage();
    await watchTab(page);
    const url = `https://www.nature.com/articles/${CORRECTED_ARTICLE.doi.slice('10.1038/'.length)}`;
    await verdictTime(page, url);
    const running: number[] = [];
    const stopped: number[] = [];
    const cold: number[] = [];
    const warm: number[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      warm.push(await verdictTime(page, url));
      for (let round = 0; round < 10; round += 1) running.push(await roundTrip(options));
      await extension.stopWorker(page);
      stopped.push(await roundTrip(options));
      await page.goto('about:blank');
      await extension.stopWorker(page);
      cold.push(await verdictTime(page, url));
    }
    console.log(line('a bare message and its answer, background running', spread(running)));
    console.log(line('the same, background stopped before', spread(stopped)));
    console.log(line('page parsed → word on the tab, background running', spread(warm)));
    console.log(line('page parsed → word on the tab, background stopped before', spread(cold)));
  } finally {
    await context.close();
    await stage.close();
  }
}
