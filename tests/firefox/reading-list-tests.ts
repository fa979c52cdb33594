import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { NO_IDS } from '@/lib/model/work';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { itemOf, packItem, unpackItem } from '@/lib/sync/synced-items';
import { manyPapers, risOf } from '../support/ris-of';
import type { FirefoxTest } from './firefox-tests';
import { until, type FirefoxWorld } from './firefox-world';
import { words } from './words';

interface Browser {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: Record<string, unknown> }> };
  action: { getBadgeText(of: object): Promise<string> };
  notifications: Record<'onShown' | 'onClosed', { addListener(listener: (id: string) => void): void }>;
  storage: { sync: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
}

const COLUMNS = 'Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,';
const WATCHED = '10.5555/watched.in.firefox';
const NOTE = 'What I wrote, with “quotes”, a \\ and a line\nbreak.';

const shown = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent ?? '');
const untilText = (page: Page, text: string): Promise<void> => until(async () => (await shown(page)).includes(text), async () => `"${text}" in: ${(await shown(page)).slice(0, 600)}`);

/** Sends a command as Caveat's own pages do. @returns the value of the reply */
function command(page: Page, message: object): Promise<Record<string, unknown>> {
  return page.evaluate(async (sent) => {
    const reply = await (globalThis as unknown as { browser: Browser }).browser.runtime.sendMessage(sent);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.value;
  }, message);
}

/** What the list holds, as it lies in the database. */
function entries(page: Page): Promise<ReadingListEntry[]> {
  return page.evaluate(
    () =>
      new Promise<ReadingListEntry[]>((resolve, reject) => {
        const opening = indexedDB.open('caveat');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('readingList').objectStore('readingList').getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result as ReadingListEntry[]);
          });
        });
      }),
  );
}

/** Gives a file to a form, as the browser's dialog does. */
async function choose(page: Page, selector: string, name: string, text: string): Promise<void> {
  await until(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector));
  await page.evaluate(
    (wanted, file, content) => {
      const input = document.querySelector<HTMLInputElement>(wanted) as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([content], file));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    name,
    text,
  );
}

/** Presses a button, once it is there. */
async function press(page: Page, name: string): Promise<void> {
  const pressed = () =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === wanted);
      button?.click();
      return button !== undefined;
    }, name);
  await until(pressed, async () => `the button "${name}" in: ${(await shown(page)).slice(0, 600)}`);
}

/** The text of the file that a button saves. */
async function savedBy(page: Page, name: string): Promise<string> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as { saved: Blob | null };
    scope.saved = null;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      scope.saved = blob;
      return make(blob);
    };
  });
  await press(page, name);
  const text = () => page.evaluate(async () => (await (globalThis as unknown as { saved: Blob | null }).saved?.text()) ?? '');
  await until(async () => (await text()) !== '');
  return text();
}

async function removeAll(page: Page): Promise<void> {
  for (const { id } of await entries(page)) await command(page, { type: 'remove-entry', id });
}

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

const farRecord: SyncedRecord = {
  id: 'far',
  savedAt: 1_000,
  ids: { ...NO_IDS, doi: '10.5555/far' },
  title: ['Saved on another machine'],
  fields: { state: { seen: { other: 1 }, values: [{ by: 'other', number: 1, at: 1_000, value: 'unread' }] }, note: { seen: { other: 2 }, values: [{ by: 'other', number: 2, at: 1_000, value: 'Typed elsewhere.' }] } },
  gone: {},
  goneAt: 0,
};

/** The reading list in Firefox: in, out, watched, and on several machines. Each begins with an empty list. */
export const READING_LIST_TESTS: readonly FirefoxTest[] = [
  {
    name: 'the papers of a RIS file become saved papers, and leave as a RIS file again',
    async run(world) {
      const list = await world.openOwnPage('reading-list');
      await removeAll(list);
      await choose(list, '.import-form input[type=file]', 'refs.ris', risOf(manyPapers(3)));
      await press(list, words('import.save', [3]));
      await until(async () => (await entries(list)).length === 3);
      const dois = (await entries(list)).map(({ work }) => work.ids.doi ?? '').toSorted();
      const ris = await savedBy(list, words('export.save'));
      assert.equal(ris.match(/^TY {2}- /gm)?.length, 3);
      for (const doi of dois) assert.ok(ris.includes(doi), doi);
      await list.close();
    },
  },
  {
    name: 'a backup is saved, and gives the list and its notes back',
    async run(world) {
      const list = await world.openOwnPage('reading-list');
      await removeAll(list);
      const { entryId } = await command(list, { type: 'save-work', ids: { ...NO_IDS, doi: '10.5555/backed.up' }, title: 'A paper' });
      await command(list, { type: 'update-entry', id: entryId, patch: { note: NOTE, tags: ['soil'] }, base: { note: 0, tags: 0 } });
      const before = await entries(list);
      const backup = await savedBy(list, words('list.exportAll'));
      await removeAll(list);
      assert.deepEqual(await entries(list), []);
      await choose(list, '.backup input[type=file]', 'backup.jsonl', backup);
      await until(async () => (await entries(list)).length === 1);
      const after = await entries(list);
      assert.deepEqual(after.map(({ work, note, tags }) => [work.ids.doi, note, tags]), before.map(({ work, note, tags }) => [work.ids.doi, note, tags]));
      await untilText(list, words('list.restored', [1, 0, 0]));
      await list.close();
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
      const badge = () => list.evaluate(() => (globalThis as unknown as { browser: Browser }).browser.action.getBadgeText({}));
      await list.evaluate(() => {
        const scope = globalThis as unknown as { browser: Browser; told: string[] };
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
      assert.equal((await shown(digest)).split(told).length - 1, 1);
      await press(digest, words('watch.allSeen'));
      await until(async () => (await badge()) === '');
      for (const page of [list, digest]) await page.close();
    },
  },
  {
    name: 'the list goes through the browser’s own sync storage, and what another machine wrote there comes into it',
    async run(world) {
      const list = await world.openOwnPage('reading-list');
      await removeAll(list);
      await command(list, { type: 'save-work', ids: { ...NO_IDS, doi: '10.5555/near' }, title: 'Saved here' });
      const key = itemOf(farRecord.id);
      const { value } = await packItem(key, [farRecord]);
      await list.evaluate((items) => (globalThis as unknown as { browser: Browser }).browser.storage.sync.set(items), { [key]: value });
      await command(list, { type: 'set-settings', patch: { sync: true } });
      await until(async () => (await entries(list)).some(({ note }) => note === 'Typed elsewhere.'));
      const copied = async () => {
        const items = await list.evaluate(() => (globalThis as unknown as { browser: Browser }).browser.storage.sync.get(null));
        return (await Promise.all(Object.values(items).map(unpackItem))).flat().map(({ ids }) => ids.doi);
      };
      await until(async () => (await copied()).includes('10.5555/near') && (await copied()).includes('10.5555/far'), async () => JSON.stringify(await copied()));
      await command(list, { type: 'erase-synced' });
      await list.close();
    },
  },
];
