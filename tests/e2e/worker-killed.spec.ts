import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

test.beforeEach(async ({ extension }) => {
  await extension.grantLive();
});

test('stopped before a paper is opened: it starts again and answers', async ({ page, extension, caveat }) => {
  await extension.stopWorker(page);
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await expect(await caveat.open()).toContainText('13 May 2025');
});

test('stopped while sources are being asked: the page asks again and gets the whole answer', async ({
  page,
  stage,
  extension,
  caveat,
}) => {
  stage.fault('api.crossref.org', { kind: 'hang' });
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect.poll(() => stage.requests('api.crossref.org').length).toBeGreaterThan(0);
  stage.fault('api.crossref.org', null);
  await extension.stopWorker(page);
  await expect(caveat.tab.getByText('No notice found', { exact: true })).toBeVisible();
  await expect(await caveat.open()).toContainText('asked 48 nurses');
});

test('stopped again and again while a paper is being asked about', async ({ page, stage, extension, caveat }) => {
  stage.fault('www.ebi.ac.uk', { kind: 'delay', ms: 400 });
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  for (const pause of [50, 200, 350]) {
    await page.waitForTimeout(pause);
    await extension.stopWorker(page);
  }
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(await caveat.open()).toContainText('13 May 2025');
});

test('stopped after the report: the sidebar still opens, saves and shows that it saved', async ({ page, extension, caveat }) => {
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab.getByText('No notice found', { exact: true })).toBeVisible();
  await extension.stopWorker(page);
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('asked 48 nurses');
  await extension.stopWorker(page);
  await caveat.save();
});

test('stopped between two papers: the second gets its own report', async ({ page, extension, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await extension.stopWorker(page);
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab.getByText('No notice found', { exact: true })).toBeVisible();
  await extension.stopWorker(page);
  await page.goBack({ waitUntil: 'commit' });
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
});
