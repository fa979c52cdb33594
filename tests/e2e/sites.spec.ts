import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { Extension } from '@/scripts/browser/extension';
import { launchChromium } from '@/scripts/browser/launch-chromium';
import { CORRECTED_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { PROXY_HOST } from '@/scripts/demo/demo-sites';
import { articleUrl, proxiedUrl } from './addresses';
import { BrowserPermissions } from './browser-permissions';
import { E2E_BUILD, expect, test as base } from './caveat-test';

const PATTERN = `https://${PROXY_HOST}/*`;

const test = base.extend<{ reader: BrowserPermissions }>({
  reader: async ({ context, extension }, use) => {
    await use(new BrowserPermissions(context, extension));
  },
});

const traces = (page: Page) => page.evaluate(() => document.documentElement.children.length - 2);

/** Long enough for a page script to have shown itself. */
const SETTLED = 500;

async function expectUnread(page: Page): Promise<void> {
  await page.waitForTimeout(SETTLED);
  expect(await traces(page)).toBe(0);
}

test('on a library’s proxy nothing runs until the reader says so', async ({ page }) => {
  await page.goto(proxiedUrl(CORRECTED_ARTICLE));
  await expectUnread(page);
});

test('“Check this page” reads it this once, sidebar and all, and remembers nothing', async ({ page, caveat, reader, extension }) => {
  await page.goto(proxiedUrl(CORRECTED_ARTICLE));
  const press = await reader.openPopup(page);
  await press('Check this page');
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await expect(await caveat.open()).toContainText('13 May 2025');
  const other = await page.context().newPage();
  await other.goto(proxiedUrl(CORRECTED_ARTICLE));
  await expectUnread(other);
  const options = await extension.open('options');
  await expect(options.getByText('None so far.')).toBeVisible();
});

test('the keys open the sidebar on a page that Caveat does not read, this once', async ({ page, caveat, reader, extension }) => {
  await page.goto(proxiedUrl(CORRECTED_ARTICLE));
  // Keys and button give the same leave; headless, the button alone does.
  await reader.openPopup(page);
  await extension.pressShortcut(proxiedUrl(CORRECTED_ARTICLE));
  await expect(caveat.sidebar).toContainText('13 May 2025');
});

test('a site allowed in the popup is read at once, on every page, and after the background was stopped', async ({
  page,
  caveat,
  reader,
  extension,
}) => {
  await reader.sayYesTo(PATTERN);
  await page.goto(proxiedUrl(CORRECTED_ARTICLE));
  await expectUnread(page);
  const press = await reader.openPopup(page);
  await press(`Always on ${PROXY_HOST}`);
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await extension.stopWorker(page);
  await page.goto(proxiedUrl(RETRACTED_ARTICLE));
  await expect(caveat.tab.getByText('Retracted', { exact: true })).toBeVisible();
  await expect(await caveat.open()).toBeVisible();
});

test('an allowed site is still read after the browser was restarted', async ({ stage }) => {
  const profileDir = await mkdtemp(join(tmpdir(), 'caveat-profile-'));
  const launch = () => launchChromium({ extensionDir: E2E_BUILD, profileDir, stage, headless: true });
  try {
    const first = await launch();
    const extension = await Extension.of(first);
    await extension.dismissWelcome();
    const reader = new BrowserPermissions(first, extension);
    await reader.sayYesTo(PATTERN);
    const page = await first.newPage();
    await page.goto(proxiedUrl(CORRECTED_ARTICLE));
    const press = await reader.openPopup(page);
    await press(`Always on ${PROXY_HOST}`);
    await expect(new CaveatOnPage(page).tab).toBeVisible();
    await first.close();

    const second = await launch();
    // On a slow machine the page would be there before the browser has started its extensions.
    await Extension.of(second);
    const next = await second.newPage();
    await next.goto(proxiedUrl(RETRACTED_ARTICLE));
    await expect(new CaveatOnPage(next).tab.getByText('Retracted', { exact: true })).toBeVisible();
    await second.close();
  } finally {
    await rm(profileDir, { recursive: true, force: true });
  }
});

test('a site taken back in the options is gone: in its open tabs at once, and on the next page', async ({ page, caveat, reader, extension }) => {
  await reader.sayYesTo(PATTERN);
  await page.goto(proxiedUrl(CORRECTED_ARTICLE));
  const press = await reader.openPopup(page);
  await press(`Always on ${PROXY_HOST}`);
  await expect(caveat.tab).toBeVisible();
  const second = await page.context().newPage();
  await second.goto(proxiedUrl(RETRACTED_ARTICLE));
  const onSecond = new CaveatOnPage(second);
  await onSecond.open();

  const options = await extension.open('options');
  await options.getByRole('button', { name: `Remove: ${PROXY_HOST}` }).click();
  await expect(options.getByText(`Caveat no longer reads ${PROXY_HOST}.`)).toBeVisible();
  await expect(options.getByText('None so far.')).toBeVisible();

  await expect.poll(() => traces(page)).toBe(0);
  await expect.poll(() => traces(second)).toBe(0);
  await second.reload();
  await expectUnread(second);
});

test('a site that the reader restricted in the browser is left, said in the options, and read again once it is allowed', async ({
  page,
  caveat,
  reader,
  extension,
}) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab).toBeVisible();
  await reader.setSiteAccess('ON_CLICK');
  await expect.poll(() => traces(page)).toBe(0);
  const options = await extension.open('options');
  await expect(options.getByRole('heading', { name: 'Sites the browser blocks' })).toBeVisible();
  await page.bringToFront();
  await reader.setSiteAccess('ON_ALL_SITES');
  await expect(caveat.tab).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Sites the browser blocks' })).toBeHidden();
});
