import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { bundleGallery, GALLERY_ORIGIN, serveGallery } from '@/scripts/gallery/serve-gallery';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

const MAX_LINES = 6;

/** How many lines of text a reader sees in each status card, by the rows that its words stand on. */
async function cardLines(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const cards = [...document.documentElement.children].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.status') ?? [])]);
    return cards.filter((card) => card.checkVisibility()).map((card) => {
      const bottom = card.getBoundingClientRect().bottom;
      const rows: number[] = [];
      const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const parent = text.parentElement;
        if (!parent?.checkVisibility() || parent.matches('.mark') || text.textContent?.trim() === '') continue;
        const clip = parent.closest('.gist')?.getBoundingClientRect().bottom ?? bottom;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { top, height } of range.getClientRects()) {
          const middle = top + height / 2;
          if (middle < clip && !rows.some((row) => Math.abs(row - middle) < 8)) rows.push(middle);
        }
      }
      return rows.length;
    });
  });
}

test('a closed status card has at most six lines in every state there is', async ({ page, context }) => {
  test.setTimeout(120_000);
  const folder = await bundleGallery();
  await serveGallery(context, folder);
  await page.goto(`${GALLERY_ORIGIN}/`);
  await page.waitForFunction(() => document.title.includes(' '));
  const states = (await page.title()).split(' ').filter((name) => name.startsWith('sidebar-'));
  await page.setViewportSize({ width: 1280, height: 800 });
  const tooLong: string[] = [];
  let cards = 0;
  for (const state of states) {
    await page.goto(`${GALLERY_ORIGIN}/?state=${state}`);
    for (const lines of await cardLines(page)) {
      cards += 1;
      if (lines > MAX_LINES) tooLong.push(`${state}: ${lines}`);
    }
  }
  await rm(folder, { recursive: true });
  expect(tooLong).toEqual([]);
  expect(cards).toBeGreaterThan(20);
});

test('at 1280×800 the first lines of the summary stand in sight on a corrected article', async ({ page, extension, caveat }) => {
  await extension.grantLive();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('belongs to another time point');
  await expect(sidebar).not.toContainText('Looking for');
  expect((await cardLines(page))[0]).toBeLessThanOrEqual(MAX_LINES);
  const text = sidebar.locator('.lay-summary .reading p').first();
  await text.waitFor();
  const [words, foot] = await Promise.all([text.boundingBox(), sidebar.locator('footer').boundingBox()]);
  const lineHeight = await text.evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).lineHeight));
  expect(words, 'the summary is there').not.toBeNull();
  expect((words?.y ?? Infinity) + 3 * lineHeight, 'three lines of it stand above the foot').toBeLessThanOrEqual(foot?.y ?? 0);
});
