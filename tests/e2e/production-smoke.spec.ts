import type { CDPSession } from '@playwright/test';
import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, PRODUCTION_BUILD, test } from './caveat-test';

test.use({ extensionDir: PRODUCTION_BUILD });

interface DomNode {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
}

/** All nodes of the page, those in closed shadow roots included, as only a debugger sees them. */
async function allNodes(session: CDPSession): Promise<DomNode[]> {
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  return nodes;
}

const labelOf = ({ attributes = [] }: DomNode): string => {
  const at = attributes.indexOf('aria-label');
  return at < 0 ? '' : (attributes[at + 1] ?? '');
};

test('the build that readers get: closed to the page, and it works', async ({ page, extension }) => {
  await extension.grantLive();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect.poll(async () => (await extension.badge(articleUrl(CORRECTED_ARTICLE)))?.title).toBe('Caveat: Corrected');

  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const findTab = async () => (await allNodes(session)).find((node) => labelOf(node) === 'Open Caveat: Corrected');
  await expect.poll(async () => (await findTab())?.nodeName).toBe('BUTTON');
  const tab = await findTab();

  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: tab?.backendNodeId });
  const [left = 0, top = 0] = model.border;
  await page.mouse.click(left + model.width / 2, top + model.height / 2);
  const text = async () => (await allNodes(session)).map(({ nodeValue }) => nodeValue).join(' ');
  await expect.poll(text).toContain('In plain words');
  await expect.poll(text).toContain('13 May 2025');

  expect(
    await page.evaluate(() => [...document.documentElement.children].map((element) => element.shadowRoot)),
    'the page sees no shadow root',
  ).toEqual([null, null, null, null]);
});

test('the manifest asks for no more than the design allows', async ({ extension }) => {
  const page = await extension.open('options');
  const manifest = await page.evaluate(() =>
    (globalThis as unknown as { chrome: { runtime: { getManifest(): Record<string, unknown> } } }).chrome.runtime.getManifest(),
  );
  expect(manifest.permissions).not.toEqual(expect.arrayContaining(['tabs']));
  expect(manifest.permissions).not.toEqual(expect.arrayContaining(['webNavigation']));
  expect(manifest.permissions).not.toEqual(expect.arrayContaining(['history']));
  expect(JSON.stringify(manifest.host_permissions)).not.toMatch(/<all_urls>|\*:\/\/\*|https:\/\/\*\//);
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
});
