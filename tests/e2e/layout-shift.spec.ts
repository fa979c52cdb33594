import type { Page } from '@playwright/test';
import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

/** Shifts that count: those within half a second of the reader's own input are left out, as CLS does. */
async function countShifts(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    (globalThis as { shifts?: number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      // Two frames, so that the observer has heard of the last one.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (globalThis as { shifts?: number[] }).shifts ?? [];
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
