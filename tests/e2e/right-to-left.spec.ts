import type { Page } from '@playwright/test';
import { drawState, expect, test } from './gallery-test';

/** What stands behind a link out of Caveat. */
const arrow = (page: Page, link: string): Promise<string> =>
  page.locator(link).first().evaluate((shown) => getComputedStyle(shown, '::after').content);

for (const [language, direction, shown] of [
  ['en', 'ltr', '↗'],
  ['ar', 'rtl', '↖'],
] as const) {
  test(`an arrow points out of the text at its end: ${language}`, async ({ gallery }) => {
    const page = await gallery.page(language);
    await drawState(page, 'sidebar-corrected');
    expect(await arrow(page, '.status .link-out')).toContain(shown);
    await page.context().close();
  });

  test(`the card of a mark on an English page has the direction of its own words: ${language}`, async ({ gallery }) => {
    const page = await gallery.page(language);
    await drawState(page, 'marks');
    await page.evaluate(() => {
      document.documentElement.dir = 'ltr';
      document.documentElement.lang = 'en';
    });
    await page.locator('[data-caveat]').first().click();
    const card = page.locator('#card');
    await expect(card.getByRole('link')).toBeVisible();
    expect(await card.evaluate((shownCard) => getComputedStyle(shownCard).direction)).toBe(direction);
    await expect(card).toHaveAttribute('lang', language);
    expect(await arrow(page, '#card a')).toContain(shown);
    await page.context().close();
  });
}
