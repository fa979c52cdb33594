import { CORRECTED_ARTICLE, DEMO_PAPERS } from '@/scripts/demo/demo-papers';
import { DemoLibrary } from '@/scripts/demo/demo-library';
import { articleId } from '@/scripts/demo/demo-paper';
import { journalPage } from '@/scripts/demo/journal-page';
import type { StageAnswer } from '@/scripts/stage/answer';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

const HOST = 'www.nature.com';
const PATH = `/articles/${articleId(CORRECTED_ARTICLE)}`;
const NONCE = 'caveat-test';
/** Nothing from outside, no inline style, no trusted-types policy for anyone. */
const STRICT_CSP = `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

/** The article's page with a script of its own in the head and other markup at the top of the body. */
function hostilePage(script: string, markup = ''): StageAnswer {
  const body = journalPage(new DemoLibrary(DEMO_PAPERS), CORRECTED_ARTICLE)
    .replace('<head>', `<head><script nonce="${NONCE}">${script}</script>`)
    .replace('<body class="article-page">', `<body class="article-page">${markup}`);
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': STRICT_CSP },
    body,
  };
}

test.beforeEach(async ({ extension }) => {
  await extension.grantLive();
});

test('a strict content security policy changes nothing', async ({ page, stage, caveat }) => {
  stage.page(HOST, PATH, hostilePage(''));
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('13 May 2025');
  // Its styles are there too: it keeps to the edge over the page, at its full height.
  const box = await sidebar.boundingBox();
  const viewport = page.viewportSize();
  expect(box && viewport && box.x + box.width).toBeCloseTo(viewport?.width ?? 0, -1);
  expect(box?.height).toBeGreaterThan((viewport?.height ?? 0) * 0.9);
});

test('frozen and broken prototypes of the page change nothing', async ({ page, stage, caveat }) => {
  const script = `
    Element.prototype.attachShadow = () => { throw new Error('no'); };
    Document.prototype.querySelector = () => null;
    Document.prototype.querySelectorAll = () => [];
    Document.prototype.createElement = () => null;
    Element.prototype.append = () => {};
    EventTarget.prototype.addEventListener = () => {};
    Array.prototype.map = () => [];
    JSON.parse = () => ({});
    for (const made of [Object, Array, String, Promise, Element, Node, Document, EventTarget, CSSStyleSheet]) {
      Object.freeze(made.prototype); Object.freeze(made);
    }`;
  stage.page(HOST, PATH, hostilePage(script));
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await expect(await caveat.open()).toContainText('13 May 2025');
});

test('names that clobber the document change nothing', async ({ page, stage, caveat }) => {
  const names = ['head', 'body', 'documentElement', 'querySelector', 'querySelectorAll', 'createElement', 'title', 'links', 'location', 'visibilityState', 'addEventListener'];
  const markup = [
    ...names.map((name) => `<form name="${name}"><input name="attributes"><input name="children"><input name="textContent"></form>`),
    ...names.map((name) => `<img name="${name}" id="${name}" alt="">`),
  ].join('');
  stage.page(HOST, PATH, hostilePage('', markup));
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await expect(await caveat.open()).toContainText('13 May 2025');
});

test('events that the page makes up open nothing, and close nothing', async ({ page, stage, caveat }) => {
  const script = `
    const types = ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'];
    setInterval(() => {
      for (const host of document.documentElement.children) {
        if (host === document.head || host === document.body) continue;
        // The host is all that a page can reach of us: in the build for readers the root is closed.
        for (const type of types) host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
        for (const key of ['Enter', ' ', 'Escape']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      document.dispatchEvent(new Event('visibilitychange'));
      for (const kind of ['wxt:content-script-started', 'wxt:locationchange']) document.dispatchEvent(new CustomEvent(kind, { detail: {} }));
    }, 50);`;
  stage.page(HOST, PATH, hostilePage(script));
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await page.waitForTimeout(500);
  await expect(caveat.sidebar).toBeHidden();
  const sidebar = await caveat.open();
  await page.waitForTimeout(500);
  await expect(sidebar).toBeVisible();
  // Nothing was saved, opened or set by the page's clicks on our buttons.
  await expect(sidebar.getByRole('button', { name: 'Save to reading list' })).toBeVisible();
  expect(page.context().pages().filter((shown) => shown.url().startsWith('chrome-extension:'))).toHaveLength(0);
});

test('a page that names another paper in its references and its text is not taken for that paper', async ({ page, stage, caveat }) => {
  stage.page(
    HOST,
    PATH,
    hostilePage('', '<p>See https://doi.org/10.1038/s41598-099-00002-2</p><a href="https://doi.org/10.1038/s41598-099-00002-2">10.1038/s41598-099-00002-2</a>'),
  );
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await expect(await caveat.open()).toContainText(CORRECTED_ARTICLE.doi);
});

test('a page that rewrites its address without loading gets a report of its own, or none', async ({ page, stage, caveat }) => {
  stage.page(HOST, PATH, hostilePage(''));
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await page.evaluate(() => history.pushState(null, '', '/articles/s43856-099-00004-4'));
  // The head still names the old paper; the address does not agree any more.
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeHidden();
});
