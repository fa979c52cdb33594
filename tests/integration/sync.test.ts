import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/lib/background/delete-everything';
import { NO_IDS } from '@/lib/model/work';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { allEntries } from '@/lib/reading-list/reading-list';
import { getSettings } from '@/lib/settings/settings';
import { getSyncStatus } from '@/lib/sync/sync-status';
import { itemOf, packItem, unpackItem } from '@/lib/sync/synced-items';
import { OWN_PAGE, startTestBackground, type Background } from '../support/background-harness';

const SAVE = { type: 'save-work', ids: { ...NO_IDS, doi: '10.5555/here' }, title: 'A paper saved here' } as const;

/** As the browser sends it; `persistAcrossSessions` is Chrome's. */
const ALARM = { name: 'sync', scheduledTime: 0, persistAcrossSessions: true };

/** A paper as another machine writes it. */
const elsewhere: SyncedRecord = {
  id: 'from-elsewhere',
  savedAt: 1_000,
  ids: { ...NO_IDS, doi: '10.5555/elsewhere' },
  title: ['A paper saved elsewhere'],
  fields: { state: { seen: { other: 1 }, values: [{ by: 'other', number: 1, at: 1_000, value: 'unread' }] }, note: { seen: { other: 2 }, values: [{ by: 'other', number: 2, at: 1_001, value: 'typed elsewhere' }] } },
  gone: {},
  goneAt: 0,
};

async function inCopy(): Promise<string[]> {
  const items = await fakeBrowser.storage.sync.get(null);
  return (await Promise.all(Object.values(items).map(unpackItem))).flat().map(({ ids }) => ids.doi ?? '');
}

describe('the background, with the list on several machines', () => {
  let background: Background;
  beforeEach(() => {
    background = startTestBackground();
  });
  afterEach(async () => {
    await deleteEverything();
    vi.unstubAllGlobals();
  });
  const switchOn = () => background.command({ type: 'set-settings', patch: { sync: true } });

  test('writes nothing to the sync storage until the reader switches it on', async () => {
    await background.command(SAVE);
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
    expect(await getSyncStatus()).toBe(null);
  });

  test('carries what is saved here, and takes what was saved elsewhere, with no request of its own', async () => {
    await background.command(SAVE);
    const key = itemOf(elsewhere.id);
    await fakeBrowser.storage.sync.set({ [key]: (await packItem(key, [elsewhere])).value });
    await switchOn();
    await vi.waitFor(async () => expect((await getSyncStatus())?.outcome).toBe('done'), { timeout: 20_000 });
    expect((await inCopy()).toSorted()).toEqual(['10.5555/elsewhere', '10.5555/here']);
    expect((await allEntries()).map(({ note, work: { ids } }) => [ids.doi, note]).toSorted()).toEqual([
      ['10.5555/elsewhere', 'typed elsewhere'],
      ['10.5555/here', ''],
    ]);
    expect(background.requests).toEqual([]);
  });

  test('a change is carried some seconds later, by itself', async () => {
    await switchOn();
    await vi.waitFor(async () => expect((await getSyncStatus())?.outcome).toBe('done'), { timeout: 20_000 });
    await background.command(SAVE);
    await vi.waitFor(async () => expect(await inCopy()).toEqual(['10.5555/here']), { timeout: 20_000, interval: 200 });
  });

  test('deleting everything deletes the copy too, and switches it off', async () => {
    await background.command(SAVE);
    await switchOn();
    await vi.waitFor(async () => expect(await inCopy()).toHaveLength(1), { timeout: 20_000 });
    expect(await background.command({ type: 'delete-everything' }, OWN_PAGE)).toMatchObject({ ok: true });
    expect(Object.keys(await fakeBrowser.storage.sync.get(null))).toEqual(['erased']);
    expect((await getSettings()).sync).toBe(false);
    expect(await allEntries()).toEqual([]);
    expect(await getSyncStatus()).toBe(null);
  });

  test('deleting the copy leaves the list', async () => {
    await background.command(SAVE);
    await switchOn();
    await vi.waitFor(async () => expect(await inCopy()).toHaveLength(1), { timeout: 20_000 });
    await background.command({ type: 'erase-synced' });
    expect(await inCopy()).toEqual([]);
    expect((await getSettings()).sync).toBe(false);
    expect(await allEntries()).toHaveLength(1);
  });

  test('a copy that was deleted on another machine ends it here, and the list stays', async () => {
    await background.command(SAVE);
    await switchOn();
    await vi.waitFor(async () => expect(await inCopy()).toHaveLength(1), { timeout: 20_000 });
    await fakeBrowser.storage.sync.set({ erased: 5 });
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await vi.waitFor(async () => expect((await getSyncStatus())?.outcome).toBe('erased'), { timeout: 20_000 });
    expect((await getSettings()).sync).toBe(false);
    expect(await inCopy()).toEqual([]);
    expect(await allEntries()).toHaveLength(1);
  });
});
