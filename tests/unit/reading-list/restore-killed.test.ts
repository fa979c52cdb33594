import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownDataCommands } from '@/lib/background/commands/own-data-commands';
import { createLiveGate } from '@/lib/net/live-gate';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { allEntries, saveWork } from '@/lib/reading-list/reading-list';
import { takeOverSettings } from '@/lib/reading-list/take-over-settings';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { database } from '@/lib/storage/database';
import { beginRestore, stageRows, sweepRestore } from '@/lib/storage/restore-steps';
import { restart, useFreshDatabase } from '../storage/fresh-database';
import { OTHER, work } from '../storage/samples';

useFreshDatabase();
afterEach(() => vi.restoreAllMocks());

const MINE = { theme: 'light', side: 'right' } as const;
const THEIRS = { theme: 'dark', side: 'left' } as const;
const restored: ReadingListEntry = { id: 'restored', work: work(), tags: [], note: '', state: 'unread', flag: null, savedAt: 1, changedAt: 1, evidence: [], checkedAt: null };
const commit = (key: string) => ownDataCommands(createLiveGate(), () => 20)['restore-commit']({ type: 'restore-commit', key, total: 1, settings: THEIRS }, {});

async function staged(): Promise<string> {
  const key = await beginRestore('join', 10);
  await stageRows(key, 0, [{ entry: restored }], 10);
  return key;
}

/** A restore whose papers count, and which came to its end before its settings were written. @returns its key */
async function endedBetween(): Promise<string> {
  await setSettings(MINE);
  const key = await staged();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
  expect(await commit(key)).toMatchObject({ added: 1 });
  vi.restoreAllMocks();
  await restart();
  expect(await getSettings()).toMatchObject(MINE);
  expect(await allEntries()).toHaveLength(1);
  return key;
}

test('the settings of a restore that ended between papers and settings come at the next start, once', async () => {
  await endedBetween();
  await takeOverSettings();
  expect(await getSettings()).toMatchObject(THEIRS);
  await setSettings(MINE);
  await takeOverSettings();
  expect(await getSettings()).toMatchObject(MINE);
});

test('they come when the restore is asked again, and before the next one begins', async () => {
  const key = await endedBetween();
  expect(await commit(key)).toMatchObject({ added: 1 });
  expect(await getSettings()).toMatchObject(THEIRS);
  await useNewPapers();
  await endedBetween();
  await ownDataCommands(createLiveGate(), () => 40)['restore-begin']({ type: 'restore-begin' }, {});
  expect(await getSettings()).toMatchObject(THEIRS);
});

test('what the reader has set since stays', async () => {
  await endedBetween();
  await setSettings({ theme: 'system' });
  await takeOverSettings();
  expect(await getSettings()).toMatchObject({ theme: 'system', side: 'left' });
});

test('where the papers find no room no setting changes', async () => {
  await setSettings(MINE);
  const key = await staged();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function write(this: IDBObjectStore, ...args: Parameters<typeof put>) {
    if (this.name === 'readingList') throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args);
  });
  await expect(commit(key)).rejects.toMatchObject({ name: 'QuotaExceededError' });
  vi.restoreAllMocks();
  await takeOverSettings();
  expect(await getSettings()).toMatchObject(MINE);
  expect(await commit(key)).toMatchObject({ added: 1 });
  expect(await getSettings()).toMatchObject(THEIRS);
});

test('what a closed browser left of a restore goes at the next start, however short the time between', async () => {
  await saveWork(work(OTHER), [], 1);
  await staged();
  const rows = async () => (await database()).count('restoreRows');
  // One that began after this start is under way.
  await sweepRestore(5);
  expect(await rows()).toBe(1);
  await sweepRestore(11);
  expect(await rows()).toBe(0);
  expect(await allEntries()).toHaveLength(1);
});

async function useNewPapers(): Promise<void> {
  await (await database()).clear('readingList');
}
