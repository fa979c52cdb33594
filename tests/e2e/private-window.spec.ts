import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { Settings } from '@/lib/model/settings';
import { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { Extension } from '@/scripts/browser/extension';
import { launchChromium } from '@/scripts/browser/launch-chromium';
import { PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { API_HOSTS } from '@/scripts/demo/demo-sites';
import { htmlAnswer } from '@/scripts/stage/answer';
import type { Stage } from '@/scripts/stage/stage';
import { articleUrl } from './addresses';
import { E2E_BUILD, expect, test } from './caveat-test';
import { articleWithReferences } from './long-lists';
import { allowInPrivateWindows, openPrivately } from './private-window';

const URL_OF_PAPER = articleUrl(PLAIN_ARTICLE);
const asked = (stage: Stage): number => API_HOSTS.reduce((sum, host) => sum + stage.requests(host).length, 0);

let profileDir = '';
let context: BrowserContext;
let extension: Extension;

/** A browser whose reader allowed online checks, and lets the extension into private windows. */
async function launchWith(stage: Stage, settings: Partial<Settings>): Promise<void> {
  const launch = () => launchChromium({ extensionDir: E2E_BUILD, profileDir, stage, headless: true });
  const first = await launch();
  const { id } = await Extension.of(first);
  await first.close();
  await allowInPrivateWindows(profileDir, id);
  context = await launch();
  extension = await Extension.of(context);
  await extension.setSettings({ liveChecks: true, consentAnswered: true, ...settings });
  stage.reset();
}

test.beforeEach(async () => {
  profileDir = await mkdtemp(join(tmpdir(), 'caveat-private-'));
});

test.afterEach(async () => {
  await context.close();
  await rm(profileDir, { recursive: true, force: true });
});

test('in a private window nobody is asked, although online checks are on, and the sidebar says why', async ({ stage }) => {
  await launchWith(stage, {});
  const caveat = new CaveatOnPage(await openPrivately(extension, URL_OF_PAPER));
  await expect(caveat.tab).toHaveText(/Not checked/);
  await expect(await caveat.open()).toContainText('private window');
  expect(asked(stage)).toBe(0);
});

test('in a private window references are marked from this machine, and nobody is asked', async ({ stage }) => {
  await launchWith(stage, {});
  stage.page('www.nature.com', '/articles/s41598-099-00600-0', htmlAnswer(articleWithReferences(20)));
  const page = await openPrivately(extension, 'https://www.nature.com/articles/s41598-099-00600-0');
  await expect(page.getByRole('button', { name: 'Retracted: show the notice' })).toHaveCount(1);
  expect(asked(stage)).toBe(0);
});

test('a text from a private window is looked up by nobody, and the browser’s tab does not tell the paper', async ({ stage }) => {
  await launchWith(stage, {});
  await openPrivately(extension, URL_OF_PAPER);
  for (const selectionText of [PLAIN_ARTICLE.title, PLAIN_ARTICLE.doi]) {
    await extension.clickMenu(URL_OF_PAPER, { menuItemId: 'check-selection', selectionText });
    const check = await extension.page('check');
    await expect(check.getByRole('main')).toContainText('private window');
    expect(await check.title()).toBe('Check a paper · Caveat');
    await check.close();
  }
  expect(asked(stage)).toBe(0);
});

test('what the reader lets a private window ask is not kept for other windows', async ({ stage }) => {
  await launchWith(stage, { liveInPrivate: true });
  const caveat = new CaveatOnPage(await openPrivately(extension, URL_OF_PAPER));
  await expect(caveat.tab).toHaveText(/No notice found/);
  const privately = asked(stage);
  expect(privately).toBeGreaterThan(0);
  const options = await extension.open('options');
  await expect(options.getByText('No requests in the last 30 days.')).toBeVisible();
  await options.close();
  const page = await context.newPage();
  await page.goto(URL_OF_PAPER);
  await expect(new CaveatOnPage(page).tab).toHaveText(/No notice found/);
  expect(asked(stage), 'the other window has to ask for itself').toBe(privately * 2);
});
