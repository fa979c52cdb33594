import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from '@/scripts/demo/journal-head';
import type { FirefoxTest } from './firefox-test';
import { entries, removeAll, untilText, type OwnBrowser } from './own-page';
import { until } from './patience';
import { shownText, untilShown } from './shown';
import { words } from './words';

/** What Caveat's sidebar or popup says, read from another of its pages; empty while there is none. */
const viewText = (own: Page, type: 'sidebar' | 'popup') =>
  own.evaluate((wanted) => (globalThis as unknown as { browser: OwnBrowser }).browser.extension.getViews({ type: wanted })[0]?.document.body.innerText ?? '', type);

const untilView = (own: Page, type: 'sidebar' | 'popup', text: string) => until(async () => (await viewText(own, type)).includes(text), async () => `"${text}" in: ${(await viewText(own, type)).slice(0, 600)}`);

/** Presses a button in Caveat's sidebar or popup. */
const pressIn = (own: Page, type: 'sidebar' | 'popup', name: string) =>
  until(() =>
    own.evaluate(
      (wanted, label) => {
        const [view] = (globalThis as unknown as { browser: OwnBrowser }).browser.extension.getViews({ type: wanted });
        const button = [...(view?.document.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.includes(label));
        button?.click();
        return button !== undefined;
      },
      type,
      name,
    ),
  );

/** What Caveat has in Firefox itself: keys, sidebar, toolbar button, address bar. */
export const BROWSER_PARTS_TESTS: readonly FirefoxTest[] = [
  {
    name: 'Alt+Shift+C opens the sidebar in the page, and closes it',
    async run(world) {
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      await world.window.pressAltShift('C');
      await untilShown(page, words('summary.heading'));
      await world.window.pressAltShift('C');
      await until(async () => !(await shownText(page)).includes(words('summary.heading')));
      await page.close();
    },
  },
  {
    name: 'the browser’s own sidebar shows the same report, follows the tab in front and pages that change, saves, and closes',
    async run(world) {
      const own = await world.openOwnPage('options');
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await world.window.toggleSidebar();
      await untilView(own, 'sidebar', CORRECTED_ARTICLE.title);
      for (const heading of ['summary.heading', 'caveat.heading']) await untilView(own, 'sidebar', words(heading));
      await untilView(own, 'sidebar', '13 May 2025');
      await page.goto(articleUrl(AUTHOR_CORRECTION));
      await untilView(own, 'sidebar', 'not the study.');
      const other = await world.visit(articleUrl(RETRACTED_ARTICLE));
      await untilView(own, 'sidebar', RETRACTED_ARTICLE.title);
      assert.ok(!(await viewText(own, 'sidebar')).includes(CORRECTED_ARTICLE.title));
      await pressIn(own, 'sidebar', words('save.paper'));
      await untilView(own, 'sidebar', words('save.edit'));
      assert.deepEqual((await entries(own)).map(({ work }) => work.ids.doi), [RETRACTED_ARTICLE.doi]);
      await page.bringToFront();
      await untilView(own, 'sidebar', 'not the study.');
      await page.goto('https://www.nature.com/');
      await untilView(own, 'sidebar', words('nothing.none'));
      await world.window.toggleSidebar();
      await until(async () => (await viewText(own, 'sidebar')) === '');
      await removeAll(own);
      for (const open of [own, page, other]) await open.close();
    },
  },
  {
    name: 'the toolbar button opens the popup with the paper’s status, and its button the sidebar',
    async run(world) {
      const own = await world.openOwnPage('options');
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      await world.window.pressToolbarButton();
      await untilView(own, 'popup', CORRECTED_ARTICLE.title);
      assert.ok((await viewText(own, 'popup')).includes(words('word.corrected')));
      await pressIn(own, 'popup', words('popup.open'));
      await untilShown(page, words('summary.heading'));
      await world.window.closePopup();
      for (const open of [own, page]) await open.close();
    },
  },
  {
    name: 'a DOI behind “cv” in the address bar is checked',
    async run(world) {
      await world.window.typeInAddressBar(`cv ${CORRECTED_ARTICLE.doi}`, words('omnibox.hint'));
      await world.window.pressEnterInAddressBar();
      const check = await world.openedOwnPage('check');
      await untilText(check, CORRECTED_ARTICLE.title);
      await untilText(check, words('word.corrected'));
      await check.close();
    },
  },
];
