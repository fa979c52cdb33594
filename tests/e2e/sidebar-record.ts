import type { Page } from '@playwright/test';

/** What the recorder leaves on the page's global for the test to read. */
interface Recorded {
  seenInSidebar?: Set<string>;
  restored?: boolean;
}

/**
 * Writes down everything that open shadow roots beside `body` show on each page from now on, every
 * few milliseconds: what was there for a moment only is caught too.
 */
export async function recordSidebar(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    (globalThis as Recorded).seenInSidebar = seen;
    addEventListener('pageshow', (event) => {
      (globalThis as Recorded).restored = event.persisted;
    });
    setInterval(() => {
      for (const host of document.documentElement.children) {
        const text = host.shadowRoot?.textContent;
        if (text) seen.add(text);
      }
    }, 5);
  });
  return () => page.evaluate(() => [...((globalThis as Recorded).seenInSidebar ?? [])].join('\n'));
}

/** Whether a page that is recorded came out of the back/forward cache when it was last shown. */
export function wasRestored(page: Page): Promise<boolean> {
  return page.evaluate(() => (globalThis as Recorded).restored ?? false);
}
