import { openFolds } from './broken-rules';
import { drawState, expect, statesOf, test } from './gallery-test';
import { lostText } from './lost-text';
import { AFTER } from './surfaces';

/** A narrow window, and a usual one at 200 % zoom. */
const WIDTHS = [320, 640];

for (const language of ['en', 'de', 'ja', 'ar']) {
  test(`nothing is lost at 320 px and at 200 % zoom: ${language}`, async ({ gallery }) => {
    const page = await gallery.page(language);
    await page.setViewportSize({ width: 320, height: 800 });
    const states = await statesOf(page);
    const lost: string[] = [];
    for (const state of states) {
      await drawState(page, state);
      await page.evaluate(openFolds);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        lost.push(...(await lostText(page)).map((line) => `${state}, ${width} px: ${line}`));
      }
    }
    // What is seen after a click is found by its English name.
    for (const { name, state, act } of language === 'en' ? AFTER : []) {
      await page.setViewportSize({ width: 320, height: 800 });
      await drawState(page, state);
      await act?.(page);
      lost.push(...(await lostText(page)).map((line) => `${name}: ${line}`));
    }
    expect(lost).toEqual([]);
  });
}
