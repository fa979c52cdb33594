import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { Extension } from '@/scripts/browser/extension';
import { launchChromium } from '@/scripts/browser/launch-chromium';
import { NO_IDS } from '@/lib/model/work';
import { manyPapers, risOf } from '@/tests/support/ris-of';
import { field, paragraph, wordOf } from '@/tests/support/zip-of';
import { E2E_BUILD, expect, test } from './caveat-test';

const file = (name: string, text: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
const choose = (list: Page, chosen: ReturnType<typeof file> | string) => list.locator('.import-form input[type=file]').setInputFiles(chosen);

/** Saves a paper as the sidebar does. */
async function save(own: Page, doi: string, title: string): Promise<void> {
  await own.evaluate(
    async (message) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
      await runtime.sendMessage(message);
    },
    { type: 'save-work', ids: { ...NO_IDS, doi }, title },
  );
}

test('a RIS file of 300 is looked through, saved with a tag, and taken back as a whole', async ({ extension }) => {
  const list = await extension.open('reading-list');
  await save(list, '10.5555/import.7', 'As I saved it');
  await expect(list.getByText('1 paper saved')).toBeVisible();
  await choose(list, file('refs.ris', `${risOf(manyPapers(301))}\n${risOf([{ doi: '10.5555/import.3', title: 'Once more' }, { title: 'A book without an identifier' }])}`));
  await expect(list.getByText('303 references: 300 new papers; 1 already saved, unchanged; 1 duplicate; 1 without an identifier can’t be saved.')).toBeVisible();
  await expect(list.getByText('1 paper saved')).toBeVisible();
  await list.getByText('Without an identifier (1)').click();
  await expect(list.getByText('A book without an identifier')).toBeVisible();
  await list.getByRole('textbox', { name: /^Tags for all/ }).fill('thesis, 2026');
  await list.getByRole('button', { name: 'Save 300 papers' }).click();
  await expect(list.getByText('300 papers saved; 1 already saved, unchanged; 1 duplicate; 1 without an identifier can’t be saved.')).toBeVisible();
  await expect(list.getByText('301 papers saved', { exact: true })).toBeVisible();
  await list.reload();
  await list.getByText('Add papers from a file', { exact: true }).click();
  await expect(list.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  const line = list.getByText(/^300 papers from refs\.ris, /);
  await expect(line).toBeVisible();
  await list.getByRole('button', { name: /^Undo: 300 papers from refs\.ris/ }).click();
  await expect(list.getByText('1 paper saved')).toBeVisible();
  await expect(list.getByText(/^Import from refs\.ris undone on .+; 300 papers removed\./)).toBeVisible();
  await expect(list.locator('.row').getByText('As I saved it')).toBeVisible();
});

test('an import that is stopped saves nothing, and a file that is none says why', async ({ extension }) => {
  const list = await extension.open('reading-list');
  await choose(list, file('large.ris', risOf(manyPapers(20_000))));
  await list.getByRole('button', { name: 'Save 20,000 papers' }).click();
  await list.getByRole('button', { name: 'Cancel' }).click();
  await expect(list.getByText('Stopped. Nothing was saved.')).toBeVisible();
  await expect(list.getByText('No papers saved')).toBeVisible();
  await choose(list, file('paper.pdf', '%PDF-1.7 anything'));
  await expect(list.getByText(/^Caveat can’t read a PDF/)).toBeVisible();
  await choose(list, file('refs.ris', 'Nothing'));
  await expect(list.getByText(/No references found|without an identifier/)).toBeVisible();
});

test('the references of a Word manuscript, a pasted list, and a bibliography that was checked become papers', async ({ extension }) => {
  const citation = JSON.stringify({ citationItems: [{ uris: ['x'], itemData: { title: 'A title of a certain paper', DOI: '10.5555/cited' } }] });
  const word = wordOf(field(`ADDIN ZOTERO_ITEM CSL_CITATION ${citation}`, '(Roe)') + paragraph('References') + paragraph('Roe A. A title of a certain paper. 2014.') + paragraph('Poe B. Another title of some paper. 2015. doi:10.5555/typed'));
  const list = await extension.open('reading-list');
  await list.locator('.import-form input[type=file]').setInputFiles({ name: 'manuscript.docx', mimeType: 'application/zip', buffer: Buffer.from(word) });
  await expect(list.getByText('2 references: 2 new papers.')).toBeVisible();
  await list.getByRole('button', { name: 'Save 2 papers' }).click();
  await expect(list.locator('.row').getByText('A title of a certain paper')).toBeVisible();
  await list.getByRole('button', { name: 'Close' }).click();
  await list.getByText('Paste references instead').click();
  await list.getByRole('textbox', { name: 'References, DOIs or PubMed numbers' }).fill('10.5555/pasted\n10.5555/typed');
  await list.getByRole('button', { name: 'Read them' }).click();
  await expect(list.getByText('2 references: 1 new paper; 1 already saved, unchanged.')).toBeVisible();
  await list.getByRole('button', { name: 'Save 1 paper' }).click();
  await expect(list.getByText('3 papers saved', { exact: true })).toBeVisible();
  const check = await extension.open('bibliography');
  await check.getByRole('textbox').fill('10.5555/checked\n10.5555/pasted');
  await check.getByRole('button', { name: 'Check', exact: true }).click();
  await check.getByRole('button', { name: 'Save all to the list' }).click();
  await check.getByRole('button', { name: 'Save 1 paper' }).click();
  await expect(check.getByText('1 paper saved; 1 already saved, unchanged.')).toBeVisible();
  await expect(list.getByText('4 papers saved', { exact: true })).toBeVisible();
  await check.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByText('3 papers saved', { exact: true })).toBeVisible();
});

