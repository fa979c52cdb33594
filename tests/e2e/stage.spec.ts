import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from '@/scripts/demo/journal-head';
import { expect, test } from './caveat-test';

/** What the other specs stand on: pages at their real addresses, and a network that we count. */
test.describe('the stage', () => {
  test('serves a journal page at its real address, under a certificate the browser accepts', async ({ page, stage }) => {
    await page.goto(articleUrl(CORRECTED_ARTICLE));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(CORRECTED_ARTICLE.title);
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    expect(stage.requests('www.nature.com').map(({ path }) => path)).toContain('/articles/s43018-023-00712-x');
  });

  test('keeps pages in the back/forward cache, as readers’ browsers do', async ({ page }) => {
    await page.goto(articleUrl(CORRECTED_ARTICLE));
    await page.evaluate(() => {
      addEventListener('pageshow', (event) => {
        document.title = event.persisted ? 'from the cache' : 'loaded again';
      });
    });
    await page.goto('https://pubmed.ncbi.nlm.nih.gov/38267628/');
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveTitle('from the cache');
  });

  test('answers the background’s own requests and counts them', async ({ extension, stage }) => {
    const worker = await extension.worker();
    const title = await worker.evaluate(async (doi) => {
      const response = await fetch(`https://api.crossref.org/works/${doi}`);
      return ((await response.json()) as { message: { title: string[] } }).message.title[0];
    }, CORRECTED_ARTICLE.doi);
    expect(title).toBe(CORRECTED_ARTICLE.title);
    expect(stage.requests('api.crossref.org')).toHaveLength(1);
  });
});
