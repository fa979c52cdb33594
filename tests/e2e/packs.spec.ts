import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { demoSites } from '@/scripts/demo/demo-sites';
import type { StageAnswer } from '@/scripts/stage/answer';
import { startStage, type Stage } from '@/scripts/stage/stage';
import { articleUrl } from './addresses';
import { BrowserPermissions } from './browser-permissions';
import { expect, test as base } from './caveat-test';

const HOST = 'packs.example.org';
const ETAG = '"first"';
const pack = (title: string) =>
  JSON.stringify({
    format: 'caveat-summary-pack',
    version: 1,
    id: 'club',
    title: 'Journal club',
    summaries: [
      { id: 'a', role: 'article', subject: { doi: CORRECTED_ARTICLE.doi }, language: 'en', title, summary: ['Words.'], basis: 'full-text', author: { kind: 'human', name: 'B. Reader' } },
    ],
  });

const test = base.extend<object, { sharedStage: Stage }>({
  sharedStage: [
    async ({ playwright: _playwright }, use) => {
      const stage = await startStage(
        demoSites().set(HOST, ({ path }): StageAnswer => {
          if (path === '/away.json') return { status: 302, headers: { location: 'https://localhost/pack.json' }, body: '' };
          if (path === '/page.json') return { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>No pack.</p>' };
          return { status: 200, headers: { 'content-type': 'application/json', etag: ETAG }, body: pack('<b>From an address</b>') };
        }),
      );
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

test('a pack from an address: its host alone is asked, no redirect is followed, and its text is shown as text', async ({ page, extension, caveat, sharedStage }) => {
  await new BrowserPermissions(extension.context, extension).sayYesTo(`https://${HOST}/*`);
  const options = await extension.open('options');
  const address = options.getByLabel('Or from an address');
  const fetchIt = options.getByRole('button', { name: 'Download and import' });

  await address.fill(`https://${HOST}/away.json`);
  await fetchIt.click();
  await expect(options.getByText('This address redirects')).toBeVisible();
  await address.fill(`https://${HOST}/page.json`);
  await fetchIt.click();
  await expect(options.getByText('isn’t a JSON file')).toBeVisible();
  await address.fill('https://192.168.0.1/pack.json');
  await fetchIt.click();
  await expect(options.getByText('Use a public https address')).toBeVisible();

  await address.fill(`https://${HOST}/pack.json`);
  await fetchIt.click();
  await expect(options.getByText('Imported: 1 added')).toBeVisible();
  expect(sharedStage.requests(HOST)).toHaveLength(3);

  await page.bringToFront();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(await caveat.open()).toContainText('<b>From an address</b>');
});
