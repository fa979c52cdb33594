import assert from 'node:assert/strict';
import { NO_IDS } from '@/lib/model/work';
import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { BACKGROUND_IDLE } from './background-idle';
import type { FirefoxTest } from './firefox-test';
import type { FirefoxWorld } from './firefox-world';
import { bodyText, choose, command, press, removeAll, rowsIn, untilText, type OwnBrowser } from './own-page';
import { pause, until } from './patience';
import { words } from './words';

const COLUMNS = 'Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,';
const WATCHED = '10.5555/watched.in.firefox';

/** Builds the notice list from a file of the reader's, as the options do. */
async function buildList(world: FirefoxWorld, corrected: readonly string[]): Promise<void> {
  const options = await world.openOwnPage('options');
  const day = (days: number) => {
    const date = new Date(Date.now() + days * 86_400_000);
    return `${date.getMonth() + 1}/${date.getDate()}/${date.getFullYear()} 0:00`;
  };
  const others = Array.from({ length: 40 }, (_, at) => `${at},A title,${day(-3)},10.5555/r.${at},0,10.5555/other.${at + corrected.length * 100},0,Retraction,Error in Data;,`);
  const rows = corrected.map((doi, at) => `${900 + at},A title,${day(2)},10.5555/correction.${at},0,${doi},0,Correction,Error in Text;,`);
  const check = async () => (await command(options, { type: 'list-state' })).check as { at: number; result: string } | null;
  const before = (await check())?.at ?? 0;
  await choose(options, 'input[type=file][accept*="csv"]', 'list.csv', [COLUMNS, ...others, ...rows].join('\n'));
  await until(async () => {
    const last = await check();
    return last !== null && last.at > before && last.result === 'renewed';
  }, async () => JSON.stringify(await check()));
  await options.close();
}

/** What becomes of papers once they are saved. */
export const WATCH_TESTS: readonly FirefoxTest[] = [
  {
    name: 'a saved paper is looked at, the background stops, and the page of what changed says that its undated correction may be older',
    async run(world) {
      const options = await world.openOwnPage('options');
      await removeAll(options);
      await command(options, { type: 'save-work', ids: { ...NO_IDS, doi: CORRECTED_ARTICLE.doi }, title: 'A title' });
      await until(async () => {
        // Each question keeps the background up a moment longer: here it would stop before the watch has begun.
        await command(options, { type: 'list-state' });
        return (await rowsIn(options, 'watched')).length > 0;
      });
      await options.close();
      await pause(BACKGROUND_IDLE * 2);
      const digest = await world.openOwnPage('digest');
      await untilText(digest, words('watch.unclear', [words('word.corrected')]));
      assert.ok((await bodyText(digest)).includes('Nothing new'));
      await digest.close();
    },
  },
  {
    name: 'a saved paper that is corrected between two lists is told of once: on the button, in the list, in the digest, by a notification',
    async run(world) {
      const list = await world.openOwnPage('reading-list');
      await removeAll(list);
      await world.allowPermission('notifications');
      await command(list, { type: 'set-settings', patch: { watchNotify: true } });
      await buildList(world, []);
      await command(list, { type: 'save-work', ids: { ...NO_IDS, doi: WATCHED }, title: 'A watched paper' });
      const digest = await world.openOwnPage('digest');
      await untilText(digest, words('watch.nothing'));
      const badge = () => list.evaluate(() => (globalThis as unknown as { browser: OwnBrowser }).browser.action.getBadgeText({}));
      await list.evaluate(() => {
        const scope = globalThis as unknown as { browser: OwnBrowser; told: string[] };
        scope.told = [];
        // Where the system shows none, Firefox closes it at once.
        for (const event of ['onShown', 'onClosed'] as const) scope.browser.notifications[event].addListener((id) => scope.told.push(`${event} ${id}`));
      });
      const notifications = () => list.evaluate(() => (globalThis as unknown as { told: string[] }).told);
      assert.equal(await badge(), '');
      await buildList(world, [WATCHED]);
      const told = words('watch.since', [words('word.corrected')]);
      await untilText(digest, told);
      await until(() => list.evaluate((word) => document.querySelector('.row')?.textContent?.includes(word) === true, words('word.corrected')));
      await list.locator('.row-open').click();
      await untilText(list, told);
      await until(async () => (await badge()) === '1');
      await until(async () => (await notifications()).length > 0);
      // The same in another list is no second change.
      await buildList(world, [WATCHED, '10.5555/somebody.else']);
      await until(async () => ((await command(list, { type: 'list-state' })).check as { result: string }).result === 'renewed');
      assert.equal(await badge(), '1');
      const [first] = await notifications();
      assert.equal((await notifications()).filter((event) => event === first).length, 1);
      assert.equal((await bodyText(digest)).split(told).length - 1, 1);
      await press(digest, words('watch.allSeen'));
      await until(async () => (await badge()) === '');
      for (const page of [list, digest]) await page.close();
    },
  },
];
