import { drawState, expect, test } from './gallery-test';

/** What stands below something else is at least so far from it, in px. */
const APART = 8;

for (const state of ['clip-page', 'clip-own']) {
  for (const width of [320, 1280]) {
    test(`fields and lines of a summary to keep have their distance: ${state}, ${width} px`, async ({ gallery }) => {
      const page = await gallery.page('en', { viewport: { width, height: 800 } });
      await drawState(page, state);
      const gaps = await page.locator('.clip-editor :is(form, .fold-body)').evaluateAll((boxes) =>
        boxes.flatMap((box) => {
          const shown = [...box.children].filter((child) => child.textContent !== '' && child.getBoundingClientRect().height > 0);
          return shown.slice(1).map((child, index) => child.getBoundingClientRect().top - (shown[index]?.getBoundingClientRect().bottom ?? 0));
        }),
      );
      expect(gaps.length).toBeGreaterThan(2);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(APART);
      await page.context().close();
    });
  }
}

for (const width of [320, 400, 768, 1280]) {
  test(`a row of the list is as far from its edge above as below: ${width} px`, async ({ gallery }) => {
    const page = await gallery.page('en', { viewport: { width, height: 800 } });
    await drawState(page, 'reading-list');
    const rows = await page.locator('.row').evaluateAll((all) =>
      all.map((row) => {
        const edge = row.getBoundingClientRect();
        const parts = [...row.querySelectorAll('.row-title, .row-facts, .row-marks > *')].map((part) => part.getBoundingClientRect());
        return { above: Math.min(...parts.map(({ top }) => top)) - edge.top, below: edge.bottom - Math.max(...parts.map(({ bottom }) => bottom)) };
      }),
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { above, below } of rows) {
      expect(Math.abs(above - below)).toBeLessThanOrEqual(2);
      expect(above).toBeGreaterThanOrEqual(4);
    }
    await page.context().close();
  });
}

test('the open paper that takes the focus stays where it is, without a ring around the whole of it', async ({ gallery }) => {
  const page = await gallery.page('en', { viewport: { width: 1280, height: 800 } });
  await drawState(page, 'reading-list-editing');
  const paper = page.locator('.detail .entry');
  await expect(paper).toBeFocused();
  await expect(paper).toHaveCSS('outline-style', 'none');
  expect(await page.locator('.detail').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await page.context().close();
});

test('no line of Japanese ends within a word', async ({ gallery }) => {
  const page = await gallery.page('ja', { viewport: { width: 400, height: 800 } });
  await drawState(page, 'sidebar-corrected');
  await expect(page.locator('.save-item p').first()).toHaveCSS('word-break', 'auto-phrase');
  await expect(page.locator('.stale').first()).toHaveCSS('word-break', 'auto-phrase');
  await page.context().close();
});

test('what stands where no paper was found is as high as its words', async ({ gallery }) => {
  const page = await gallery.page('en', { viewport: { width: 768, height: 800 } });
  await drawState(page, 'reading-list');
  await page.getByRole('searchbox').fill('zzz');
  const all = page.locator('.no-match .button');
  expect((await all.boundingBox())?.height).toBeLessThan(50);
  await page.context().close();
});

for (const width of [320, 768, 1280, 1920]) {
  test(`what can be done with the open paper stands in one line: ${width} px`, async ({ gallery }) => {
    const page = await gallery.page('en', { viewport: { width, height: 800 } });
    await drawState(page, 'reading-list-editing');
    const tops = await page.locator('.entry-foot .button').evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)));
    expect(tops.length).toBeGreaterThan(2);
    expect(new Set(tops).size).toBe(1);
    await page.context().close();
  });
}

test('a number says what it counts where its column has no head in sight', async ({ gallery }) => {
  const page = await gallery.page('en', { viewport: { width: 320, height: 800 } });
  await drawState(page, 'options');
  const number = page.getByRole('cell', { name: '1,204' });
  expect(await number.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain('How many');
  await page.context().close();
});
