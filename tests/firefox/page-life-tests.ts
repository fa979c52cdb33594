import assert from 'node:assert/strict';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from '@/scripts/demo/journal-head';
import { BACKGROUND_IDLE } from './background-idle';
import type { FirefoxTest } from './firefox-test';
import { pause, until } from './patience';
import { clickShown, shownText, untilShown } from './shown';

/** Pages that stay open while the background stops, the extension is updated, or the reader goes on and comes back. */
export const PAGE_LIFE_TESTS: readonly FirefoxTest[] = [
  {
    name: 'a background that was stopped for idleness answers the next paper',
    async run(world) {
      await pause(BACKGROUND_IDLE * 2);
      const page = await world.visit(articleUrl(PLAIN_ARTICLE));
      await untilShown(page, 'No notice found');
      // And once more on the same page, whose port is long closed.
      await pause(BACKGROUND_IDLE * 2);
      await clickShown(page, 'button');
      await untilShown(page, 'asked 48 nurses');
      await page.close();
    },
  },
  {
    name: 'a tab behind asks nobody until it is looked at',
    async run(world) {
      const front = await world.visit('https://www.nature.com/');
      const behind = await world.visit('https://www.nature.com/');
      await front.bringToFront();
      await until(async () => (await behind.evaluate(() => document.visibilityState)) === 'hidden');
      await behind.goto(articleUrl(AUTHOR_CORRECTION));
      await pause(500);
      assert.equal(world.apiRequests(), 0);
      assert.ok(!(await shownText(behind)).includes('Correction notice'));
      await behind.bringToFront();
      await untilShown(behind, 'Correction notice');
      await front.close();
      await behind.close();
    },
  },
  {
    name: 'an update under an open paper leaves one tab, and it works',
    async run(world) {
      const page = await world.visit(articleUrl(RETRACTED_ARTICLE));
      await untilShown(page, 'Retracted');
      await world.install();
      // The old version's tab goes and the new one's comes; a second one would show itself by then.
      await pause(1_000);
      assert.equal(await page.evaluate(() => document.documentElement.children.length), 3);
      await untilShown(page, 'Retracted');
      await clickShown(page, 'button');
      await untilShown(page, 'Show what the retracted paper claimed');
      await page.close();
    },
  },
  {
    name: 'coming back to a paper from the next page shows its own report again',
    async run(world) {
      const page = await world.visit(articleUrl(RETRACTED_ARTICLE));
      await untilShown(page, 'Retracted');
      await page.goto(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      page.goBack().catch(() => undefined);
      await until(async () => (await page.evaluate(() => location.pathname)).includes('s41598-099-00002-2'));
      await untilShown(page, 'Retracted');
      assert.ok(!(await shownText(page)).includes('Corrected'));
      await page.close();
    },
  },
  {
    name: 'on the journal’s home page nothing is added',
    async run(world) {
      const page = await world.visit('https://www.nature.com/');
      await pause(500);
      assert.deepEqual(await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName)), [
        'head',
        'body',
      ]);
      await page.close();
    },
  },
];
