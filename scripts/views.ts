/**
 * `npm run views`: a thousand page views in Chromium before a server that stands for the whole internet and counts. With online
 * checks off nothing may arrive but the pages themselves; with them on, requests to the services that PRIVACY.md names and
 * to nobody else. Writes docs/reliability.md. A number says how many views.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { ensureBrowser } from './browser/ensure-browser';
import { Extension } from './browser/extension';
import { launchChromium } from './browser/launch-chromium';
import { demoSites } from './demo/demo-sites';
import { withRun } from './docs/reliability-table';
import { startStage } from './stage/stage';
import { buildExtensions } from './testing/build-extensions';
import { runScript } from './testing/run-script';
import { pageViews, type PageView } from './views/page-views';
import { viewAll, type Viewed } from './views/view-all';

const DOCUMENT = new URL('../docs/reliability.md', import.meta.url);
const BUILD = 'chrome-mv3-e2e';
const VIEWS = 1_000;
/** Views with online checks on: each asks services that would be given pauses between two questions. */
const LIVE_SHARE = 0.05;

/** Services that online checks may ask while a paper is viewed or its sidebar is open. */
const ALLOWED = new Set(OUTSIDE_HOSTS.filter(({ consent }) => consent === 'live-checks').map(({ host }) => host));

async function viewed(pages: readonly PageView[], isLive: boolean): Promise<Viewed> {
  const sites = new Map([...pages.map(({ url }) => [url.host, () => null] as const), ...demoSites()]);
  const stage = await startStage(sites);
  const context = await launchChromium({ extensionDir: resolve('.output', BUILD), stage, headless: true });
  try {
    const extension = await Extension.of(context);
    await extension.dismissWelcome();
    if (isLive) await extension.grantLive();
    return await viewAll(context, stage, pages);
  } finally {
    await context.close();
    await stage.close();
  }
}

function rowOf(name: string, { views, answered, opened, others }: Viewed): string {
  const requests = [...others].map(([host, count]) => `${host}: ${count}`).join(', ') || 'none';
  return `| ${views.toLocaleString('en')} views with online checks ${name} | ${answered} papers told in the page, ${opened} sidebars opened | ${requests} |`;
}

await runScript(async () => {
  const count = Number(process.argv[2] ?? VIEWS);
  if (!Number.isInteger(count) || count < 1) {
    console.error('usage: npm run views -- [HOW MANY]');
    return 2;
  }
  ensureBrowser('chromium');
  const code = await buildExtensions([BUILD]);
  if (code !== 0) return code;
  const off = await viewed(pageViews(count), false);
  const on = await viewed(pageViews(count).slice(-Math.ceil(count * LIVE_SHARE)), true);
  const table = ['| views | what came of it | requests beside the pages |', '|---|---|---|', rowOf('off', off), rowOf('on', on)].join('\n');
  console.log(table);
  const strangers = [...off.others.keys(), ...[...on.others.keys()].filter((host) => !ALLOWED.has(host))];
  if (strangers.length > 0) {
    console.error(`Requests that may not be: ${strangers.join(', ')}`);
    return 1;
  }
  await writeFile(DOCUMENT, withRun(await readFile(DOCUMENT, 'utf8'), 'views', table));
  return 0;
});
