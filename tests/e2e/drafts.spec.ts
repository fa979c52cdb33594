import type { Locator, Page } from '@playwright/test';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { echo, startFakeModelServer, type FakeModelServer } from '@/tests/support/fake-model-server';
import { articleUrl } from './addresses';
import { BrowserPermissions } from './browser-permissions';
import { expect, test } from './caveat-test';

/** A model's server on this device, as ollama or LM Studio; the rest of the internet is the stage. */
const draftTest = test.extend<{ server: FakeModelServer }>({
  server: async ({ stage: _stage }, use) => {
    const server = await startFakeModelServer();
    await use(server);
    await server.close();
  },
});

const SENTENCE = 'Sleep after the shift was 11 minutes longer';

/** Presses what stands in the side panel, which stays behind the page that it follows. */
const press = (what: Locator): Promise<void> => what.dispatchEvent('click');

/** Among the options, as a reader does it. */
async function useServer(options: Page, address: string): Promise<void> {
  await options.getByLabel('Who writes').selectOption({ label: 'A server on this device' });
  await options.getByRole('textbox', { name: 'Address of the server' }).fill(address);
  await options.getByRole('button', { name: 'Use this server' }).click();
}

draftTest('a server on this device puts an abstract in plain words at a click, and what says something else is left out', async ({ page, context, stage, extension, server }) => {
  const options = await extension.open('options');
  await useServer(options, 'http://192.168.0.7:11434');
  await expect(options.getByText('Enter an address on this device')).toBeVisible();
  await new BrowserPermissions(context, extension).sayYesTo('http://127.0.0.1/*');
  await useServer(options, server.address);
  await expect(options.getByText(`Drafts are written by plain:3b at ${server.address}.`)).toBeVisible();
  await options.getByLabel('Model').selectOption('plain:8b');
  await expect(options.getByText(`Drafts are written by plain:8b at ${server.address}.`)).toBeVisible();
  await options.close();

  await extension.grantLive();
  const panel = await extension.open('sidepanel');
  await page.bringToFront();
  await page.goto(articleUrl(PLAIN_ARTICLE));
  const fold = panel.locator('details.draft');
  await press(fold.getByText('Machine-written draft'));
  expect(server.requests, 'nothing is asked before the click').toEqual(['GET /v1/models']);

  server.way = { answer: (question) => `${echo(question).replace('11 minutes', '21 minutes')}\n<script>alert(1)</script>` };
  await press(fold.getByRole('button', { name: 'Write a draft' }));
  await expect(fold.getByText(/^Written by a machine \(plain:8b\) from the abstract on /)).toBeVisible();
  await expect(fold.getByText('2 sentences were left out')).toBeVisible();
  await press(fold.getByText('Details'));
  await expect(fold.getByText('It has a number that its source doesn’t have, or in another order.')).toBeVisible();
  await expect(fold.getByText('<script>alert(1)</script>')).toBeVisible();

  server.way = { answer: echo };
  await press(fold.getByRole('button', { name: 'Write it again' }));
  await expect(fold.getByText('No sentence was left out.')).toBeVisible();
  const receipt = fold.locator('.receipt').filter({ hasText: SENTENCE });
  await expect(receipt.getByRole('blockquote')).toBeHidden();
  await receipt.dispatchEvent('mouseenter');
  await expect(receipt.getByRole('blockquote')).toContainText(SENTENCE);

  const held = await panel.evaluate(async () => JSON.stringify(await (globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<unknown> } } } }).chrome.storage.local.get(null)));
  expect(held, 'a draft is kept nowhere').not.toContain('11 minutes');
  expect(stage.requests().filter(({ path }) => path.startsWith('/v1/')), 'nothing went anywhere else').toEqual([]);
  const log = await extension.open('options');
  await expect(log.getByText('A draft by a model on this device').first()).toBeVisible();
  expect(await log.getByRole('row').filter({ hasText: new URL(server.address).host }).count()).toBe(3);
});

draftTest('a server that refuses, breaks off, redirects or is slow is explained, and the page’s own sidebar has no draft', async ({ page, context, stage, extension, caveat, server }) => {
  await new BrowserPermissions(context, extension).sayYesTo('http://127.0.0.1/*');
  await extension.setSettings({ drafts: 'server', draftServer: server.address, draftModel: 'plain:3b' });
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText(CORRECTED_ARTICLE.title);
  await expect(sidebar.getByText('Machine-written draft')).toHaveCount(0);

  await extension.grantLive();
  const check = await extension.open('check');
  await check.getByRole('textbox', { name: 'DOI, PubMed number or title' }).fill(PLAIN_ARTICLE.doi);
  await check.keyboard.press('Enter');
  const fold = check.locator('details.draft');
  await fold.getByText('Machine-written draft').click();
  const write = fold.getByRole('button', { name: 'Write a draft' });
  server.way = { status: 403 };
  await write.click();
  await expect(fold.getByText(/OLLAMA_ORIGINS=chrome-extension:\/\/[a-z]{32}/)).toBeVisible();
  server.way = 'redirects';
  await write.click();
  await expect(fold.getByText('The answer wasn’t in the form')).toBeVisible();
  server.way = 'streams';
  await write.click();
  await expect(fold.getByText('piece by piece')).toBeVisible();
  server.way = 'huge';
  await write.click();
  await expect(fold.getByText('The answer was too long')).toBeVisible();
  server.way = 'silent';
  await write.click();
  await expect(fold.getByText(/^Writing the draft/)).toBeVisible();
  await expect(fold.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await fold.getByRole('button', { name: 'Cancel' }).click();
  await expect(fold.getByText('Cancelled.')).toBeVisible();
  await expect(write).toBeFocused();
  await server.close();
  await write.click();
  await expect(fold.getByText('Nothing answers there.')).toBeVisible();
  expect(stage.requests().filter(({ host }) => host === 'outside.example'), 'no redirect was followed').toEqual([]);
});

test('the browser’s own model writes in the check page, and says so where there is none', async ({ page: _page, extension }) => {
  await extension.grantLive();
  await extension.setSettings({ drafts: 'browser' });
  const check = await extension.open('check');
  const fold = check.locator('details.draft');
  const look = async () => {
    await check.getByRole('textbox', { name: 'DOI, PubMed number or title' }).fill(PLAIN_ARTICLE.doi);
    await check.keyboard.press('Enter');
    await fold.getByText('Machine-written draft').click();
    await fold.getByRole('button', { name: 'Write a draft' }).click();
  };
  // No machine of these tests has a model: a browser without the interface first, then a stand-in for it.
  await check.evaluate(() => Object.assign(globalThis, { LanguageModel: undefined }));
  await look();
  await expect(fold.getByText('This browser has no model of its own on this device.')).toBeVisible();
  await check.evaluate(() => {
    const session = { prompt: async (text: string) => text.replace('11 minutes', '12 minutes'), destroy: () => undefined };
    Object.assign(globalThis, { LanguageModel: { availability: async () => 'available', create: async () => session } });
  });
  await fold.getByRole('button', { name: 'Write a draft' }).click();
  await expect(fold.getByText(/^Written by a machine \(the model in .+\) from the abstract on /)).toBeVisible();
  await expect(fold.getByText('1 sentence was left out')).toBeVisible();
});
