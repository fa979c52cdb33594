import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';
import { needSameFonts } from './same-fonts';

test.beforeEach(async ({ page, extension }) => {
  await extension.grantLive();
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('looks as it did: the sidebar beside a corrected article', async ({ page, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await needSameFonts(page, 'en');
  await expect(await caveat.open()).toContainText('Key findings');
  await expect(page).toHaveScreenshot('demo-corrected-1280-light.png');
});

test('looks as it did: the sidebar beside a correction', async ({ page, caveat }) => {
  await page.goto(articleUrl(AUTHOR_CORRECTION));
  await needSameFonts(page, 'en');
  await expect(await caveat.open()).toContainText('The panel has been replaced');
  await expect(page).toHaveScreenshot('demo-notice-1280-light.png');
});

test('looks as it did: marks in a reference list', async ({ page, caveat }) => {
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await needSameFonts(page, 'en');
  await expect(caveat.tab).toHaveText(/No notice found/);
  await page.getByRole('button', { name: /show the notice$/ }).first().waitFor();
  await page.getByRole('heading', { name: 'References', exact: true, level: 2 }).evaluate((heading) => heading.scrollIntoView());
  await expect(page).toHaveScreenshot('demo-marks-1280-light.png');
});
