import type { BrowserContext } from '@playwright/test';
import { CaveatOnPage } from '../browser/caveat-on-page';
import type { Stage } from '../stage/stage';
import { NOTHING_OF_ITS_OWN, type PageView } from './page-views';

/** Of so many views with a tab the reader opens the sidebar on one. */
const OPENED = 10;
/** What comes after the first answer has come by then, in milliseconds. */
const SETTLED = 150;
/** A tab that is not there by then never comes, in milliseconds. */
const PATIENCE = 60_000;

/** Where Chromium itself asks for updates and accounts, with or without an extension. */
const ITS_MAKER = /(?:^|\.)(?:google|googleapis|gvt1)\.com$/;

/** What the views brought about. */
export interface Viewed {
  views: number;
  /** Views on which the tab at the page's edge said something. */
  answered: number;
  opened: number;
  /** Requests that were neither for the viewed page itself nor the browser's own: how many for each host. */
  others: Map<string, number>;
}

/**
 * Views pages one after the other as a reader does: waits for the tab's word, scrolls to the end, and opens the sidebar on
 * some. Every request of the browser arrives at the stage.
 * @throws where a page with a paper shows no tab
 */
export async function viewAll(context: BrowserContext, stage: Stage, pages: readonly PageView[]): Promise<Viewed> {
  const viewed: Viewed = { views: 0, answered: 0, opened: 0, others: new Map() };
  /** How often each page is viewed. */
  const own = new Map<string, number>();
  const page = await context.newPage();
  const caveat = new CaveatOnPage(page);
  for (const { url, html, hasTab } of pages) {
    own.set(url.host + url.pathname, (own.get(url.host + url.pathname) ?? 0) + 1);
    stage.page(url.host, url.pathname, { status: 200, headers: NOTHING_OF_ITS_OWN, body: html });
    await page.goto(url.href);
    viewed.views += 1;
    if (hasTab) {
      await caveat.tab.waitFor({ timeout: PATIENCE }).catch(() => {
        throw new Error(`There is no tab on ${url.href}.`);
      });
      viewed.answered += 1;
      if (viewed.answered % OPENED === 0) {
        await caveat.open();
        viewed.opened += 1;
      }
    }
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForTimeout(SETTLED);
  }
  await page.close();
  for (const { host, path } of stage.requests()) {
    if (ITS_MAKER.test(host)) continue;
    const expected = own.get(host + path) ?? 0;
    if (expected > 0) own.set(host + path, expected - 1);
    else viewed.others.set(host, (viewed.others.get(host) ?? 0) + 1);
  }
  return viewed;
}
