import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { NO_IDS } from '@/lib/model/work';
import { MIGRATIONS } from '@/lib/storage/migrations';
import { itemOf, packItem } from '@/lib/sync/synced-items';
import { expect, test } from './caveat-test';
import { KilledBrowser } from './killed-browser';
import { pageFinderBundle } from './page-finder-bundle';

test.describe.configure({ timeout: 600_000 });

const noteOf = (id: string) => `What I wrote about ${id}. ${'More of it. '.repeat(60)}`;

function entryOf(id: string): ReadingListEntry {
  const ids = { ...NO_IDS, doi: `10.5555/${id}` };
  return { id, work: { ids, title: [`The paper ${id}`], journal: 'Journal of Tests', published: '2024', authors: ['Ada Example'] }, tags: ['kept'], note: noteOf(id), state: 'read', flag: null, savedAt: 1_000, changedAt: 1_000, evidence: [], checkedAt: null };
}

const named = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}-${String(at).padStart(5, '0')}`);

let browser: KilledBrowser;
test.beforeEach(async ({ stage }) => {
  browser = await KilledBrowser.start(stage);
});
test.afterEach(() => browser.end());

/** Saves a paper with a note: all of this was acknowledged. */
async function save(id: string): Promise<void> {
  const reply = await browser.command({ type: 'save-work', ids: { ...NO_IDS, doi: `10.5555/${id}` }, title: `The paper ${id}` });
  const { value } = reply as { value: { entryId: string } };
  expect(await browser.command({ type: 'update-entry', id: value.entryId, patch: { note: noteOf(id) }, base: { note: 0 } })).toMatchObject({ ok: true });
}

/** The notes of the list by DOI, each with what it should be. */
async function expectNotes(database: string, ids: readonly string[]): Promise<void> {
  const { stores } = await browser.stored(database, ['readingList']);
  const found = (stores.readingList as unknown as ReadingListEntry[]).map(({ work, note }) => [work.ids.doi, note]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(ids.map((id) => [`10.5555/${id}`, noteOf(id)])));
  expect(found).toHaveLength(ids.length);
}

test.describe('killed in the middle of a restore', () => {
  const THEIRS = named('backup', 5_000);

  /** Hands the papers of a backup over and has them count. Says on the page how far it is. */
  const restore = () =>
    browser.page.evaluate(async (entries) => {
      type Reply = { ok: boolean; value: { key: string; added: number } };
      const scope = globalThis as unknown as { step: string; chrome: { runtime: { sendMessage(message: unknown): Promise<Reply> } } };
      const send = (message: object) => scope.chrome.runtime.sendMessage(message);
      const { key } = (await send({ type: 'restore-begin' })).value;
      for (let from = 0; from < entries.length; from += 500) {
        await send({ type: 'restore-add', key, from, records: entries.slice(from, from + 500).map((entry) => ({ entry })) });
        if (from >= 2_000) scope.step = 'handed over in part';
      }
      scope.step = 'all handed over';
      return (await send({ type: 'restore-commit', key, total: entries.length, settings: { theme: 'dark' } })).value;
    }, THEIRS.map(entryOf));

  for (const [step, wait] of [
    ['handed over in part', 0],
    ['all handed over', 0],
    ['all handed over', 400],
    ['all handed over', 900],
  ] as const) {
    test(`${wait} ms after it had ${step}, it has all of it or nothing, its settings too, and restores again`, async () => {
      await save('mine');
      await browser.command({ type: 'set-settings', patch: { theme: 'light' } });
      let acknowledged = false;
      void restore().then(
        () => void (acknowledged = true),
        () => undefined,
      );
      await browser.page.waitForFunction((wanted) => (globalThis as unknown as { step?: string }).step === wanted, step, { polling: 5 });
      await new Promise((resolve) => setTimeout(resolve, wait));
      await browser.kill();
      await browser.launch();
      // What was left behind is tidied away, and settings of a restore that did not end go back.
      await expect.poll(async () => (await browser.stored('caveat', ['restoreRows'])).stores.restoreRows?.length).toBe(0);
      const { stores } = await browser.stored('caveat', ['readingList']);
      const isThere = (stores.readingList?.length ?? 0) > 1;
      if (acknowledged) expect(isThere).toBe(true);
      await expectNotes('caveat', ['mine', ...(isThere ? THEIRS : [])]);
      const theme = () => browser.page.evaluate(async () => ((await (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ settings: { theme: string } }> } } } }).chrome.storage.local.get('settings')).settings.theme));
      await expect.poll(theme).toBe(isThere ? 'dark' : 'light');
      expect(await restore()).toMatchObject({ added: isThere ? 0 : THEIRS.length });
      await expectNotes('caveat', ['mine', ...THEIRS]);
    });
  }
});

test.describe('killed in the middle of a migration', () => {
  const OLD = named('old', 4_000);

  for (const wait of [0, 60, 250, 700]) {
    test(`${wait} ms after it began, it has every paper of the old database, in the new shape`, async () => {
      await browser.page.evaluate(await pageFinderBundle(new URL('./old-database.ts', import.meta.url).pathname));
      await browser.page.evaluate(async (entries) => {
        const { makeOldDatabase } = (globalThis as unknown as { pageFinder: typeof import('./old-database') }).pageFinder;
        await makeOldDatabase('caveat-old', 1, entries);
        // From here on it is the one that is in use.
        const { storage } = (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome;
        await storage.local.set({ database: { name: 'caveat-old', older: [] } });
      }, OLD.map(entryOf));
      void browser.command({ type: 'save-work', ids: { ...NO_IDS, doi: '10.5555/wakes-it' }, title: 'x' }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await browser.kill();
      await browser.launch();
      const { value } = (await browser.command({ type: 'save-work', ids: { ...NO_IDS, doi: '10.5555/later' }, title: 'y' })) as { value: { entryId: string } };
      await browser.command({ type: 'remove-entry', id: value.entryId });
      const { version, stores } = await browser.stored('caveat-old', ['readingList', 'journal', 'syncRecords']);
      expect(version).toBe(MIGRATIONS.length);
      const papers = (stores.readingList as unknown as ReadingListEntry[]).filter(({ work }) => work.ids.doi !== '10.5555/wakes-it');
      expect(papers).toEqual(OLD.map(entryOf));
      // Each copy that counts has all its pieces.
      const copies = await browser.stored('caveat-snapshots', ['snapshots', 'pieces']);
      const pieces = (copies.stores.snapshots ?? []).reduce((sum, each) => sum + (each.pieces as number), 0);
      expect(copies.stores.pieces?.length).toBeGreaterThanOrEqual(pieces);
      for (const copy of copies.stores.snapshots ?? []) expect(copy).toMatchObject({ why: 'migration', entries: OLD.length });
    });
  }
});

test.describe('killed in the middle of a synchronisation', () => {
  const HERE = named('here', 25);
  const FAR = named('far', 200);
  const shortNote = (id: string) => `Typed elsewhere about ${id}.`;

  function recordOf(id: string): SyncedRecord {
    const value = <Value>(number: number, given: Value) => ({ seen: { other: number }, values: [{ by: 'other', number, at: 1_000, value: given }] });
    return { id, savedAt: 1_000, ids: { ...NO_IDS, doi: `10.5555/${id}` }, title: [`The paper ${id}`], fields: { state: value(1, 'unread'), note: value(2, shortNote(id)) }, gone: {}, goneAt: 0 };
  }

  /** The copy as another machine wrote it. */
  async function items(): Promise<Record<string, string>> {
    const records = Map.groupBy(FAR.map(recordOf), ({ id }) => itemOf(id));
    return Object.fromEntries(
      await Promise.all(
        [...records].map(async ([key, some]) => {
          const { value, count } = await packItem(key, some);
          expect(count).toBe(some.length);
          return [key, value] as const;
        }),
      ),
    );
  }

  for (const wait of [0, 40, 120, 300]) {
    test(`${wait} ms after it began, no paper is there without its record, and the next start does the rest`, async () => {
      for (const id of HERE) await save(id);
      await browser.page.evaluate(async (copy) => {
        const { storage } = (globalThis as unknown as { chrome: { storage: { sync: { set(all: object): Promise<void> } } } }).chrome;
        await storage.sync.set(copy);
      }, await items());
      await browser.command({ type: 'set-settings', patch: { sync: true } });
      await new Promise((resolve) => setTimeout(resolve, wait));
      await browser.kill();
      await browser.launch();
      const farOf = (rows: Record<string, unknown>[] | undefined) => (rows ?? []).map(({ id }) => id as string).filter((id) => id.startsWith('far-')).toSorted();
      const { stores } = await browser.stored('caveat', ['readingList', 'syncRecords']);
      expect(farOf(stores.readingList)).toEqual(farOf(stores.syncRecords));
      const notes = (rows: Record<string, unknown>[] | undefined) => Object.fromEntries((rows as unknown as ReadingListEntry[]).map(({ work, note }) => [work.ids.doi, note]));
      expect(notes(stores.readingList)).toMatchObject(Object.fromEntries(HERE.map((id) => [`10.5555/${id}`, noteOf(id)])));
      await expect.poll(async () => farOf((await browser.stored('caveat', ['readingList'])).stores.readingList), { timeout: 90_000 }).toEqual(FAR);
      const all = (await browser.stored('caveat', ['readingList'])).stores.readingList;
      expect(notes(all)).toEqual(Object.fromEntries([...HERE.map((id) => [`10.5555/${id}`, noteOf(id)]), ...FAR.map((id) => [`10.5555/${id}`, shortNote(id)])]));
      expect(all).toHaveLength(HERE.length + FAR.length);
    });
  }
});
