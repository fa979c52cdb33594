import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Extension } from '@/scripts/browser/extension';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { NO_IDS } from '@/lib/model/work';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

/** Sends a command as Caveat's own pages do. @returns the value of the reply */
async function command(own: Page, message: object): Promise<Record<string, unknown>> {
  return own.evaluate(async (sent) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ value: Record<string, unknown> }> } } }).chrome;
    return (await runtime.sendMessage(sent)).value;
  }, message);
}

/** Saves a paper with a note. @returns the entry's id */
async function saved(own: Page, ids: object, title: string, note = ''): Promise<string> {
  const { entryId } = await command(own, { type: 'save-work', ids: { ...NO_IDS, ...ids }, title });
  if (note !== '') await command(own, { type: 'update-entry', id: entryId, patch: { note, state: 'read' }, base: { note: 0 } });
  return entryId as string;
}

/** Opens the list with one paper in it, twice: as two tabs show it. */
async function twoLists(extension: Extension): Promise<[Page, Page]> {
  const first = await extension.open('reading-list');
  await saved(first, { doi: PLAIN_ARTICLE.doi }, 'A paper in two tabs');
  return [first, await extension.open('reading-list')];
}

async function write(list: Page, note: string): Promise<void> {
  await list.getByRole('button', { name: /^Edit/ }).click();
  await list.getByRole('textbox', { name: 'Note' }).fill(note);
}

