import type { Page } from '@playwright/test';

/** What it took to open the sidebar on one page, in milliseconds. */
export interface Opening {
  /** From the click on the tab to the frame that shows the paper's status and summary, where nothing was injected yet. */
  first: number;
  /** The same after it was closed. */
  again: number;
  /** The longest task of the page meanwhile; 0 for none over 50 ms. */
  longest: number;
  /** Layout shift of the page, also right after the click. */
  shift: number;
}

interface Noted {
  clickAt: number;
  shownAt: number;
  longest: number;
  shift: number;
}

/** Loads a page and opens its sidebar twice. The build's shadow roots must be open. */
export async function openSidebar(page: Page, url: string): Promise<Opening> {
  await page.goto(url);
  const tab = page.locator('[data-caveat]');
  await tab.waitFor();
  // What the page and its other scripts do meanwhile is not measured here.
  await page.waitForTimeout(1_000);
  await watch(page);
  const first = await press(page);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  const again = await press(page);
  const { longest, shift } = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  return { first, again, longest, shift };
}

/** Notes in the page when it is clicked and when the sidebar's words are painted. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: Noted = { clickAt: 0, shownAt: 0, longest: 0, shift: 0 };
    Object.assign(globalThis, { noted });
    addEventListener('click', ({ timeStamp }) => Object.assign(noted, { clickAt: timeStamp, shownAt: 0 }), { capture: true });
    // A named function would ask for a helper that tsx keeps outside of the page.
    setInterval(() => {
      if (noted.clickAt === 0 || noted.shownAt !== 0) return;
      for (const { shadowRoot } of document.documentElement.children) {
        if (!shadowRoot?.querySelector('.status-head') || !shadowRoot.querySelector('.lay-summary, .summary-title')) continue;
        noted.shownAt = -1;
        requestAnimationFrame(() => setTimeout(() => (noted.shownAt = performance.now())));
      }
    }, 1);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
    }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) noted.shift += value;
    }).observe({ type: 'layout-shift' });
  });
}

async function press(page: Page): Promise<number> {
  await page.locator('[data-caveat]').click();
  await page.waitForFunction(() => (globalThis as unknown as { noted: Noted }).noted.shownAt > 0);
  return page.evaluate(() => {
    const { clickAt, shownAt } = (globalThis as unknown as { noted: Noted }).noted;
    return shownAt - clickAt;
  });
}
