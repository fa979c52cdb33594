import type { Page } from '@playwright/test';

/**
 * Writes down everything that open shadow roots beside `body` show on each page from now on, every
 * few milliseconds: what was there for a moment only is caught too.
 */
export async function recordSidebar(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    (globalThis as { seenInSidebar?: Set<string> }).seenInSidebar = seen;
    setInterval(() => {
      for (const host of document.documentElement.children) {
        const text = host.shadowRoot?.textContent;
        if (text) seen.add(text);
      }
    }, 5);
  });
  return () =>
    page.evaluate(() => [...((globalThis as { seenInSidebar?: Set<string> }).seenInSidebar ?? [])].join('\n'));
}
