import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from '@/scripts/demo/journal-head';
import type { FirefoxTest } from './firefox-test';
import type { FirefoxWorld } from './firefox-world';
import { removeAll } from './own-page';
import { pause } from './patience';
import { clickShown, saveShown, shownText, untilShown } from './shown';
import { words } from './words';

/** Something of the page over everything, through which presses fall, in the top layer. */
const COVER = `
  const cover = document.createElement('div');
  Object.assign(cover.style, { position: 'fixed', inset: '0', background: 'white', pointerEvents: 'none', margin: '0', width: '100%', height: '100%', border: '0' });
  cover.id = 'cover';
  cover.popover = 'manual';
  document.documentElement.append(cover);
  cover.showPopover();`;

async function withSidebar(world: FirefoxWorld, url: string): Promise<Page> {
  const page = await world.visit(url);
  await clickShown(page, 'button');
  await untilShown(page, words('save.paper'));
  await pause(1_500);
  return page;
}

/** Firefox does not say whether an element is seen: what Caveat's own look finds there. */
export const STEERED_PRESS_TESTS: readonly FirefoxTest[] = [
  {
    name: 'a page that covers the button, or moves it just before the press, has nothing saved, and the sidebar says why',
    async run(world) {
      const page = await withSidebar(world, articleUrl(CORRECTED_ARTICLE));
      for (const [hide, show] of [
        [COVER, ''],
        ["document.documentElement.style.zoom = '0.5'", "document.documentElement.style.zoom = ''"],
      ] as const) {
        await page.evaluate(hide);
        await pause(1_000);
        await page.evaluate(show);
        await clickShown(page, 'button', words('save.paper'));
        await untilShown(page, words('problem.unseen'));
        await page.evaluate("document.querySelector('#cover')?.remove()");
        await pause(1_000);
        assert.ok(!(await shownText(page)).includes(words('save.edit')));
      }
      await page.close();
    },
  },
  {
    name: 'what a page does to its document leaves the sidebar in sight, and the paper is saved',
    async run(world) {
      const page = await withSidebar(world, articleUrl(PLAIN_ARTICLE));
      await page.evaluate("Object.assign(document.documentElement.style, { opacity: '0.01', filter: 'blur(9px)', transform: 'translateX(-300px)', clipPath: 'inset(50%)' })");
      await saveShown(page);
      assert.ok(!(await shownText(page)).includes(words('problem.unseen')));
      const list = await world.openOwnPage('reading-list');
      await removeAll(list);
      for (const open of [page, list]) await open.close();
    },
  },
];
