import type { BrowserContext, Page } from '@playwright/test';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import type { Extension } from '@/scripts/browser/extension';
import { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';
import { Keyboard } from './keyboard';

/** The tab that a key press opens. */
async function opened(context: BrowserContext, act: () => Promise<void>): Promise<[Page, Keyboard]> {
  const [page] = await Promise.all([context.waitForEvent('page', { timeout: 15_000 }), act()]);
  await page.waitForLoadState();
  await page.bringToFront();
  return [page, new Keyboard(page)];
}

/** One of Caveat's own pages, in front. */
async function own(extension: Extension, name: Parameters<Extension['open']>[0]): Promise<[Page, Keyboard]> {
  const page = await extension.open(name);
  return [page, new Keyboard(page)];
}

/** Saves the paper in front, and gives its list page. */
async function save(context: BrowserContext, keys: Keyboard): Promise<[Page, Keyboard]> {
  await keys.pressAt('Save to reading list');
  await keys.keepsFocus('saving');
  const { sidebar } = new CaveatOnPage(keys.page);
  await expect(sidebar.getByRole('button', { name: 'Tags and note …' })).toBeVisible();
  return opened(context, () => keys.page.keyboard.press('Enter'));
}

test('the keyboard alone does everything, and shows where it is: from the welcome to the saved paper', async ({ context, extension }) => {
  const welcome = await extension.page('welcome');
  await welcome.bringToFront();
  const start = new Keyboard(welcome);
  await start.pressAt('Turn on online checks');
  await start.keepsFocus('the choice');
  await expect(welcome.getByRole('heading', { name: 'Marks that work offline' })).toBeFocused();
  await start.pressAt('Next');
  await expect(welcome.getByRole('heading', { name: 'You’re ready' })).toBeFocused();
  const [paper, keys] = await opened(context, () => start.pressAt(/^Try it on a corrected paper/));
  expect(paper.url()).toBe(articleUrl(CORRECTED_ARTICLE));

  const caveat = new CaveatOnPage(paper);
  await expect(caveat.tab).toHaveText(/Corrected/);
  await test.step('the sidebar, by its keys and by its tab', async () => {
    await extension.pressShortcut(paper.url());
    await caveat.sidebar.waitFor();
    await expect(caveat.sidebar).toContainText('13 May 2025');
    await keys.keepsFocus('the shortcut');
    // Nothing on the page had the focus before, so the page has it again.
    await paper.keyboard.press('Escape');
    await expect(caveat.sidebar).toBeHidden();
    await keys.tabTo(/^Open Caveat/, 'Shift+Tab');
    await keys.press('Enter');
    await caveat.sidebar.waitFor();
  });
  await test.step('its sections', async () => {
    await keys.pressAt('Keep open', 'Space');
    await keys.keepsFocus('a switch');
    await keys.pressAt('Details');
    await expect(caveat.sidebar.getByText('What was checked')).toBeVisible();
    await keys.pressAt('Report a wrong status');
    await expect(caveat.sidebar.getByRole('button', { name: 'Copy a text to send' })).toBeVisible();
    await keys.pressAt('More detail');
    await keys.keepsFocus('a fold');
  });
  const [list, listKeys] = await save(context, keys);
  await test.step('tags and a note', async () => {
    await listKeys.tabTo('Tags');
    await list.keyboard.type('ageing, thesis');
    await listKeys.tabTo('Note');
    await list.keyboard.type('Ask before citing.');
    await listKeys.pressAt('Save');
    await listKeys.keepsFocus('saving a note');
    await expect(list.locator('.entry-note')).toHaveText('Ask before citing.');
  });
});

test('the keyboard alone does everything, and shows where it is: the list, and what leads out of it', async ({ page, context, extension }) => {
  await extension.grantLive();
  for (const paper of [CORRECTED_ARTICLE, RETRACTED_ARTICLE, PLAIN_ARTICLE]) {
    await page.goto(articleUrl(paper));
    await new CaveatOnPage(page).save();
  }
  const [list, keys] = await own(extension, 'reading-list');
  await expect(list.getByText('3 papers saved')).toBeVisible();
  await test.step('rows, help, search', async () => {
    for (const key of ['j', 'j', 'k', 'x', 'o']) await keys.press(key);
    await expect(list.getByText('1 paper selected')).toBeVisible();
    await keys.press('?');
    await expect(list.getByRole('dialog')).toBeVisible();
    await keys.press('Escape');
    await keys.press('/');
    await list.keyboard.type(RETRACTED_ARTICLE.title.slice(0, 20));
    await expect(list.getByText('1 of 3 shown')).toBeVisible();
    await list.keyboard.press('Control+a');
    await keys.press('Backspace');
    await expect(list.getByText('3 papers saved')).toBeVisible();
  });
  await test.step('filter, many, undo', async () => {
    await keys.pressAt('Filters');
    await keys.tabTo('Status');
    await list.keyboard.type('Retracted');
    await expect(list.getByText('1 of 3 shown')).toBeVisible();
    await keys.press('Home');
    await expect(list.getByText('3 papers saved')).toBeVisible();
    await keys.tabTo(/^Select: /);
    await keys.press('a');
    await expect(list.getByText('3 papers selected')).toBeVisible();
    await keys.tabTo('Tag', 'Shift+Tab');
    await list.keyboard.type('chapter');
    await keys.press('Enter');
    await expect(list.getByText('Tag “chapter” added: 3')).toBeVisible();
    await keys.pressAt('Undo');
    await keys.keepsFocus('undo');
    await expect(list.locator('.row-tag')).toHaveCount(0);
  });
  await test.step('an export', async () => {
    await keys.tabTo('Format');
    await list.keyboard.type('BibTeX');
    const saving = list.waitForEvent('download', { timeout: 15_000 });
    await keys.pressAt('Save a file');
    expect((await saving).suggestedFilename()).toMatch(/\.bib$/);
    await keys.keepsFocus('an export');
  });
  await test.step('a paper that is removed leaves the focus on the list', async () => {
    await keys.tabTo(/^Select: /);
    await keys.press('#');
    await expect(list.getByText(/papers? saved/).first()).toBeVisible();
    await keys.press('u');
  });
  await test.step('the options', async () => {
    const [options, optionKeys] = await opened(context, () => keys.pressAt('Options'));
    await optionKeys.tabTo('Colours');
    await options.keyboard.type('Dark');
    await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');
    await optionKeys.keepsFocus('a choice');
    await optionKeys.pressAt('Delete everything');
    await optionKeys.keepsFocus('a question');
    await expect(options.getByRole('dialog')).toBeVisible();
    await optionKeys.press('Escape');
    await expect(options.getByRole('dialog')).toBeHidden();
  });
});

test('the keyboard alone does everything, and shows where it is: looking up, a bibliography, what changed', async ({ page: _page, extension }) => {
  await extension.grantLive();
  await test.step('the check page', async () => {
    const [check, keys] = await own(extension, 'check');
    await keys.keepsFocus('opening');
    await check.keyboard.type(CORRECTED_ARTICLE.doi);
    await keys.press('Enter');
    await expect(check.getByRole('heading', { name: CORRECTED_ARTICLE.title })).toBeVisible();
    await keys.keepsFocus('the report');
    await keys.pressAt('Save to reading list');
    await keys.keepsFocus('saving');
  });
  await test.step('a bibliography and its report', async () => {
    const [bibliography, keys] = await own(extension, 'bibliography');
    await keys.tabTo('References, DOIs or PubMed numbers');
    await bibliography.keyboard.type('10.1038/nature12968\n10.5555/nobody');
    await keys.pressAt('Check');
    await expect(bibliography.getByRole('listitem').first()).toBeVisible();
    await keys.keepsFocus('the report');
    await keys.pressAt('Check another');
    await keys.keepsFocus('another');
  });
  await test.step('what changed', async () => {
    const [, keys] = await own(extension, 'digest');
    await keys.pressAt('Check now');
    await keys.keepsFocus('a check');
  });
});
