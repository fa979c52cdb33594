import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { HOME_URL } from './addresses';
import { expect, test } from './caveat-test';

test('“Check this with Caveat” on a selected DOI opens its report', async ({ page, extension }) => {
  await extension.grantLive();
  await page.goto(HOME_URL);
  await extension.clickMenu(HOME_URL, { menuItemId: 'check-selection', selectionText: `see doi:${CORRECTED_ARTICLE.doi}.` });
  const check = await extension.page('check');
  await expect(check.getByRole('heading', { name: CORRECTED_ARTICLE.title })).toBeVisible();
  await check.reload();
  await expect(check.getByRole('heading', { name: CORRECTED_ARTICLE.title })).toBeVisible();
});

test('a selected title is offered to choose from', async ({ page, extension }) => {
  await extension.grantLive();
  await page.goto(HOME_URL);
  await extension.clickMenu(HOME_URL, { menuItemId: 'check-selection', selectionText: ` ${PLAIN_ARTICLE.title}\n` });
  await expect((await extension.page('check')).getByRole('button', { name: PLAIN_ARTICLE.title })).toBeVisible();
});

test('a link to a paper is checked by its address, whatever its words are', async ({ page, extension }) => {
  await page.goto(HOME_URL);
  await extension.clickMenu(HOME_URL, {
    menuItemId: 'check-link',
    selectionText: 'here',
    linkUrl: `https://journal.example/doi/full/${CORRECTED_ARTICLE.doi}?utm_source=x`,
  });
  await expect((await extension.page('check')).getByRole('heading', { name: 'In plain words' })).toBeVisible();
});

test('the selected words are not in the check page’s address', async ({ page, extension }) => {
  await page.goto(HOME_URL);
  await extension.clickMenu(HOME_URL, { menuItemId: 'check-selection', selectionText: 'my very own words' });
  expect((await extension.page('check')).url()).not.toMatch(/own|words/);
});
