import {
  AUTHOR_CORRECTION,
  CORRECTED_ARTICLE,
  PLAIN_ARTICLE,
  RETRACTED_ARTICLE,
  RETRACTION_NOTE,
} from '@/scripts/demo/demo-papers';
import { htmlAnswer } from '@/scripts/stage/answer';
import { articleUrl, HOME_URL, recordUrl, RESULT_LIST_URL } from './addresses';
import { expect, test } from './caveat-test';

/** How late an answer comes, in milliseconds: the reader is on the next page by then. */
const LATE = 1_500;

const PAGES = [
  { page: 'a corrected article', url: articleUrl(CORRECTED_ARTICLE), word: 'Corrected' },
  { page: 'its Author Correction', url: articleUrl(AUTHOR_CORRECTION), word: 'Correction notice' },
  { page: 'its PubMed record', url: recordUrl(CORRECTED_ARTICLE), word: 'Corrected' },
  { page: 'the PubMed record of the correction', url: recordUrl(AUTHOR_CORRECTION), word: 'Correction notice' },
  { page: 'a retracted article', url: articleUrl(RETRACTED_ARTICLE), word: 'Retracted' },
  { page: 'its PubMed record', url: recordUrl(RETRACTED_ARTICLE), word: 'Retracted' },
  { page: 'its retraction note', url: articleUrl(RETRACTION_NOTE), word: 'Retraction notice' },
  { page: 'an article without a notice', url: articleUrl(PLAIN_ARTICLE), word: 'No notice found' },
  { page: 'a PubMed record without a notice', url: recordUrl(PLAIN_ARTICLE), word: 'No notice found' },
];

test('tab and badge say the same word on every kind of page', async ({ page, extension, caveat }) => {
  await extension.grantLive();
  for (const { page: kind, url, word } of PAGES) {
    await test.step(`${kind}: ${word}`, async () => {
      await page.goto(url);
      // The whole word: "Correction notice" must not pass for "Corrected".
      await expect(caveat.tab.getByText(word, { exact: true })).toBeVisible();
      await expect(caveat.tab).toHaveAccessibleName(`Open Caveat: ${word}`);
      await expect.poll(async () => (await extension.badge(url))?.title).toBe(`Caveat: ${word}`);
      expect((await extension.badge(url))?.text).not.toBe('');
    });
  }
});

test('a paper that its page names only in print is found too, and a page that cites one in its text is not taken for it', async ({ page, extension, caveat, stage }) => {
  const { doi, title } = CORRECTED_ARTICLE;
  const html = (words: string) => htmlAnswer(`<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><div><h1>${title}</h1>${words}</div></main></body></html>`);
  stage.page('www.nature.com', '/printed/own', html(`<p>How to cite: Invented, A. A paper. Demo J. 5, 1–9, 2023. https://doi.org/${doi}</p>`));
  stage.page('www.nature.com', '/printed/cites', html(`<p>As others found (doi:${doi}), cells rest.</p>`));
  await extension.grantLive();
  await page.goto('https://www.nature.com/printed/own');
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await page.goto('https://www.nature.com/printed/cites');
  await page.waitForTimeout(1_500);
  await expect(caveat.tab).toHaveCount(0);
});

test('the shapes of a retraction, a correction and a missing notice differ, so that colour alone never tells', async ({
  page,
  extension,
  caveat,
}) => {
  await extension.grantLive();
  const shapes = new Set<string>();
  for (const [paper, word] of [
    [RETRACTED_ARTICLE, 'Retracted'],
    [CORRECTED_ARTICLE, 'Corrected'],
    [PLAIN_ARTICLE, 'No notice found'],
  ] as const) {
    await page.goto(articleUrl(paper));
    await expect(caveat.tab).toHaveText(new RegExp(word));
    shapes.add((await extension.badge(articleUrl(paper)))?.text ?? '');
  }
  expect(shapes.size).toBe(3);
});

test('the badge is taken back when the tab shows no paper any more', async ({ page, extension, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(RETRACTED_ARTICLE));
  await expect(caveat.tab).toHaveText(/Retracted/);
  await page.goto(HOME_URL);
  await expect.poll(() => extension.badge(HOME_URL)).toEqual({ text: '', title: 'Caveat' });
});

test('answers that come in after the reader has gone on do not touch the next page’s badge', async ({
  page,
  stage,
  extension,
  caveat,
}) => {
  await extension.grantLive();
  for (const [paper, next, title] of [
    [RETRACTED_ARTICLE, HOME_URL, 'Caveat'],
    [PLAIN_ARTICLE, articleUrl(CORRECTED_ARTICLE), 'Caveat: Corrected'],
  ] as const) {
    stage.reset();
    stage.fault('api.crossref.org', { kind: 'delay', ms: LATE });
    await page.goto(articleUrl(paper));
    await expect(caveat.tab).toBeVisible();
    await expect.poll(() => stage.requests('api.crossref.org').length).toBe(1);
    stage.fault('api.crossref.org', null);
    await page.goto(next);
    await page.waitForTimeout(LATE + 500);
    expect((await extension.badge(next))?.title).toBe(title);
  }
});

test('the popup says this tab’s verdict in one line', async ({ page, extension, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab).toHaveText(/Corrected/);
  await expect.poll(await extension.popupText(page)).toMatch(/Corrected/);
});

test('the popup on a page without a paper says so', async ({ page, extension }) => {
  await page.goto(HOME_URL);
  await expect.poll(await extension.popupText(page)).toContain('No paper recognised on this page');
});

test('the popup on a result list says that it is one', async ({ page, extension }) => {
  await page.goto(RESULT_LIST_URL);
  await expect.poll(await extension.popupText(page)).toContain('A list of papers');
});

test('the popup on a site that is not read says that, and which are', async ({ page, extension }) => {
  await page.goto('about:blank');
  const popup = await extension.popupText(page);
  await expect.poll(popup).toContain('Caveat doesn’t read this site.');
  expect(await popup()).toMatch(/It reads PubMed, Nature, ScienceDirect and \d+ more sites\./);
});
