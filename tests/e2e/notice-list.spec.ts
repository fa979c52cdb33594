import type { Page } from '@playwright/test';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

const COLUMNS = 'Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,';

/** A Retraction Watch file of some rows, of which one is about the demonstration's plain article. */
function csvFile(rows: number): { name: string; mimeType: string; buffer: Buffer } {
  const dois = [PLAIN_ARTICLE.doi, ...Array.from({ length: rows - 1 }, (_, at) => `10.5555/other.${at}`)];
  const lines = dois.map((doi, at) => `${at},"A title, number ${at}",8/16/2023 0:00,10.5555/r.${at},0,${doi},0,Retraction,Error in Data;,`);
  return { name: 'retraction_watch.csv', mimeType: 'text/csv', buffer: Buffer.from([COLUMNS, ...lines, ','.repeat(9)].join('\n')) };
}

const chooseFile = (options: Page, rows: number) => options.getByLabel('Choose the Retraction Watch CSV').last().setInputFiles(csvFile(rows));

test('a list that the reader builds answers on the paper’s page, without a request, also after the background was stopped', async ({ page, stage, extension, caveat }) => {
  const options = await extension.open('options');
  await expect(options.getByText('Caveat’s starter list')).toBeVisible();
  await chooseFile(options, 200);
  await expect(options.getByText('Your own list from Retraction Watch')).toBeVisible();
  await expect(options.getByText(/: updated$/)).toBeVisible();
  await options.close();

  const asked = stage.requests().length;
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab.getByText('Retracted', { exact: true })).toBeVisible();
  await extension.stopWorker(page);
  await page.reload();
  await expect(caveat.tab.getByText('Retracted', { exact: true })).toBeVisible();
  const ours = new Set([...OUTSIDE_HOSTS.map(({ host }) => host), 'gitlab.com']);
  expect(stage.requests().slice(asked).map(({ host }) => host).filter((host) => ours.has(host)), 'Chromium itself may ask others').toEqual([]);
});

test('a background that is stopped while it builds a list goes on with the old one, and says that it was interrupted', async ({ page, extension, caveat }) => {
  const options = await extension.open('options');
  await chooseFile(options, 30_000);
  await expect(options.getByRole('progressbar')).toBeVisible();
  await extension.stopWorker(page);
  await expect(options.getByText(/interrupted/)).toBeVisible({ timeout: 40_000 });
  await expect(options.getByText('Caveat’s starter list')).toBeVisible();
  await options.close();
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab.getByText('Not checked', { exact: true })).toBeVisible();
});

test('a file that is another one is refused with its reason', async ({ extension }) => {
  const options = await extension.open('options');
  await options.getByLabel('Choose the Retraction Watch CSV').last().setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('<!doctype html>') });
  await expect(options.getByText(/not the Retraction Watch file\. The old list is still in use\./)).toBeVisible();
});
