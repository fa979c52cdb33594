import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from '@/scripts/demo/journal-head';
import type { FirefoxTest } from './firefox-test';
import type { FirefoxWorld } from './firefox-world';
import { command, everythingKept, type OwnBrowser } from './own-page';
import { pause } from './patience';
import { clickShown, shownText, untilShown } from './shown';
import { words } from './words';

/** Opens a private window at an address. */
async function openPrivately(world: FirefoxWorld, own: Page, url: string): Promise<Page> {
  await own.evaluate((address) => (globalThis as unknown as { browser: OwnBrowser }).browser.windows.create({ incognito: true, url: address }), url);
  return world.openedPage(url);
}

/** Nothing of these papers is kept: the disk is as it was, and the browser's memory holds none of their identifiers. */
async function untilNothingIsKept(own: Page, disk: string, papers: readonly { doi: string }[]): Promise<void> {
  // A write that comes late is a write.
  await pause(1_500);
  const kept = await everythingKept(own);
  assert.equal(kept.disk, disk);
  for (const { doi } of papers) assert.ok(!kept.memory.includes(doi), `${doi} in ${kept.memory}`);
}

/** Private windows, in which Firefox lets an extension run only if the reader says so. */
export const PRIVATE_WINDOW_TESTS: readonly FirefoxTest[] = [
  {
    name: 'in a private window Caveat is not there until the reader lets it in',
    async run(world) {
      const own = await world.openOwnPage('options');
      const refused = await own.evaluate((address) => (globalThis as unknown as { browser: OwnBrowser }).browser.windows.create({ incognito: true, url: address }).then(() => '', String), articleUrl(CORRECTED_ARTICLE));
      assert.match(refused, /permission/i);
      await own.close();
    },
  },
  {
    name: 'in a private window nobody is asked although online checks are on, the sidebar says why, and nothing of it is kept',
    async run(world) {
      await world.window.allowInPrivateWindows();
      const own = await world.openOwnPage('options');
      const before = await everythingKept(own);
      assert.ok(before.disk.includes('"liveChecks":true'), 'what is kept can be read');
      const page = await openPrivately(world, own, articleUrl(RETRACTED_ARTICLE));
      await untilShown(page, words('word.retracted'));
      await clickShown(page, 'button');
      await untilShown(page, words('claimed.retracted'));
      await page.goto(articleUrl(PLAIN_ARTICLE));
      await untilShown(page, words('word.notChecked'));
      await clickShown(page, 'button');
      await untilShown(page, 'private window');
      assert.equal(world.apiRequests(), 0);
      await untilNothingIsKept(own, before.disk, [RETRACTED_ARTICLE, PLAIN_ARTICLE]);
      await page.close();
      await own.close();
    },
  },
  {
    name: 'what the reader lets a private window ask is not kept either',
    async run(world) {
      const own = await world.openOwnPage('options');
      await command(own, { type: 'set-settings', patch: { liveInPrivate: true } });
      const before = await everythingKept(own);
      const page = await openPrivately(world, own, articleUrl(PLAIN_ARTICLE));
      await untilShown(page, words('word.noneFound'));
      assert.ok(world.apiRequests() > 0);
      assert.ok(!(await shownText(page)).includes(words('word.notChecked')));
      await untilNothingIsKept(own, before.disk, [PLAIN_ARTICLE]);
      await page.close();
      await command(own, { type: 'set-settings', patch: { liveInPrivate: false } });
      await own.close();
    },
  },
];
