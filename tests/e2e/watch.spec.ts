import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Extension } from '@/scripts/browser/extension';
import { launchChromium } from '@/scripts/browser/launch-chromium';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { E2E_BUILD, expect, test } from './caveat-test';

const COLUMNS = 'Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,';
const inDays = (days: number) => {
  const date = new Date(Date.now() + days * 86_400_000);
  return `${date.getMonth() + 1}/${date.getDate()}/${date.getFullYear()} 0:00`;
};

/** A list that the reader builds: a few other papers, and these. */
async function buildList(extension: Extension, corrected: readonly string[]): Promise<void> {
  const others = Array.from({ length: 40 }, (_, at) => `${at},A title,${inDays(-3)},10.5555/r.${at},0,10.5555/other.${at + corrected.length * 100},0,Retraction,Error in Data;,`);
  const rows = corrected.map((doi, at) => `${900 + at},A title,${inDays(2)},10.5555/correction.${at},0,${doi},0,Correction,Error in Text;,`);
  const options = await extension.open('options');
  // The page tells of the attempt before this one in the same words.
  const attempt = () =>
    options.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ value: { check: { at: number; result: string } | null } }> } } }).chrome;
      return (await runtime.sendMessage({ type: 'list-state' })).value.check;
    });
  const before = (await attempt())?.at ?? 0;
  await options.getByLabel('Choose the Retraction Watch CSV').last().setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from([COLUMNS, ...others, ...rows].join('\n')) });
  await expect
    .poll(async () => {
      const last = await attempt();
      return last !== null && last.at > before && last.result;
    })
    .toBe('renewed');
  await options.close();
}

/** How many papers the watch knows, as one of Caveat's own pages finds them stored. */
function countWatched(own: Page): Promise<number> {
  return own.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('caveat');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('watched').objectStore('watched').count();
          counting.addEventListener('success', () => resolve(counting.result));
          opening.result.close();
        });
      }),
  );
}

async function savePaper(page: Page, caveat: CaveatOnPage, url: string): Promise<void> {
  await page.goto(url);
  await caveat.save();
}

test('a saved paper is corrected between two lists: the button, the list and the digest say so, once, and nobody was asked', async ({ page, stage, extension, caveat }) => {
  await buildList(extension, []);
  await savePaper(page, caveat, articleUrl(PLAIN_ARTICLE));
  const digest = await extension.open('digest');
  await expect(digest.getByRole('heading', { name: 'Nothing new' })).toBeVisible();

  await buildList(extension, [PLAIN_ARTICLE.doi]);
  await expect(digest.getByText('Corrected since you saved it')).toBeVisible();
  await expect(digest.getByRole('heading', { name: '1 change in your reading list' })).toBeVisible();
  await expect(digest.getByText('No notice known')).toBeVisible();
  await expect.poll(() => extension.plainBadge()).toBe('1');
  const list = await extension.open('reading-list');
  await expect(list.getByRole('article').filter({ hasText: PLAIN_ARTICLE.title })).toContainText('Corrected since you saved it (Correction, dated');

  // The same in another list is no second change, nor after the background was stopped.
  await extension.stopWorker(page);
  await buildList(extension, [PLAIN_ARTICLE.doi, '10.5555/somebody.else']);
  await expect(digest.getByRole('heading', { name: '1 change in your reading list' })).toBeVisible();
  await digest.getByRole('button', { name: 'Mark all as seen' }).click();
  await expect(digest.getByRole('heading', { name: 'Nothing new' })).toBeVisible();
  await expect.poll(() => extension.plainBadge()).toBe('');
  const ours = new Set(OUTSIDE_HOSTS.map(({ host }) => host));
  expect(stage.requests().filter(({ host }) => ours.has(host))).toEqual([]);
});

test('the live watch has a switch of its own, asks once about all papers, and logs it', async ({ page, stage, extension, caveat }) => {
  await savePaper(page, caveat, articleUrl(PLAIN_ARTICLE));
  await savePaper(page, caveat, articleUrl(CORRECTED_ARTICLE));
  // A page that still shows a saved paper has it checked by itself, and then it is not its turn.
  await page.goto('about:blank');
  await extension.setSettings({ liveChecks: true, consentAnswered: true });
  const options = await extension.open('options');
  const lists = () => stage.requests('api.crossref.org').filter(({ path }) => path === '/works');
  await expect(options.getByText(/Both learn which papers you keep/)).toBeVisible();
  expect(lists()).toEqual([]);
  // A paper is watched a moment after it was saved.
  await expect.poll(() => countWatched(options)).toBe(2);
  await options.getByRole('switch', { name: 'Check saved papers in Crossref and PubMed too' }).click();
  await expect.poll(() => lists().length).toBeGreaterThan(0);
  expect(lists()[0]?.query.get('filter')?.split(',').filter((part) => [PLAIN_ARTICLE.doi, CORRECTED_ARTICLE.doi].some((doi) => part === `doi:${doi}`))).toHaveLength(2);
  const digest = await extension.open('digest');
  await digest.getByText('What was checked').click();
  await expect(digest.getByText(/2 papers in Crossref/)).toBeVisible({ timeout: 15_000 });
});

test('a notification tells of a change once, by a number and no title', async ({ stage }) => {
  // Automation cannot answer the browser's question, so this copy has the leave from the beginning.
  const copy = await mkdtemp(join(tmpdir(), 'caveat-notify-'));
  await cp(E2E_BUILD, copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8')) as { permissions: string[]; optional_permissions?: string[] };
  manifest.permissions.push('notifications');
  delete manifest.optional_permissions;
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest));
  const context = await launchChromium({ extensionDir: copy, stage, headless: true });
  try {
    const extension = await Extension.of(context);
    await extension.dismissWelcome();
    await extension.setSettings({ watchNotify: true });
    const page = await context.newPage();
    await buildList(extension, []);
    await savePaper(page, new CaveatOnPage(page), articleUrl(PLAIN_ARTICLE));
    const worker = await extension.worker();
    await worker.evaluate(() => {
      const scope = globalThis as unknown as { chrome: { notifications: { create(id: string, options: object): Promise<string> } }; shown: object[] };
      scope.shown = [];
      const { create } = scope.chrome.notifications;
      scope.chrome.notifications.create = (id, options) => {
        scope.shown.push(options);
        return create.call(scope.chrome.notifications, id, options);
      };
    });
    const shown = () => worker.evaluate(() => (globalThis as unknown as { shown: { title: string }[] }).shown.map(({ title }) => title));
    await buildList(extension, [PLAIN_ARTICLE.doi]);
    await expect.poll(shown).toEqual(['1 paper in your reading list changed']);
    await buildList(extension, [PLAIN_ARTICLE.doi, '10.5555/somebody.else']);
    await expect.poll(() => extension.plainBadge()).toBe('1');
    expect(await shown()).toEqual(['1 paper in your reading list changed']);
  } finally {
    await context.close();
    await rm(copy, { recursive: true, force: true });
  }
});
