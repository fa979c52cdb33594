import type { Page } from '@playwright/test';
import { DemoLibrary } from '@/scripts/demo/demo-library';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, DEMO_PAPERS } from '@/scripts/demo/demo-papers';
import { journalPage } from '@/scripts/demo/journal-page';
import { htmlAnswer, xmlAnswer } from '@/scripts/stage/answer';
import type { Stage } from '@/scripts/stage/stage';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

const NOTICE = [
  'In the version of the article initially published, the share of senescent cells among treated tumors was given as 17%; it should be 71%.',
  'The sentence “Nobody had counted such cells in mammary tumors before.” has been removed, and Fig. 9 has been replaced. The original article has been corrected.',
];
const BODY = ['Of the treated tumors, senescent cells made up a large share, 71% of all cells.', 'A second count gave a share of 17 in a hundred stones.'];

/** Puts the correction's words into its open full text, and this body and change history on the article's page. */
function serve(stage: Stage, body: readonly string[]): void {
  const front = `<front><article-meta><article-id pub-id-type="pmcid">${AUTHOR_CORRECTION.pmcid}</article-id><article-id pub-id-type="doi">${AUTHOR_CORRECTION.doi}</article-id><title-group><article-title>${AUTHOR_CORRECTION.title}</article-title></title-group></article-meta></front>`;
  const text = NOTICE.map((paragraph) => `<p>${paragraph}</p>`).join('');
  stage.page('www.ebi.ac.uk', `/europepmc/webservices/rest/${AUTHOR_CORRECTION.pmcid}/fullTextXML`, xmlAnswer(`<article article-type="correction">${front}<body>${text}</body></article>`));
  const html = journalPage(new DemoLibrary(DEMO_PAPERS), { ...CORRECTED_ARTICLE, body: [...body] });
  const history = `<section><h2>Change history</h2>${text}</section>`;
  stage.page('www.nature.com', new URL(articleUrl(CORRECTED_ARTICLE)).pathname, htmlAnswer(html.replace('<div id="MagazineFulltextArticleBodySuffix">', `$&${history}`)));
}

test.setTimeout(90_000);

const marked = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('caveat-corrected') ?? [])].map(String));

test('what a correction names is marked in the article by a click, and goes with the sidebar', async ({ page, stage, extension, caveat }) => {
  serve(stage, BODY);
  await extension.grantLive();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  const button = sidebar.getByRole('button', { name: 'Mark what changed on this page' });
  const nodes = () => page.evaluate(() => document.querySelector('main')?.outerHTML);
  await expect(sidebar).not.toContainText('being looked for');
  await sidebar.locator('.status-details > summary').click();
  await expect(button).toBeVisible();
  const before = await nodes();
  expect(await marked(page), 'nothing is marked before the reader asks').toEqual([]);
  await button.click();
  await expect(sidebar).toContainText('Marked on this page: 1; not found: 2');
  await expect(sidebar).toContainText('This page shows the corrected value.');
  expect(await marked(page), 'the paper’s own sentence, and no word of the notice that the page repeats').toEqual(['71%']);
  expect(await nodes()).toEqual(before);
  await sidebar.locator('.corrected-places').getByRole('button', { name: 'Show on the page' }).click();
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('caveat-place') ?? [])].map(String))).toEqual(['71%']);
  await page.keyboard.press('Escape');
  await expect(sidebar).toBeHidden();
  expect(await marked(page)).toEqual([]);
});

test('a page that still has the old value and the removed sentence says so', async ({ page, stage, extension, caveat }) => {
  serve(stage, [(BODY[0] ?? '').replace('71%', '17%'), 'Nobody had counted such cells in mammary tumors before.']);
  await extension.grantLive();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).not.toContainText('being looked for');
  await sidebar.locator('.status-details > summary').click();
  await sidebar.getByRole('button', { name: 'Mark what changed on this page' }).click();
  await expect(sidebar).toContainText('This page still shows the old value.');
  expect(await marked(page)).toEqual(['17%', 'Nobody had counted such cells in mammary tumors before.']);
});

test('nothing is offered on the correction’s own page', async ({ page, stage, extension, caveat }) => {
  serve(stage, BODY);
  await extension.grantLive();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(await caveat.open()).not.toContainText('being looked for');
  await page.goto(articleUrl(AUTHOR_CORRECTION));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('Correction notice');
  await expect(sidebar).not.toContainText('being looked for');
  await expect(sidebar.getByText('Mark what changed on this page')).toHaveCount(0);
});

test('the side panel marks the same places on the page beside it, shows them, and takes them away with another paper', async ({ page, stage, extension }) => {
  serve(stage, BODY);
  await extension.grantLive();
  const panel = await extension.open('sidepanel');
  await page.bringToFront();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const main = panel.getByRole('main');
  await expect(main).toContainText(CORRECTED_ARTICLE.title);
  await expect(main).not.toContainText('being looked for');
  const act = (name: string) => panel.getByRole('button', { name }).first().evaluate((button: HTMLElement) => button.click());
  await panel.locator('.status-details > summary').evaluate((summary: HTMLElement) => summary.click());
  await act('Mark what changed on this page');
  await expect(main).toContainText('Marked on this page: 1; not found: 2');
  expect(await marked(page)).toEqual(['71%']);
  await act('Show on the page');
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('caveat-place') ?? [])].map(String))).toEqual(['71%']);
  await panel.close();
  await expect.poll(() => marked(page)).toEqual([]);
});
