import type { Page } from '@playwright/test';
import { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

test.beforeEach(async ({ extension }) => {
  await extension.grantLive();
});

/** What goes wrong in a page from now on: errors that nobody caught, and what the console shows as an error. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return troubles;
}

/** For how long scripts have run in a page, in seconds, its own and ours. */
async function scriptSeconds(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? -1;
}

test('an update with a sidebar and a note open: a new sidebar opens, nothing of the old is left, and what was typed is there', async ({ context, page, caveat, extension }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await caveat.save();
  const list = await extension.open('reading-list');
  await list.getByRole('button', { name: /^Edit/ }).click();
  await list.getByRole('textbox', { name: 'Note' }).fill('Half a sentence');
  await page.bringToFront();
  const troubles = troublesOf(page);
  await extension.reload();
  await expect(caveat.sidebar).toBeHidden();
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toHaveCount(1);
  await expect((await caveat.open()).getByText(/^Saved /)).toBeVisible();
  expect(await page.evaluate(() => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length), 'one tab and one sidebar').toBe(2);

  const again = await extension.open('reading-list');
  await again.getByRole('button', { name: /^Edit/ }).click();
  await expect(again.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a sentence');
  const other = await context.newPage();
  await other.goto(articleUrl(PLAIN_ARTICLE));
  await new CaveatOnPage(other).save();
  expect(troubles).toEqual([]);
});

test('where no new Caveat comes, the old sidebar says at a press that nothing was saved and the page has to be reloaded, and rests', async ({ page, caveat, extension }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  const save = sidebar.getByRole('button', { name: 'Save to reading list' });
  await save.waitFor();
  await page.waitForTimeout(1_000);
  const troubles = troublesOf(page);
  await extension.uninstall();
  await expect(async () => {
    await save.click();
    await expect(sidebar.getByRole('alert')).toHaveText('Couldn’t save this paper. Caveat was updated. Reload this page.', { timeout: 2_000 });
  }).toPass();
  await expect(save).toBeVisible();
  await sidebar.getByRole('switch', { name: 'Keep open' }).click();
  await page.waitForTimeout(1_000);
  const seconds = await scriptSeconds(page);
  const before = await seconds();
  await page.waitForTimeout(3_000);
  expect(await seconds(), 'no script runs any more').toBe(before);
  await page.reload();
  await page.waitForTimeout(1_000);
  await expect(caveat.tab).toHaveCount(0);
  expect(troubles).toEqual([]);
});
