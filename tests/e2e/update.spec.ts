import type { Page } from '@playwright/test';
import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

test.beforeEach(async ({ extension }) => {
  await extension.grantLive();
});

/** What a page's console shows from now on: errors that nobody caught, and what is said as an error. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return troubles;
}

test('an update with a sidebar open: a new sidebar opens on the page and on a new one, and nothing is left of the old', async ({ context, page, caveat, extension }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await caveat.open();
  const troubles = troublesOf(page);
  await extension.reload();
  await expect(caveat.sidebar).toBeHidden();
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toHaveCount(1);
  await expect(await caveat.open()).toContainText('13 May 2025');
  expect(await page.evaluate(() => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length)).toBe(2);
  const other = await context.newPage();
  await other.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(other.getByRole('button', { name: /^Open Caveat/ })).toContainText('Corrected');
  expect(troubles).toEqual([]);
});
