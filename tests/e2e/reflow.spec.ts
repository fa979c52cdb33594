import type { Page } from '@playwright/test';
import { openFolds } from './broken-rules';
import { drawState, expect, statesOf, test } from './gallery-test';
import { lostText } from './lost-text';
import { AFTER } from './surfaces';

/** A narrow window, and a usual one at 200 % zoom. */
const WIDTHS = [320, 640];
/** Marks find their place anew a moment after a page changed its width: as many looks, this far apart in milliseconds, are given to a page. */
const LOOKS = 10;
const BETWEEN = 200;

/** What is lost for good: what only is while the page settles is not meant. */
async function lostAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  let lost = await lostText(page);
  for (let look = 1; look < LOOKS && lost.length > 0; look += 1) {
    await page.waitForTimeout(BETWEEN);
    lost = await lostText(page);
  }
  return lost;
}

for (const language of ['en', 'de', 'ja', 'ar']) {
  test(`nothing is lost at 320 px and at 200 % zoom: ${language}`, async ({ gallery }) => {
    const page = await gallery.page(language);
    await page.setViewportSize({ width: 640, height: 800 });
    const lost: string[] = [];
    for (const state of await statesOf(page)) {
      await drawState(page, state);
      await page.evaluate(openFolds);
      for (const width of WIDTHS) lost.push(...(await lostAt(page, width)).map((line) => `${state}, ${width} px: ${line}`));
    }
    // What is seen after a press is found by its English name.
    for (const { name, state, act } of language === 'en' ? AFTER : []) {
      await drawState(page, state);
      await act?.(page);
      lost.push(...(await lostAt(page, 320)).map((line) => `${name}: ${line}`));
    }
    expect(lost).toEqual([]);
  });
}
