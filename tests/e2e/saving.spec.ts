import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { Extension } from '@/scripts/browser/extension';
import { launchChromium } from '@/scripts/browser/launch-chromium';
import type { DemoPaper } from '@/scripts/demo/demo-paper';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { E2E_BUILD, expect, test } from './caveat-test';

/** A saved paper, open beside the reading list. */
function entryOf(list: Page, paper: DemoPaper): Locator {
  return list.getByRole('article').filter({ has: list.getByRole('heading', { name: paper.title }) });
}

test('a saved paper, its tags and its note are still there after the browser was restarted', async ({ stage }) => {
  const profileDir = await mkdtemp(join(tmpdir(), 'caveat-profile-'));
  const launch = () => launchChromium({ extensionDir: E2E_BUILD, profileDir, stage, headless: true });
  try {
    const first = await launch();
    const extension = await Extension.of(first);
    await extension.dismissWelcome();
    await extension.grantLive();
    const page = await first.newPage();
    await page.goto(articleUrl(CORRECTED_ARTICLE));
    await new CaveatOnPage(page).save();

    const list = await extension.open('reading-list');
    await list.getByRole('button', { name: /^Edit/ }).click();
    await list.getByRole('textbox', { name: 'Tags' }).fill('senescence, mice');
    await list.getByRole('textbox', { name: 'Note' }).fill('Read the correction first.');
    await list.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(list.getByText('Read the correction first.')).toBeVisible();
    await first.close();

    const second = await launch();
    const again = await (await Extension.of(second)).open('reading-list');
    const saved = entryOf(again, CORRECTED_ARTICLE);
    await expect(saved).toContainText('Corrected');
    await expect(saved).toContainText('Read the correction first.');
    await expect(saved.locator('.tags').getByRole('listitem')).toHaveText(['senescence', 'mice']);
    // The choice of online checks was kept too: only the live sources know that this one has no notice.
    const next = await second.newPage();
    await next.goto(articleUrl(PLAIN_ARTICLE));
    await expect(new CaveatOnPage(next).tab).toHaveText(/No notice found/);
    await second.close();
  } finally {
    await rm(profileDir, { recursive: true, force: true });
  }
});

test('saving on a notice saves the article that it is about, with the notice', async ({ page, extension, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(AUTHOR_CORRECTION));
  await caveat.save('Save the article');
  const list = await extension.open('reading-list');
  await expect(entryOf(list, CORRECTED_ARTICLE)).toContainText('Corrected');
  await expect(list.getByText('1 paper saved')).toBeVisible();
});

test('saving twice, on the article and on its PubMed record, makes one entry', async ({ page, extension, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await caveat.save();
  await page.goto(`https://pubmed.ncbi.nlm.nih.gov/${PLAIN_ARTICLE.pmid}/`);
  await expect((await caveat.open()).getByText(/^Saved /)).toBeVisible();
  const list = await extension.open('reading-list');
  await expect(list.getByText('1 paper saved')).toBeVisible();
});

test('removing a saved paper can be undone', async ({ page, extension, caveat }) => {
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await caveat.save();
  const list = await extension.open('reading-list');
  await list.getByRole('button', { name: /^Remove/ }).click();
  await expect(list.getByText('Nothing saved yet')).toBeVisible();
  await expect(list.getByRole('button', { name: 'Undo' })).toBeFocused();
  await list.keyboard.press('Enter');
  await expect(list.locator('.detail').getByRole('heading', { name: PLAIN_ARTICLE.title })).toBeVisible();
  await expect(list.locator('.row-open')).toBeFocused();
});

test('with online checks off, "Check again" says in the entry why not, and how to change it', async ({ page, extension, caveat }) => {
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await caveat.save();
  const list = await extension.open('reading-list');
  await list.getByRole('button', { name: /^Check again/ }).click();
  const entry = entryOf(list, PLAIN_ARTICLE);
  await expect(entry.getByRole('status').filter({ hasText: 'Not checked: online checks are off' })).toBeVisible();
  await expect(list.getByText('Not imported')).toBeHidden();
  // The report beside it has such a button, too.
  await entry.getByRole('region', { name: 'What you wrote about it' }).getByRole('button', { name: 'Turn on online checks' }).click();
  await expect((await extension.page('welcome')).getByRole('button', { name: 'Turn on online checks' })).toBeVisible();
});

test('deleting everything says so, takes back the offer to undo, and keeps the focus', async ({ page, extension, caveat }) => {
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await caveat.save();
  const list = await extension.open('reading-list');
  await list.getByRole('button', { name: /^Remove/ }).click();
  const deletion = list.getByRole('button', { name: 'Delete everything' });
  await deletion.click();
  await list.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
  await expect(list.getByText('Everything was deleted from your device.')).toBeVisible();
  await expect(list.getByRole('button', { name: 'Undo' })).toBeHidden();
  await expect(deletion).toBeFocused();
});
