import type { CDPSession, Page } from '@playwright/test';
import { pieceTasks, type TraceEvent } from '../script-cost';
import { TRACED } from '../trace-load';

/** What it took to open the sidebar on one page, in milliseconds. */
export interface Opening {
  /** From the click on the tab to the frame that shows the paper's status and summary, where nothing was injected yet. */
  first: number;
  /** The same after it was closed. */
  again: number;
  /** The page's longest task with some of our scripts in it, from the first click to the second opening. */
  longest: number;
  /** Layout shift of the page, also right after the click. */
  shift: number;
}

interface Noted {
  clickAt: number;
  shownAt: number;
  shift: number;
}

/** How often a test looks into the page, in milliseconds: each look is a task of the page too. */
const POLLING = 200;

/**
 * Loads a page and opens its sidebar twice. The build's shadow roots must be open.
 * @param session of the page
 */
export async function openSidebar(page: Page, session: CDPSession, url: string): Promise<Opening> {
  await page.goto(url);
  await page.locator('[data-caveat]').waitFor();
  // What the page and its other scripts do meanwhile is not measured here.
  await page.waitForTimeout(1_000);
  await watch(page);
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: TRACED } });
  const first = await press(page);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  const again = await press(page);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const { shift } = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  return { first, again, longest: Math.max(0, ...pieceTasks(events, 'Caveat')), shift };
}

/** Notes in the page when it is clicked and when the sidebar's words are painted. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: Noted = { clickAt: 0, shownAt: 0, shift: 0 };
    Object.assign(globalThis, { noted });
    // One look a frame, before the frame is drawn.
    const looks = new EventTarget();
    looks.addEventListener('look', () => {
      for (const { shadowRoot } of document.documentElement.children) {
        if (!shadowRoot?.querySelector('.status-head') || !shadowRoot.querySelector('.lay-summary, .summary-title')) continue;
        setTimeout(() => (noted.shownAt = performance.now()));
        return;
      }
      requestAnimationFrame(() => looks.dispatchEvent(new Event('look')));
    });
    addEventListener(
      'click',
      ({ timeStamp }) => {
        Object.assign(noted, { clickAt: timeStamp, shownAt: 0 });
        requestAnimationFrame(() => looks.dispatchEvent(new Event('look')));
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) noted.shift += value;
    }).observe({ type: 'layout-shift' });
  });
}

async function press(page: Page): Promise<number> {
  await page.locator('[data-caveat]').click();
  await page.waitForFunction(() => (globalThis as unknown as { noted: Noted }).noted.shownAt > 0, undefined, { polling: POLLING });
  return page.evaluate(() => {
    const { clickAt, shownAt } = (globalThis as unknown as { noted: Noted }).noted;
    return shownAt - clickAt;
  });
}
