import type { Page } from '@playwright/test';
import { htmlAnswer } from '@/scripts/stage/answer';
import { INDEX_PATH } from '@/scripts/demo/silent-pages';
import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl, HOME_URL, NEWS_URL, RESULT_LIST_URL } from './addresses';
import { expect, test } from './caveat-test';

/** What a page could see of an extension. */
async function traces(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    besideBody: [...document.documentElement.children].map(({ localName }) => localName),
    rootAttributes: document.documentElement.getAttributeNames(),
    bodyAttributes: document.body.getAttributeNames().filter((name) => name !== 'class'),
    stored: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
    fetched: performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('chrome-extension:')).length,
    styleSheets: document.adoptedStyleSheets.length,
  }));
}

const NOTHING = {
  besideBody: ['head', 'body'],
  rootAttributes: ['lang'],
  bodyAttributes: [],
  stored: 0,
  cookies: '',
  fetched: 0,
  styleSheets: 0,
};

/** Long enough for the detector to have done what it would do. */
const SETTLED = 500;

for (const [kind, url] of [
  ['the journal’s home page', HOME_URL],
  ['a news article', NEWS_URL],
  ['a page with links to papers', `https://www.nature.com${INDEX_PATH}`],
  ['a PubMed result list', RESULT_LIST_URL],
] as const) {
  test(`on ${kind} Caveat leaves nothing and asks nobody`, async ({ page, stage, extension }) => {
    await extension.grantLive();
    await page.goto(url);
    await page.waitForTimeout(SETTLED);
    expect(await traces(page)).toEqual(NOTHING);
    expect(stage.requests('api.crossref.org')).toHaveLength(0);
    expect(stage.requests('www.ebi.ac.uk')).toHaveLength(0);
  });
}

test('no page script leaves a global behind, on a paper neither', async ({ page, stage, extension, caveat }) => {
  await extension.grantLive();
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(globalThis).toSorted());
  // The same page on a host that Caveat has no scripts for.
  stage.page('www.ebi.ac.uk', '/elsewhere', htmlAnswer('<!doctype html><title>Elsewhere</title>'));
  await page.goto('https://www.ebi.ac.uk/elsewhere');
  const without = await names();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await caveat.open();
  expect(await names()).toEqual(without);
});

test('on a paper, nothing but our own elements after the body', async ({ page, extension, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const before = await page.evaluate(() => document.body.outerHTML);
  await caveat.open();
  await expect(caveat.sidebar).toContainText('13 May 2025');
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  expect(await traces(page)).toEqual({
    ...NOTHING,
    besideBody: ['head', 'body', 'div', 'div'],
    // The journal's own.
    rootAttributes: ['lang', 'class'],
  });
  // An element with a name, a class or an attribute of its own would be a mark to look for.
  expect(
    await page.evaluate(() =>
      [...document.documentElement.children].slice(2).flatMap((host) => host.getAttributeNames()),
    ),
  ).toEqual([]);
});
