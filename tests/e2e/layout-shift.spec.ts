import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

test('nothing on the page moves: cumulative layout shift is 0 with tab and sidebar', async ({ page, extension, caveat }) => {
  await extension.grantLive();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    (globalThis as { shifts?: number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await caveat.open();
  await expect(caveat.sidebar).toContainText('13 May 2025');
  // Two frames, so that the observer has heard of the last one.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => (globalThis as { shifts?: number[] }).shifts)).toEqual([]);
});

test('the observer would notice: the same page with a bar on top of it does shift', async ({ page }) => {
  await page.addInitScript(() => {
    (globalThis as { shifts?: number[] }).shifts = [];
    new PerformanceObserver((list) => {
      for (const _ of list.getEntries()) (globalThis as { shifts?: number[] }).shifts?.push(1);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await page.waitForTimeout(600);
  await page.evaluate(() => {
    document.body.style.paddingTop = '60px';
  });
  await expect.poll(() => page.evaluate(() => (globalThis as { shifts?: number[] }).shifts?.length)).toBeGreaterThan(0);
});
