import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

/** The smallest file that viewers take for a PDF of one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

const answer = { status: 200, headers: { 'content-type': 'application/pdf' }, body: PDF };

/**
 * Chromium shows a PDF inside a page of its own at the PDF's address, where page scripts run as
 * anywhere; Firefox's viewer lets none in, and there the popup goes by the address.
 */
test('a paper’s PDF has the tab, the badge and the sidebar, by its address', async ({ page, stage, extension, caveat }) => {
  await extension.grantLive();
  const url = `${articleUrl(CORRECTED_ARTICLE)}.pdf`;
  stage.page(new URL(url).host, new URL(url).pathname, answer);
  await page.goto(url);
  expect(await page.evaluate(() => document.contentType)).toBe('application/pdf');
  await expect(caveat.tab).toHaveText(/Corrected$/);
  await expect.poll(() => extension.badge(url)).toEqual({ text: '✎', title: 'Caveat: Corrected' });
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText(CORRECTED_ARTICLE.title);
  await expect(sidebar).toContainText('13 May 2025');
  await sidebar.press('Escape');
  await expect(caveat.sidebar).toBeHidden();
});

test('a PDF whose address names no paper has nothing', async ({ page, stage, extension, caveat }) => {
  await extension.grantLive();
  stage.page('www.nature.com', '/documents/guide.pdf', answer);
  await page.goto('https://www.nature.com/documents/guide.pdf');
  await page.waitForTimeout(500);
  await expect(caveat.tab).toBeHidden();
  expect(stage.requests('api.crossref.org')).toHaveLength(0);
  expect(await extension.badge('https://www.nature.com/documents/guide.pdf')).toEqual({ text: '', title: 'Caveat' });
});
