import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { Extension } from '@/scripts/browser/extension';
import { launchChromium } from '@/scripts/browser/launch-chromium';
import { PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { demoSites } from '@/scripts/demo/demo-sites';
import type { Site } from '@/scripts/stage/answer';
import { startStage, type Stage } from '@/scripts/stage/stage';
import { runCommand } from '@/scripts/testing/run-command';
import { articleUrl } from './addresses';
import { E2E_BUILD, expect, test } from './caveat-test';

const HOST = 'lists.example.org';
const COLUMNS = 'Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,';

/** A list as the project's own command builds it, which says that the demonstration's plain article was retracted. */
async function buildList(folder: string): Promise<Map<string, Uint8Array>> {
  const dois = [PLAIN_ARTICLE.doi, ...Array.from({ length: 3_000 }, (_, at) => `10.5555/other.${at}`)];
  const rows = dois.map((doi, at) => `${at},"A title",8/16/2023 0:00,10.5555/r.${at},0,${doi},0,Retraction,Error in Data;,`);
  const csv = join(folder, 'retraction_watch.csv');
  const out = join(folder, 'out');
  await writeFile(csv, [COLUMNS, ...rows].join('\n'));
  const code = await runCommand('tsx', ['scripts/notices/notices.ts', '--no-crossref', '--retraction-watch', csv, '--out', out, '--work', join(folder, 'work')], { quiet: true });
  expect(code).toBe(0);
  const files = await readdir(out, { withFileTypes: true });
  return new Map(await Promise.all(files.filter((file) => file.isFile()).map(async ({ name }) => [name, new Uint8Array(await readFile(join(out, name)))] as const)));
}

const site = (files: ReadonlyMap<string, Uint8Array>): Site => ({ path }) => {
  const name = path.split('/').at(-1) ?? '';
  const bytes = files.get(name);
  const type = name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return bytes ? { status: 200, headers: { 'content-type': type, 'access-control-allow-origin': '*' }, body: '', bytes } : null;
};

let folder = '';
let stage: Stage;
let context: BrowserContext | null = null;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caveat-update-'));
  stage = await startStage(new Map([...demoSites(), [HOST, site(await buildList(folder))]]));
});

test.afterEach(async () => {
  await context?.close().catch(() => undefined);
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

async function launch(): Promise<Extension> {
  context = await launchChromium({ extensionDir: E2E_BUILD, profileDir: join(folder, 'profile'), stage, headless: true });
  return Extension.of(context);
}

/** Ends the browser as a power cut would: nothing is told, nothing is tidied up. */
async function killBrowser(): Promise<void> {
  const page = await context?.newPage();
  const session = page && (await context?.newCDPSession(page));
  const closed = new Promise((resolve) => context?.once('close', resolve));
  await session?.send('Browser.crash').catch(() => undefined);
  await closed;
  context = null;
}

async function wordOn(url: string): Promise<string> {
  const page = await context!.newPage();
  await page.goto(url);
  const caveat = new CaveatOnPage(page);
  await expect(caveat.tab).toBeVisible();
  const word = await caveat.tab.innerText();
  await page.close();
  return word;
}

test('a browser that is killed at any request of an update keeps its list, and the next start brings the new one', async () => {
  test.setTimeout(600_000);
  let extension = await launch();
  await extension.dismissWelcome();
  await extension.setSettings({ consentAnswered: true, updateAddress: `https://${HOST}/caveat` });
  // The manifest, the index, the details.
  for (const request of [1, 2, 3]) {
    stage.fault(HOST, { kind: 'delay', ms: 700 });
    const before = stage.requests(HOST).length;
    if (request === 1) await (await extension.open('options')).getByRole('button', { name: 'Update now' }).click();
    await expect.poll(() => stage.requests(HOST).length, { timeout: 30_000 }).toBeGreaterThan(before);
    await killBrowser();
    stage.fault(HOST, { kind: 'hang' });
    extension = await launch();
    expect(await wordOn(`https://www.nature.com/articles/${PLAIN_ARTICLE.doi.slice('10.1038/'.length)}`), `after request ${request}`).toMatch(/Not checked|Retracted/);
    stage.release();
  }
  stage.fault(HOST, null);
  await context?.close();
  extension = await launch();
  const options = await extension.open('options');
  const renewed = options.getByText('The list from the update address');
  if (!(await renewed.isVisible())) await options.getByRole('button', { name: 'Update now' }).click();
  await expect(renewed).toBeVisible({ timeout: 30_000 });
  await options.close();
  expect(await wordOn(articleUrl(PLAIN_ARTICLE))).toContain('Retracted');
});
