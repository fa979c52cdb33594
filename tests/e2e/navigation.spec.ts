import type { Page } from '@playwright/test';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { APPLICATION_PAPERS, APPLICATION_SITES, HOME_PATH } from './application-sites';
import { expect, test } from './caveat-test';

interface Recorded {
  shownAt?: Set<string>;
}

/** Writes down what our shadow roots show, with the page's address at that moment, every few milliseconds. */
async function recordByAddress(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shown = new Set<string>();
    (globalThis as Recorded).shownAt = shown;
    setInterval(() => {
      const text = [...document.documentElement.children].map((host) => host.shadowRoot?.textContent ?? '').join('');
      if (text) shown.add(`${location.pathname}\n${text}`);
    }, 5);
  });
  return () => page.evaluate(() => [...((globalThis as Recorded).shownAt ?? [])]);
}

for (const site of APPLICATION_SITES) {
  test(`the tab follows the paper on ${site.name}`, async ({ page, extension, caveat }) => {
    await extension.grantLive();
    const recorded = await recordByAddress(page);
    const url = (path: string) => `https://${site.host}${path}`;
    const visit = (path: string) => page.click(`nav a[href="${path}"]`);
    const shows = async (word: string, paper: (typeof APPLICATION_PAPERS)[number]) => {
      await expect(caveat.tab).toHaveText(new RegExp(`${word}$`));
      await expect(caveat.sidebar).toContainText(paper.title);
      await expect.poll(async () => (await extension.badge(url(site.path(paper))))?.title).toBe(`Caveat: ${word}`);
    };

    await test.step('the page loads on a paper', async () => {
      await page.goto(url(site.path(CORRECTED_ARTICLE)));
      await caveat.open();
      await shows('Corrected', CORRECTED_ARTICLE);
    });

    await test.step('the next paper, without loading', async () => {
      await visit(site.path(RETRACTED_ARTICLE));
      await shows('Retracted', RETRACTED_ARTICLE);
    });

    await test.step('a place on the page, and tracking taken out of the address, change nothing', async () => {
      await page.evaluate(() => {
        location.hash = 'abstract';
        history.replaceState(null, '', `${location.pathname}?utm_source=test`);
        history.replaceState(null, '', location.pathname);
      });
      await shows('Retracted', RETRACTED_ARTICLE);
    });

    await test.step('back in the history', async () => {
      await page.evaluate((path) => {
        // Past the entries that the hash made.
        if (location.pathname === path) history.go(-2);
      }, site.path(RETRACTED_ARTICLE));
      await shows('Corrected', CORRECTED_ARTICLE);
    });

    await test.step('two papers in quick succession: the second', async () => {
      await visit(site.path(PLAIN_ARTICLE));
      await visit(site.path(RETRACTED_ARTICLE));
      await shows('Retracted', RETRACTED_ARTICLE);
    });

    await test.step('away and back before the other was drawn', async () => {
      await visit(site.path(PLAIN_ARTICLE));
      await page.goBack();
      await shows('Retracted', RETRACTED_ARTICLE);
    });

    await test.step('a page without a paper', async () => {
      await visit(HOME_PATH);
      await expect(caveat.tab).toBeHidden();
      await expect.poll(() => extension.badge(url(HOME_PATH))).toEqual({ text: '', title: 'Caveat' });
    });

    // No paper's title was shown at another paper's address, not for a moment.
    const wrong = (await recorded()).filter((each) =>
      APPLICATION_PAPERS.some((paper) => each.includes(paper.title) && !each.startsWith(`${site.path(paper)}\n`)),
    );
    expect(wrong).toEqual([]);
  });
}
