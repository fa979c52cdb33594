import type { Page } from '@playwright/test';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/**
 * Shifts that count, each with how much it is and what it moved: those within half a second of the reader's own input are
 * left out, as CLS does.
 */
async function countShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    (globalThis as { shifts?: string[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node, previousRect: from, currentRect: to }) => `${(node as Element | null)?.className ?? node?.nodeName} from ${from.x}, ${from.y} to ${to.x}, ${to.y}`);
        if (!hadRecentInput) shifts.push(`${value.toFixed(4)} ${moved.join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      // Two frames, so that the observer has heard of the last one.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (globalThis as { shifts?: string[] }).shifts ?? [];
    });
}

test('the tab moves nothing on the page', async ({ page, extension, caveat }) => {
  await extension.grantLive();
  const shifts = await countShifts(page);
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  expect(await shifts()).toEqual([]);
});

test('a sidebar that opens by itself moves nothing, itself included, while its answers come in', async ({
  page,
  stage,
  extension,
  caveat,
}) => {
  await extension.setSettings({ liveChecks: true, consentAnswered: true, keepOpen: true });
  // Late answers are what would push down the things that are there already.
  stage.fault('www.ebi.ac.uk', { kind: 'delay', ms: 700 });
  const shifts = await countShifts(page);
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.sidebar).toContainText('13 May 2025');
  await expect(caveat.sidebar).not.toContainText('checking');
  expect(await shifts()).toEqual([]);
});

for (const width of [1280, 400]) {
  test(`the list page moves nothing while its rows and the open paper's report come in: ${width} px`, async ({ page, extension, caveat }) => {
    await extension.grantLive();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(articleUrl(CORRECTED_ARTICLE));
    await caveat.save();
    await expect(caveat.sidebar.getByRole('button', { name: 'Tags and note' })).toBeVisible();
    const shifts = await countShifts(page);
    await page.goto(extension.address('reading-list'));
    await expect(page.locator('.row-title')).toBeVisible();
    if (width > 900) await expect(page.getByText('Key findings')).toBeVisible();
    await expect(page.getByText('1 paper saved')).toBeVisible();
    expect(await shifts()).toEqual([]);
  });
}

test('an empty list page moves nothing while it finds that out', async ({ page, extension }) => {
  const shifts = await countShifts(page);
  await page.goto(extension.address('reading-list'));
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
  expect(await shifts()).toEqual([]);
});

test('the popup moves nothing while it finds out about the page', async ({ page, extension, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab).toHaveText(/No notice found/);
  await page.getByRole('button', { name: /show the notice$/ }).first().waitFor();
  const text = await extension.popupText(page);
  const onlooker = await extension.page('options');
  await expect.poll(text).toContain('References');
  const shifts = await onlooker.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const { extension: api } = (globalThis as unknown as { chrome: { extension: { getViews(filter: object): (Window & typeof globalThis)[] } } }).chrome;
        const [popup] = api.getViews({ type: 'popup' });
        if (popup === undefined) return resolve(['no popup']);
        const found: string[] = [];
        new popup.PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as Shift[]) {
            const moved = sources.map(({ node, previousRect: from, currentRect: to }) => `${(node as Element | null)?.className ?? node?.nodeName} from ${from.x}, ${from.y} to ${to.x}, ${to.y}`);
            found.push(`${value.toFixed(4)} ${moved.join('; ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        popup.setTimeout(() => resolve(found), 700);
      }),
  );
  expect(shifts).toEqual([]);
});

for (const name of ['popup', 'welcome', 'reading-list'] as const) {
  test(`the ${name} page fetches its typefaces before its script runs, so that its first text is set in them`, async ({ page: _page, extension }) => {
    const page = await extension.open(name);
    await page.locator('h1, h2').first().waitFor();
    const { faces, fetched } = await page.evaluate(async () => ({
      faces: [...(await document.fonts.ready)].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
      fetched: [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]')]
        .filter((link) => link.compareDocumentPosition(document.querySelector('script') as Node) & Node.DOCUMENT_POSITION_FOLLOWING)
        .map(({ href }) => href),
    }));
    expect(faces).toEqual(expect.arrayContaining(['IBM Plex Sans Variable', 'Source Serif 4 Variable']));
    expect(fetched).toEqual([expect.stringContaining('ibm-plex-sans-latin-wght-normal'), expect.stringContaining('source-serif-4-latin-wght-normal')]);
  });
}

test('the count would notice: a bar put on top of the page shifts it', async ({ page }) => {
  const shifts = await countShifts(page);
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await page.evaluate(() => {
    setTimeout(() => (document.body.style.paddingTop = '60px'), 100);
  });
  await expect.poll(async () => (await shifts()).length).toBeGreaterThan(0);
});