test('a page that claims the identifiers of two saved papers merges, renames and moves nothing', async ({ page, extension, caveat }) => {
  const list = await extension.open('reading-list');
  await saved(list, { doi: PLAIN_ARTICLE.doi }, 'Saved by its DOI', 'First note.');
  await saved(list, { pmid: CORRECTED_ARTICLE.pmid }, 'Saved by its PubMed number', 'Second note.');
  const html = `<!doctype html><title>x</title><meta name="citation_title" content="Renamed by a page">
    <meta name="citation_doi" content="${PLAIN_ARTICLE.doi}"><meta name="citation_pmid" content="${CORRECTED_ARTICLE.pmid}">
    <meta name="citation_journal_title" content="J"><h1>Renamed by a page</h1>`;
  await page.route(articleUrl(PLAIN_ARTICLE), (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(articleUrl(PLAIN_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar.getByText(/^Saved /)).toBeVisible();
  await list.reload();
  await expect(list.getByText('2 papers saved')).toBeVisible();
  for (const [title, note] of [['Saved by its DOI', 'First note.'], ['Saved by its PubMed number', 'Second note.']] as const) {
    await list.locator('.row').filter({ hasText: title }).getByRole('button').click();
    await expect(list.locator('.entry-note')).toHaveText(note);
    await expect(list.getByRole('combobox', { name: /^Reading state/ })).toHaveValue('read');
  }
});

test('two papers that the reader calls the same become one, and two again', async ({ extension }) => {
  const list = await extension.open('reading-list');
  const title = 'A title of a paper that is long enough to be one of its kind';
  await saved(list, { doi: PLAIN_ARTICLE.doi }, title, 'First note.');
  await saved(list, { pmid: '7' }, title, 'Second note.');
  await list.getByRole('button', { name: /^They are the same/ }).first().click();
  await expect(list.getByText('1 paper saved')).toBeVisible();
  await expect(list.locator('.entry-note')).toContainText('First note.');
  await expect(list.locator('.entry-note')).toContainText('Second note.');
  await list.getByRole('button', { name: /^Separate them/ }).click();
  await expect(list.getByText('2 papers saved')).toBeVisible();
  await expect(list.locator('.entry-note')).toHaveText(/^(?:First|Second) note\.$/);
});

test('two tabs that write about one paper lose neither text', async ({ extension }) => {
  const [first, second] = await twoLists(extension);
  await write(first, 'From the first tab.');
  await write(second, 'From the second tab.');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  const conflict = second.getByRole('group', { name: /also changed elsewhere/ });
  await expect(conflict.getByText('From the first tab.')).toBeVisible();
  await expect(conflict.getByText('From the second tab.')).toBeVisible();
  await conflict.getByRole('button', { name: 'Keep both' }).click();
  await second.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.locator('.entry-note')).toHaveText('From the first tab.From the second tab.');
});

test('text that was not saved outlives Esc, a search and a reload, until it is thrown away', async ({ extension }) => {
  const list = await extension.open('reading-list');
  await saved(list, { doi: PLAIN_ARTICLE.doi }, 'A paper to write about', 'x'.repeat(25_000));
  await write(list, 'Half a sentence');
  await list.keyboard.press('Escape');
  await expect(list.getByText('You have unsaved text here.')).toBeVisible();
  await list.getByRole('searchbox').fill('nothing like it');
  await expect(list.getByText('No saved paper matches.')).toBeVisible();
  await list.getByRole('searchbox').fill('');
  await list.reload();
  await list.getByRole('button', { name: /^Continue writing/ }).click();
  await expect(list.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a sentence');
  await list.getByRole('button', { name: 'Discard what I typed' }).click();
  await expect(list.getByText('You have unsaved text here.')).toBeHidden();
  // A note longer than what a message once carried can be changed.
  await write(list, `${'y'.repeat(30_000)} the end`);
  await list.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(list.locator('.entry-note')).toContainText('the end');
});

test('a list of a newer Caveat is saved store by store, kept, and its file restored into a fresh one', async ({ extension }, info) => {
  const list = await extension.open('reading-list');
  await saved(list, { doi: PLAIN_ARTICLE.doi }, 'A paper to rescue', 'Do not lose me.');
  await list.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('caveat', 99);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('future'));
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
  );
  await list.reload();
  await expect(list.getByRole('heading', { name: 'Couldn’t open your reading list' })).toBeVisible();
  await expect(list.getByText(/newer Caveat/)).toBeVisible();
  const download = list.waitForEvent('download');
  await list.getByRole('button', { name: 'Save what can be read' }).click();
  const file = info.outputPath('rescued.jsonl');
  await (await download).saveAs(file);
  await expect(list.getByText(/^Saved. Papers: 1. /)).toBeVisible();
  await list.getByRole('button', { name: 'Start with an empty list' }).click();
  await list.getByRole('dialog').getByRole('button', { name: 'Start with an empty list' }).click();
  await expect(list.getByText('Nothing saved yet')).toBeVisible();
  await list.setInputFiles('.backup input[type=file]', file);
  await expect(list.getByText('Do not lose me.')).toBeVisible();
  expect(await list.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain('caveat');
  await list.reload();
  await expect(list.getByText(/^An older list/)).toBeVisible();
});

test('one absurd number spoils its own row alone, and a file with one is refused with its line', async ({ extension }, info) => {
  const list = await extension.open('reading-list');
  const id = await saved(list, { doi: CORRECTED_ARTICLE.doi }, 'Spoiled');
  await saved(list, { doi: PLAIN_ARTICLE.doi }, 'A sound paper');
  const download = list.waitForEvent('download');
  await list.getByRole('button', { name: 'Save a backup file' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  await list.evaluate(
    (spoiled) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('caveat');
        opening.addEventListener('success', () => {
          const store = opening.result.transaction('readingList', 'readwrite').objectStore('readingList');
          const reading = store.get(spoiled);
          reading.addEventListener('success', () => {
            store.put({ ...(reading.result as object), savedAt: 9e15 }).addEventListener('success', () => {
              opening.result.close();
              resolve();
            });
          });
        });
      }),
    id,
  );
  await list.reload();
  await expect(list.locator('.row')).toHaveCount(2);
  await list.locator('.row').filter({ hasText: 'A sound paper' }).getByRole('button').click();
  await expect(list.getByRole('heading', { name: 'A sound paper' })).toBeVisible();
  await list.locator('.row').filter({ hasText: 'Spoiled' }).getByRole('button').click();
  await expect(list.getByText('A saved paper that can’t be shown (Spoiled)')).toBeVisible();
  const file = info.outputPath('absurd.jsonl');
  await writeFile(file, text.replace(/"savedAt":\d+/, '"savedAt":9e15'));
  await list.setInputFiles('.backup input[type=file]', file);
  await expect(list.getByText('Not imported')).toBeVisible();
  await expect(list.getByText(/savedAt is not what it should be/)).toBeVisible();
});

test('a backup lists the settings that it would change and changes them only when it is told to; going back is possible', async ({ extension }, info) => {
  const list = await extension.open('reading-list');
  await saved(list, { doi: PLAIN_ARTICLE.doi }, 'From the backup');
  await extension.setSettings({ theme: 'dark', mailto: 'a@b.example' });
  const download = list.waitForEvent('download');
  await list.getByRole('button', { name: 'Save a backup file' }).click();
  const file = info.outputPath('backup.jsonl');
  await (await download).saveAs(file);
  await extension.setSettings({ theme: 'light', mailto: '' });
  await list.setInputFiles('.backup input[type=file]', file);
  await expect(list.getByText('Colours: from “Light” to “Dark”')).toBeVisible();
  await expect(list.getByText('a@b.example')).toBeHidden();
  await list.getByRole('button', { name: 'Restore papers only' }).click();
  await expect(list.getByText('Restored: 0 added, 0 updated, 1 unchanged.')).toBeVisible();
  const options = await extension.open('options');
  await expect(options.getByRole('combobox', { name: 'Colours' })).toHaveValue('light');
  await saved(list, { doi: CORRECTED_ARTICLE.doi }, 'Saved later');
  await options.getByRole('button', { name: /^Go back to it/ }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Go back to it' }).click();
  await expect(options.getByText('Your list is what it was then.')).toBeVisible();
  await expect(list.getByText('1 paper saved')).toBeVisible();
});
