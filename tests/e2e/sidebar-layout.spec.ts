import type { Locator, Page } from '@playwright/test';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { htmlAnswer } from '@/scripts/stage/answer';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

const edgeOf = (sidebar: Locator): Locator => sidebar.getByRole('separator', { name: 'Sidebar width' });
const boxOf = async (sidebar: Locator) => (await sidebar.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
const marginOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).marginRight);

test.beforeEach(async ({ page, extension }) => {
  await extension.grantLive();
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('the width is changed by dragging and by keys, and remembered', async ({ page, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('13 May 2025');
  expect((await boxOf(sidebar)).width).toBe(400);
  const { x } = await boxOf(sidebar);
  await page.mouse.move(x + 2, 400);
  await page.mouse.down();
  await page.mouse.move(x - 98, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(sidebar)).width).toBeGreaterThan(480);
  await edgeOf(sidebar).press('Home');
  await edgeOf(sidebar).press('ArrowLeft');
  await expect.poll(async () => (await boxOf(sidebar)).width).toBe(320);
  await expect(edgeOf(sidebar)).toHaveAttribute('aria-valuenow', '320');
  // A choice is kept a moment after it was made.
  await page.waitForTimeout(600);
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(await caveat.open()).toContainText('a notice may still appear');
  expect((await boxOf(caveat.sidebar)).width).toBe(320);
});

test('the page is pushed aside only by choice, and gets its width back', async ({ page, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  expect(await marginOf(page)).toBe('0px');
  await sidebar.getByRole('button', { name: 'Width and position' }).click();
  await sidebar.getByRole('switch', { name: 'Push the page aside' }).click();
  await expect.poll(() => marginOf(page)).toBe('400px');
  await sidebar.getByRole('button', { name: 'Move to the left' }).click();
  await expect.poll(async () => (await boxOf(sidebar)).x).toBe(0);
  expect(await marginOf(page)).toBe('0px');
  await sidebar.getByRole('button', { name: 'Close' }).click();
  expect(await page.evaluate(() => document.documentElement.style.cssText)).toBe('');
});

test('a page that cannot become narrower is not pushed', async ({ page, stage, extension, caveat }) => {
  const head = `<meta name="citation_doi" content="${CORRECTED_ARTICLE.doi}"><meta name="citation_title" content="T">`;
  stage.page('www.nature.com', '/wide', htmlAnswer(`<!doctype html><head>${head}</head><body style="margin:0"><h1 style="width:1200px">T</h1></body>`));
  await extension.setSettings({ pushPage: true });
  await page.goto('https://www.nature.com/wide');
  await expect(await caveat.open()).toContainText('13 May 2025');
  expect(await marginOf(page)).toBe('0px');
});

test('a section that was left open is open on the next paper', async ({ page, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('13 May 2025');
  await sidebar.getByText('Details', { exact: true }).click();
  await expect(sidebar.getByText('What was checked')).toBeVisible();
  await page.waitForTimeout(600);
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect((await caveat.open()).getByText('What was checked')).toBeVisible();
});
