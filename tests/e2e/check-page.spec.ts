import type { Page } from '@playwright/test';
import { DEMO_SHORT_DOI } from '@/scripts/demo/doi-org-answer';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { jsonAnswer } from '@/scripts/stage/answer';
import type { Stage } from '@/scripts/stage/stage';
import { expect, test } from './caveat-test';

const ASKED = ['api.crossref.org', 'www.ebi.ac.uk', 'eutils.ncbi.nlm.nih.gov', 'doi.org'] as const;
const asked = (stage: Stage) => ASKED.filter((host) => stage.requests(host).length > 0);

const box = (check: Page) => check.getByRole('textbox', { name: 'DOI, PubMed number or title' });

async function lookUp(check: Page, text: string): Promise<void> {
  await box(check).fill(text);
  await check.keyboard.press('Enter');
}

test('a DOI goes straight to the report, and the tab is called by the paper', async ({ page: _page, extension }) => {
  await extension.grantLive();
  const check = await extension.open('check');
  await expect(box(check)).toBeFocused();
  await expect(check).toHaveTitle('Check a paper · Caveat');
  await lookUp(check, `https://doi.org/${CORRECTED_ARTICLE.doi}`);
  await expect(check.getByRole('heading', { name: CORRECTED_ARTICLE.title })).toBeVisible();
  await expect(check.getByRole('main')).toContainText('13 May 2025');
  await expect(check).toHaveTitle(`${CORRECTED_ARTICLE.title} · Caveat`);
});

test('a PubMed number and a short DOI lead to the same paper', async ({ page: _page, extension, stage }) => {
  await extension.grantLive();
  const check = await extension.open('check');
  for (const text of [`PMID: ${CORRECTED_ARTICLE.pmid}`, DEMO_SHORT_DOI]) {
    await lookUp(check, text);
    await expect(check.getByRole('heading', { name: CORRECTED_ARTICLE.title })).toBeVisible();
  }
  expect(stage.requests('doi.org').map(({ path }) => path)).toEqual([`/api/handles/${DEMO_SHORT_DOI}`]);
});

test('a title decides nothing: the reader chooses, and a correction is told from its article', async ({ page: _page, extension, stage }) => {
  await extension.grantLive();
  const check = await extension.open('check');
  await lookUp(check, 'efficacy of chemotherapy limited by intratumoral senescent cels');
  await expect(check.getByRole('heading', { name: '2 records have a similar title' })).toBeVisible();
  await expect(check.getByRole('listitem').filter({ hasText: 'A notice, not the study' })).toContainText('Author Correction');
  expect(asked(stage), 'no paper was chosen yet').toEqual(['api.crossref.org']);
  await check.getByRole('button', { name: AUTHOR_CORRECTION.title }).click();
  await expect(check.getByRole('main')).toContainText('not the study');
  await check.getByText('Other records with a similar title').click();
  await check.getByRole('button', { name: CORRECTED_ARTICLE.title, exact: true }).click();
  await expect(check.getByRole('heading', { name: 'In plain words' })).toBeVisible();
});

test('with online checks off nothing leaves, whatever is looked up, and that is said with a way to allow it', async ({
  page: _page,
  extension,
  stage,
}) => {
  const check = await extension.open('check');
  await lookUp(check, 'A line with a title that nobody here knows');
  await expect(check.getByRole('heading', { name: 'No match on your device for this title' })).toBeVisible();
  await expect(check.getByText('From your device only: online checks are off.')).toBeVisible();
  await expect(box(check)).toBeFocused();
  await lookUp(check, DEMO_SHORT_DOI);
  await expect(check.getByText('Short DOIs need doi.org')).toBeVisible();
  await lookUp(check, PLAIN_ARTICLE.doi);
  await expect(check.getByRole('main')).toContainText('online checks are off');
  expect(asked(stage)).toEqual([]);
});

test('allowing online checks on the page that it leads to looks the same title up again', async ({ page: _page, extension }) => {
  const check = await extension.open('check');
  await lookUp(check, PLAIN_ARTICLE.title);
  await check.getByRole('button', { name: 'Turn on online checks' }).click();
  await (await extension.page('welcome')).getByRole('button', { name: 'Turn on online checks' }).click();
  await check.bringToFront();
  await expect(check.getByRole('button', { name: PLAIN_ARTICLE.title })).toBeVisible();
});

test('an address or a passage is not sent anywhere as a title', async ({ page: _page, extension, stage }) => {
  await extension.grantLive();
  const check = await extension.open('check');
  await lookUp(check, 'https://intranet.example/letters/42?token=secret');
  await expect(check.getByText('This address doesn’t name a paper')).toBeVisible();
  await lookUp(check, 'One sentence of a passage. '.repeat(40));
  await expect(check.getByText('Too long.')).toBeVisible();
  expect(asked(stage)).toEqual([]);
});

test('Crossref out of reach is said with its reason, and asked again by the reader', async ({ page: _page, extension, stage }) => {
  await extension.grantLive();
  stage.page('api.crossref.org', '/works', jsonAnswer({ status: 'failed' }));
  const check = await extension.open('check');
  await lookUp(check, PLAIN_ARTICLE.title);
  await expect(check.getByText('Couldn’t check Crossref (unreadable answer).')).toBeVisible();
  stage.reset();
  await check.getByRole('button', { name: 'Try again' }).click();
  await expect(check.getByRole('button', { name: PLAIN_ARTICLE.title })).toBeVisible();
});

test('saving, tags and note work there as beside a page', async ({ page: _page, extension }) => {
  await extension.grantLive();
  const check = await extension.open('check');
  await lookUp(check, CORRECTED_ARTICLE.doi);
  await check.getByRole('button', { name: 'Save to reading list' }).click();
  await check.getByRole('textbox', { name: 'Note' }).fill('Read the correction first.');
  await check.getByRole('button', { name: 'Save', exact: true }).click();
  const list = await extension.open('reading-list');
  await expect(list.getByText('Read the correction first.')).toBeVisible();
});

test('nothing typed there is in the address or the storage', async ({ page: _page, extension }) => {
  const check = await extension.open('check');
  await lookUp(check, 'A line that nobody should find again');
  await expect(check.getByRole('heading', { name: /No match on your device/ })).toBeVisible();
  expect(check.url()).toBe(extension.address('check'));
  const kept = await check.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'session', { get(): Promise<object> }> } }).chrome;
    return JSON.stringify([await storage.local.get(), await storage.session.get(), { ...localStorage }, { ...sessionStorage }]);
  });
  expect(kept).not.toContain('nobody should find');
});
