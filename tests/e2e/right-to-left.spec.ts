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
    await expect(card).toHaveAttribute('lang', new RegExp(`^${language}`));
    expect(await arrow(page, '#card a')).toContain(shown);
    await page.context().close();
  });
}

test('the full stop of an English abstract stands behind its last word in an Arabic page', async ({ gallery }) => {
  const page = await gallery.page('ar');
  await drawState(page, 'panel');
  const [word, stop] = await page.locator('.reading').first().evaluate((shown) => {
    const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    let last: Node = shown;
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) if (text.textContent?.trim()) last = text;
    const end = last.textContent?.trimEnd().length ?? 0;
    return [end - 2, end - 1].map((at) => {
      const range = document.createRange();
      range.setStart(last, at);
      range.setEnd(last, at + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(stop).toBeGreaterThan(word ?? Infinity);
  await page.context().close();
});

for (const language of ['en', 'de', 'ja', 'ar'] as const) {
  test(`the link and "Details" of a status card never lie over each other: ${language}`, async ({ gallery }) => {
    const page = await gallery.page(language, { viewport: { width: 320, height: 800 } });
    await drawState(page, 'sidebar-retracted');
    const link = await page.locator('.status-actions .link-out').boundingBox();
    const details = await page.locator('.status-details > summary').first().boundingBox();
    if (link === null || details === null) throw new Error('The card has no link or no details.');
    const isBeside = link.x + link.width <= details.x || details.x + details.width <= link.x;
    expect(isBeside || link.y + link.height <= details.y).toBe(true);
    await page.context().close();
  });
}

test('a DOI among Arabic words begins with its ten, and a licence keeps its own full stop', async ({ gallery }) => {
  const page = await gallery.page('ar');
  await drawState(page, 'sidebar-abstractOnly');
  const placesOf = (selector: string) =>
    page.locator(selector).first().evaluate((shown) => {
      const text = shown.firstChild;
      const last = (text?.textContent?.length ?? 0) - 1;
      return [0, last].map((at) => {
        const range = document.createRange();
        range.setStart(text ?? shown, at);
        range.setEnd(text ?? shown, at + 1);
        return range.getBoundingClientRect();
      });
    });
  const isInOrder = ([first, last]: DOMRect[]) => first !== undefined && last !== undefined && (last.top > first.top || last.left > first.left);
  expect(isInOrder(await placesOf('.abstract bdi, p.quiet > bdi'))).toBe(true);
  await drawState(page, 'sidebar-corrected');
  await page.evaluate(() => {
    for (const { shadowRoot } of document.documentElement.children) for (const fold of shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
  });
  expect(isInOrder(await placesOf('.proof-where a'))).toBe(true);
  await page.context().close();
});