test.describe('a browser that is killed', () => {
  const COUNT = 12_000;
  let folder = '';
  let context: BrowserContext | null = null;

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'caveat-import-'));
    await writeFile(join(folder, 'refs.ris'), risOf(manyPapers(COUNT)));
  });
  test.afterEach(async () => {
    await context?.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });

  for (const [when, text] of [
    ['while papers are handed over', / of 12,000 prepared\. Nothing is saved yet\.$/],
    ['while they are being saved', /^Saving\. You can undo/],
  ] as const) {
    test(`${when} has all of them or none, and imports again`, async ({ stage }) => {
      test.setTimeout(240_000);
      const launch = async (): Promise<Page> => {
        context = await launchChromium({ extensionDir: E2E_BUILD, profileDir: join(folder, 'profile'), stage, headless: true });
        return (await Extension.of(context)).open('reading-list');
      };
      const list = await launch();
      await choose(list, join(folder, 'refs.ris'));
      await list.getByRole('button', { name: `Save ${COUNT.toLocaleString('en-GB')} papers` }).click();
      await expect(list.getByText(text)).toBeVisible();
      // As a power cut would end it: nothing is told, nothing is tidied up.
      const session = await context?.newCDPSession(list);
      const closed = new Promise((resolve) => context?.once('close', resolve));
      await session?.send('Browser.crash').catch(() => undefined);
      await closed;
      const again = await launch();
      await expect(again.getByText(/^(?:No papers saved|12,000 papers saved)$/)).toBeVisible({ timeout: 60_000 });
      if (await again.getByText('No papers saved').isVisible()) {
        await expect(again.getByText(/^\d[\d,]* papers? from/)).toBeHidden();
        await choose(again, file('small.ris', risOf(manyPapers(300))));
        await again.getByRole('button', { name: 'Save 300 papers' }).click();
        await expect(again.getByText('300 papers saved', { exact: true })).toBeVisible();
      } else {
        await again.getByRole('button', { name: /^Undo: 12,000 papers/ }).click();
        await expect(again.getByText('No papers saved')).toBeVisible({ timeout: 60_000 });
      }
    });
  }
});
