import type { Page } from '@playwright/test';
import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { brokenRules } from './broken-rules';
import { expect, test } from './caveat-test';

const PAGES = ['options', 'reading-list', 'welcome', 'popup', 'check', 'bibliography', 'clip', 'digest'] as const;

/** How far the page goes beyond the window, in px. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const name of PAGES) {
  test(`${name} breaks no rule of accessibility: light, dark and forced colours`, async ({ page: _page, extension }) => {
    const page = await extension.open(name);
    await page.locator('h1, h2').first().waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });

  test(`${name} loses nothing at 320 px and at 200 % zoom`, async ({ page: _page, extension }) => {
    const page = await extension.open(name);
    await page.locator('h1, h2').first().waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await beyond(page), '320 px').toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(() => void (document.documentElement.style.zoom = '2'));
    expect(await beyond(page), '200 %').toBeLessThanOrEqual(0);
  });
}

test('the links of the options lead to each group, and say which one is in front', async ({ page: _page, extension }) => {
  const options = await extension.open('options');
  await options.setViewportSize({ width: 1280, height: 800 });
  const nav = options.getByRole('navigation', { name: 'Sections' });
  expect(await options.getByRole('heading', { level: 2 }).first().innerText()).toBe('Appearance');
  for (const [link, heading] of [
    ['Data and privacy', 'Stored on your device'],
    ['Sites', 'Sites'],
    ['Language', 'Language'],
  ] as const) {
    await nav.getByRole('link', { name: link, exact: true }).click();
    await expect(options.getByRole('heading', { name: heading, exact: true })).toBeInViewport();
    await expect(nav, 'the links stay in sight').toBeInViewport();
  }
  await expect(nav.locator('[aria-current]')).toHaveCount(1);
});

test('the address of a group opens the options there', async ({ page: _page, extension }) => {
  const options = await extension.open('options');
  await options.goto(`${extension.address('options')}#data`);
  await options.reload();
  await expect(options.getByRole('heading', { name: 'What left your browser' })).toBeInViewport();
});

test('what left the browser is on record with host and reason, never with the paper, and can be erased', async ({ page, extension, caveat, stage }) => {
  const before = await extension.open('options');
  await expect(before.getByText('No requests in the last 30 days.')).toBeVisible();
  await before.close();
  await extension.grantLive();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab).toHaveText(/Corrected/);
  await expect.poll(() => stage.requests('www.ebi.ac.uk').length).toBeGreaterThan(0);
  const asked = stage.requests('api.crossref.org').length + stage.requests('www.ebi.ac.uk').length;

  const options = await extension.open('options');
  const record = options.locator('section', { hasText: 'What left your browser' });
  await expect(record).toContainText(`${asked} requests in the last 30 days.`);
  await expect(record.getByRole('row', { name: /api\.crossref\.org A paper you viewed/ }).first()).toBeVisible();
  expect(await record.innerText()).not.toContain(CORRECTED_ARTICLE.doi);
  await expect(options.getByRole('row', { name: /Record of requests/ })).toContainText(String(asked));

  await record.getByRole('button', { name: 'Erase this record' }).click();
  await expect(record).toContainText('The record was erased.');
  await expect(record).toContainText('No requests in the last 30 days.');
});

test('words in the address bar find a saved paper, and a DOI is checked', async ({ page, extension, caveat, context }) => {
  await extension.grantLive();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await caveat.save();

  const words = CORRECTED_ARTICLE.title.split(' ').slice(0, 3).join(' ');
  const suggestions = await extension.typeInAddressBar(words);
  expect(suggestions.map(({ content }) => content)).toEqual([`saved: ${CORRECTED_ARTICLE.doi}`]);
  expect(suggestions[0]?.description).toContain('Saved: ');

  let opening = context.waitForEvent('page');
  await extension.enterInAddressBar(suggestions[0]?.content ?? '');
  await expect((await opening).getByText(CORRECTED_ARTICLE.title).first()).toBeVisible();
  expect((await opening).url()).toContain('reading-list.html#entry=');

  opening = context.waitForEvent('page');
  await extension.enterInAddressBar(CORRECTED_ARTICLE.doi);
  await expect((await opening).getByRole('heading', { name: CORRECTED_ARTICLE.title })).toBeVisible();
  expect((await opening).url()).toContain('check.html#');
});
