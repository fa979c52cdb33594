import { DEMO_PAPERS, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { DemoLibrary } from '@/scripts/demo/demo-library';
import { journalPage } from '@/scripts/demo/journal-page';
import { htmlAnswer } from '@/scripts/stage/answer';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

/** Springer Nature's message above the text, in an article about which no source lists anything. */
const BANNER = `<div class="c-status-message c-status-message--boxed c-status-message--info" data-test="article-status-message">
<p>An <a class="c-status-message__link" href="/articles/s43856-099-00044-4">Author Correction</a> to this article was published on 3 March 2026</p></div>`;

test('what a page prints about its own correction reaches tab and badge without the sidebar', async ({ page, stage, extension, caveat }) => {
  const url = articleUrl(PLAIN_ARTICLE);
  const article = journalPage(new DemoLibrary(DEMO_PAPERS), PLAIN_ARTICLE).replace('<div class="c-article-body">', `${BANNER}<div class="c-article-body">`);
  stage.page(new URL(url).host, new URL(url).pathname, htmlAnswer(article));
  await page.goto(url);
  await expect(caveat.tab).toHaveText(/Corrected$/);
  await expect.poll(async () => (await extension.badge(url))?.title).toBe('Caveat: Corrected');
  await expect(caveat.sidebar).toBeHidden();
  // Read on this machine: nobody was asked.
  expect(stage.requests('api.crossref.org')).toHaveLength(0);
});
