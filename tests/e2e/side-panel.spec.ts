import { articleId } from '@/scripts/demo/demo-paper';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { htmlAnswer } from '@/scripts/stage/answer';
import { articleUrl, HOME_URL } from './addresses';
import { expect, test } from './caveat-test';

test('the side panel follows the tab in front: a paper, a PDF by its address, a page without a paper', async ({ page, stage, extension }) => {
  const path = `/articles/${articleId(CORRECTED_ARTICLE)}.pdf`;
  stage.page('www.nature.com', path, { status: 200, headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4\n%%EOF' });
  await extension.grantLive();
  // Automation sees no side panel; the same page in a tab behind is told the same by the browser.
  const panel = await extension.open('sidepanel');
  await page.bringToFront();
  await page.goto(articleUrl(RETRACTED_ARTICLE));
  await expect(panel.getByRole('main')).toContainText(RETRACTED_ARTICLE.title);
  await page.goto(`https://www.nature.com${path}`);
  await expect(panel.getByRole('main')).toContainText(CORRECTED_ARTICLE.title);
  await expect(panel.getByRole('main')).not.toContainText(RETRACTED_ARTICLE.title);
  await page.goto(HOME_URL);
  await expect(panel.getByRole('main')).toContainText('No paper recognised on this page');
});

test('the side panel’s box opens the check page', async ({ page, extension }) => {
  const panel = await extension.open('sidepanel');
  await page.bringToFront();
  await page.goto(HOME_URL);
  await panel.getByRole('textbox', { name: 'DOI, PubMed number or title' }).fill(CORRECTED_ARTICLE.doi);
  await panel.getByRole('button', { name: 'Check' }).click();
  const check = await extension.page('check');
  await expect(check.getByRole('heading', { name: 'In plain words' })).toBeVisible();
});

test('the side panel follows a page that changes without loading, and never shows the last paper beside the next', async ({
  page,
  stage,
  extension,
}) => {
  const head = (doi: string) => `<meta name="citation_doi" content="${doi}"><meta name="citation_title" content="T">`;
  stage.page('www.nature.com', '/reader', htmlAnswer(`<!doctype html><head>${head(RETRACTED_ARTICLE.doi)}</head><body><h1>T</h1></body>`));
  await extension.grantLive();
  const panel = await extension.open('sidepanel');
  await page.bringToFront();
  await page.goto('https://www.nature.com/reader');
  await expect(panel.getByRole('main')).toContainText(RETRACTED_ARTICLE.title);
  await page.evaluate((doi) => {
    history.pushState(null, '', '/reader?next');
    document.querySelector('meta')?.setAttribute('content', doi);
  }, PLAIN_ARTICLE.doi);
  await expect(panel.getByRole('main')).toContainText(PLAIN_ARTICLE.title);
  await expect(panel.getByRole('main')).not.toContainText(RETRACTED_ARTICLE.title);
});

test('the side panel heads with the paper, and shows the same card, summary and caveats as the sidebar', async ({ page, extension }) => {
  await extension.grantLive();
  const panel = await extension.open('sidepanel');
  await page.bringToFront();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const main = panel.getByRole('main');
  await expect(main.getByRole('heading', { name: CORRECTED_ARTICLE.title })).toBeVisible();
  await expect(main).toContainText('belongs to another time point');
  for (const name of ['In plain words', 'What to be careful about']) await expect(main.getByRole('heading', { name })).toBeVisible();
  for (const name of ['Save to reading list', 'Reading list', 'Options']) await expect(main.getByRole('button', { name, exact: true })).toBeVisible();
  await main.getByText('Details', { exact: true }).click();
  await expect(main.getByText('What was checked')).toBeVisible();
  await page.goto(articleUrl(RETRACTED_ARTICLE));
  await expect(main.getByRole('heading', { name: RETRACTED_ARTICLE.title })).toBeVisible();
  await expect(main.getByText('What was checked'), 'the section stays open').toBeVisible();
});
