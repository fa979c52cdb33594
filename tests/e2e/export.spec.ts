import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { startFakeZotero, type FakeZotero } from '@/tests/support/fake-zotero';
import { BrowserPermissions } from './browser-permissions';
import { expect, test } from './caveat-test';

const ZOTERO = 'http://127.0.0.1/*';
const RETRACTED = '10.1038/nature12968';
const item = (title: string, DOI: string) => ({ key: 'ITEM0001', version: 1, data: { itemType: 'journalArticle', title, DOI } });

/** The port of a real Zotero: the extension asks no other. */
const zoteroTest = test.extend<{ zotero: FakeZotero }>({
  zotero: async ({ stage: _stage }, use) => {
    const zotero = await startFakeZotero({ collections: [{ key: 'AAAAAAA1', data: { name: 'Thesis' } }], items: { AAAAAAA1: [item('A retracted one', RETRACTED), item('Another', '10.5555/nobody')] } }, 23_119);
    await use(zotero);
    await zotero.close();
  },
});

// There is one port: the tests take turns.
test.describe.configure({ mode: 'default' });

/** Saves a paper as a page does. */
async function save(page: Page, doi: string, title: string): Promise<void> {
  await page.evaluate(
    async ([id, name]) => (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome.runtime.sendMessage({ type: 'save-work', ids: { doi: id, pmid: null, pmcid: null, arxiv: null }, title: name }),
    [doi, title] as const,
  );
}

zoteroTest('papers are saved as a file with how each stands, and sent to Zotero at a click alone', async ({ page: _page, context, stage, extension, zotero }) => {
  const page = await extension.open('reading-list');
  await save(page, RETRACTED, 'RETRACTED: A saved title');
  await save(page, '10.5555/nobody', 'A title nobody knows');
  await expect(page.getByText('2 papers saved')).toBeVisible();

  await page.getByLabel('Format').selectOption('bibtex');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a file' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^caveat-papers-\d{4}-\d\d-\d\d\.bib$/);
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toContain('title = {{RETRACTED: A saved title}}');
  expect(file).toMatch(/note = \{Retraction in: .*doi:10\.1038\/nature13598/);
  expect(file).toContain('Not checked');
  expect(zotero.requests, 'nobody asks Zotero before a click').toEqual([]);

  await new BrowserPermissions(context, extension).sayYesTo(ZOTERO);
  await page.getByRole('button', { name: 'Send to Zotero' }).click();
  await expect(page.getByText('2 papers added to Zotero’s open collection.')).toBeVisible();
  expect(zotero.saved.map(({ title }) => title)).toEqual(expect.arrayContaining(['RETRACTED: A saved title', 'A title nobody knows']));
  expect(stage.requests().filter(({ host }) => /crossref|ebi|eutils|zotero/.test(host)), 'nothing went anywhere else').toEqual([]);

  await zotero.close();
  await page.getByRole('button', { name: 'Send to Zotero' }).click();
  await expect(page.getByText('Zotero isn’t answering. Start it and try again.')).toBeVisible();
});

zoteroTest('a collection of Zotero is checked from this machine, watched, and says what changed', async ({ page: _page, context, extension, zotero }) => {
  const page = await extension.open('bibliography');
  await new BrowserPermissions(context, extension).sayYesTo(ZOTERO);
  await page.getByRole('button', { name: 'Choose a collection' }).click();
  await page.getByLabel('Collection').selectOption({ label: 'Thesis' });
  await page.getByRole('button', { name: 'Check this collection' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'A retracted one' })).toContainText('Retracted');
  await page.getByRole('button', { name: 'Watch this manuscript' }).click();
  await expect(page.getByText('Watched.')).toBeVisible();
  expect(zotero.requests.filter((request) => !request.startsWith('GET /api/users/0/')), 'it is only read').toEqual([]);

  await page.getByRole('button', { name: 'Check another' }).click();
  await page.getByRole('button', { name: 'Check this collection' }).click();
  await expect(page.getByText('No change in the list.')).toBeVisible();
});

test('the same manuscript given again says what changed since', async ({ page: _page, extension }) => {
  const page = await extension.open('bibliography');
  const give = async (name: string, text: string) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
    await chooser.setFiles({ name, mimeType: 'application/x-bibtex', buffer: Buffer.from(text) });
  };
  const entry = (key: string, doi: string) => `@article{${key}, title = {Title of ${key}}, doi = {${doi}}}\n`;
  await give('thesis.bib', entry('a', '10.5555/one') + entry('b', '10.5555/two') + entry('c', '10.5555/three'));
  await page.getByRole('button', { name: 'Watch this manuscript' }).click();
  await expect(page.getByText('Watched.')).toBeVisible();
  await page.getByRole('button', { name: 'Check another' }).click();
  await expect(page.getByText('thesis.bib 3 references')).toBeVisible();
  await give('thesis 2.bib', entry('a', '10.5555/one') + entry('b', '10.5555/two') + entry('c', '10.5555/three') + entry('d', RETRACTED));
  await expect(page.getByText('Reference 4 is new here: “Retracted”.')).toBeVisible();
  await page.getByRole('button', { name: 'Next time, compare with today' }).click();
  await page.getByRole('button', { name: 'Check another' }).click();
  await page.getByRole('button', { name: 'Forget: thesis 2.bib' }).click();
  await expect(page.getByText('Watched manuscripts')).toBeHidden();
});
