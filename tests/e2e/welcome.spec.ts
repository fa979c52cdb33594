import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

for (const [width, height] of [
  [1280, 800],
  [360, 640],
] as const) {
  test(`the choice stands in sight without scrolling at ${width}×${height}`, async ({ extension }) => {
    const welcome = await extension.page('welcome');
    await welcome.setViewportSize({ width, height });
    for (const name of ['Turn on online checks', 'Not now (offline only)']) {
      await expect(welcome.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
    expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('two clicks lead from the install to a first verdict', async ({ context, extension, stage }) => {
  const welcome = await extension.page('welcome');
  await welcome.bringToFront();
  await welcome.getByRole('button', { name: 'Turn on online checks' }).click();
  expect(stage.requests('api.crossref.org'), 'nothing is sent before a paper is in front').toHaveLength(0);
  const opened = context.waitForEvent('page');
  await welcome.getByRole('link', { name: 'Try it on a corrected paper' }).click();
  const paper = await opened;
  await expect(paper).toHaveURL(articleUrl(CORRECTED_ARTICLE));
  await expect(new CaveatOnPage(paper).tab).toHaveText(/Corrected/);
});

test('a build from source offers three ways to a full notice list', async ({ extension }) => {
  const welcome = await extension.page('welcome');
  await welcome.getByRole('button', { name: 'Not now (offline only)' }).click();
  await expect(welcome.getByText('Caveat’s starter list')).toBeVisible();
  await expect(welcome.getByText('Choose the Retraction Watch CSV')).toBeVisible();
  await expect(welcome.getByRole('button', { name: 'Download from Retraction Watch' })).toBeVisible();
  await expect(welcome.getByLabel('Update address')).toBeVisible();
});
