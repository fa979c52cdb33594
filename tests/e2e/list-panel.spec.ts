import type { Page } from '@playwright/test';
import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { htmlAnswer } from '@/scripts/stage/answer';
import type { Stage } from '@/scripts/stage/stage';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';
import { articleWithReferences, pubmedList } from './long-lists';

const ARTICLE = 'https://www.nature.com/articles/s41598-099-00600-0';
const LIST = 'https://pubmed.ncbi.nlm.nih.gov/?term=ageing';

function serve(stage: Stage): void {
  stage.page('www.nature.com', '/articles/s41598-099-00600-0', htmlAnswer(articleWithReferences(84)));
  stage.page('pubmed.ncbi.nlm.nih.gov', '/', htmlAnswer(pubmedList(20)));
}

/** The words that are lit, and whether they are in the window. */
const lit = (page: Page) =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('caveat-place') ?? [])] as Range[];
    const box = range?.getBoundingClientRect();
    return { words: range?.toString() ?? '', isSeen: box !== undefined && box.top >= 0 && box.bottom <= innerHeight };
  });

test('the sidebar counts references, lists the flagged ones, and leads to each and to each sentence that cites it', async ({ page, stage, extension, caveat }) => {
  serve(stage);
  await extension.setSettings({});
  await page.goto(ARTICLE);
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('84 references: 1 retracted, 1 retracted and replaced, 1 corrected and 1 retraction notice.');
  await expect(sidebar).toContainText('76 of 84 checked against the list of 23 November 2026, 8 without a usable identifier.');
  await expect(sidebar).toContainText('short starter list');
  const item = sidebar.getByRole('listitem').filter({ hasText: 'Reference 5' });
  await expect(item).toContainText('Stimulus-triggered fate conversion of somatic cells into pluripotency');
  await expect(item).toContainText('Retraction, 2 July 2014');
  await expect(item).not.toContainText('Invented, A. B.');
  const before = await page.evaluate(() => document.body.outerHTML);
  await sidebar.getByRole('button', { name: 'Show in the list: Reference 5' }).click();
  await expect.poll(() => lit(page)).toMatchObject({ isSeen: true });
  expect((await lit(page)).words).toContain('Stimulus-triggered fate conversion');
  await item.getByText('Cited in 1 sentence').click();
  await item.getByRole('button', { name: /^Show in the text/ }).click();
  await expect.poll(() => lit(page)).toEqual({ words: expect.stringContaining('Some cells become pluripotent when they are put under stress.') as unknown as string, isSeen: true });
  await expect.poll(() => lit(page), 'and goes out by itself').toMatchObject({ words: '' });
  expect(await page.evaluate(() => document.body.outerHTML), 'the page’s own nodes are as they were').toBe(before);
  expect(stage.requests().map(({ host }) => host).filter((host) => /crossref|ebi|eutils/.test(host))).toEqual([]);
});

test('beside a result list the sidebar shows its rows and never the last paper’s report', async ({ page, stage, extension, caveat }) => {
  serve(stage);
  await extension.setSettings({ keepOpen: true });
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.sidebar).toContainText(CORRECTED_ARTICLE.title);
  await caveat.save();
  await page.goto(LIST);
  await extension.pressShortcut('https://pubmed.ncbi.nlm.nih.gov/*');
  await expect(caveat.sidebar).toContainText('20 results: 20 checked against the list of 23 November 2026; 1 retracted, 1 retracted and replaced, 1 corrected and 1 retraction notice.');
  await expect(caveat.heading('In your reading list')).toBeVisible();
  await expect(caveat.heading('With a summary on your device')).toBeVisible();
  await expect(caveat.sidebar).toContainText('Retraction, 2 July 2014');
  await expect(caveat.sidebar.getByRole('heading', { name: CORRECTED_ARTICLE.title })).toHaveCount(0);
  await caveat.sidebar.getByRole('button', { name: 'Show in the list: Row 5' }).click();
  await expect.poll(() => lit(page)).toMatchObject({ isSeen: true, words: expect.stringContaining('Stimulus-triggered') as unknown as string });
});

test('the browser’s own side panel shows the same, and leads there', async ({ page, stage, extension }) => {
  serve(stage);
  await extension.setSettings({});
  const panel = await extension.open('sidepanel');
  await page.bringToFront();
  await page.goto(LIST);
  const main = panel.getByRole('main');
  await expect(main).toContainText('20 results: 20 checked');
  await expect(main).toContainText('Retraction, 2 July 2014');
  await page.goto(ARTICLE);
  await expect(main).toContainText('84 references: 1 retracted');
  await expect(main).toContainText('Cited in 1 sentence');
  await main.getByRole('button', { name: 'Show in the list: Reference 5' }).dispatchEvent('click');
  await expect.poll(() => lit(page)).toMatchObject({ words: expect.stringContaining('Stimulus-triggered') as unknown as string });
});

test('the popup counts the rows of a list', async ({ page, stage, extension }) => {
  serve(stage);
  await extension.setSettings({});
  await page.goto(LIST);
  const text = await extension.popupText(page);
  await expect.poll(text).toContain('20 results: 20 checked against the list of 23 November 2026; 1 retracted');
  expect(await text()).toContain('Mark references and rows on pubmed.ncbi.nlm.nih.gov');
  expect(await text()).toContain('Open the sidebar');
});
