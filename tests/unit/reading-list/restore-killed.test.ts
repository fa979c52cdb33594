import { afterEach, expect, test, vi } from 'vitest';
import { ownDataCommands } from '@/lib/background/commands/own-data-commands';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { allEntries, saveWork } from '@/lib/reading-list/reading-list';
import { giveSettingsBack } from '@/lib/reading-list/restore-settings';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { database } from '@/lib/storage/database';
import { beginRestore, stageRows, sweepRestore } from '@/lib/storage/restore-steps';
import { restart, useFreshDatabase } from '../storage/fresh-database';
import { OTHER, work } from '../storage/samples';

const process = vi.hoisted(() => ({ ends: false, reached: () => undefined as void }));
vi.mock('@/lib/storage/commit-restore', async (actual) => {
  const real = await actual<typeof import('@/lib/storage/commit-restore')>();
  const commitRestore: typeof real.commitRestore = (...args) => {
    if (!process.ends) return real.commitRestore(...args);
    process.reached();
    // From a process that was ended nothing comes back: no answer, and no error to tidy up after.
    return new Promise(() => undefined);
  };
  return { ...real, commitRestore };
});

useFreshDatabase();
afterEach(() => vi.restoreAllMocks());

const MINE = { theme: 'light', side: 'right' } as const;
const THEIRS = { theme: 'dark', side: 'left' } as const;
const restored: ReadingListEntry = { id: 'restored', work: work(), tags: [], note: '', state: 'unread', flag: null, savedAt: 1, changedAt: 1, evidence: [], checkedAt: null };
const commit = (key: string) => ownDataCommands(() => 20)['restore-commit']({ type: 'restore-commit', key, total: 1, settings: THEIRS }, {});

async function staged(): Promise<string> {
  const key = await beginRestore('join', 10);
  await stageRows(key, 0, [{ entry: restored }], 10);
  return key;
}

/** A restore whose process ends after the settings were changed and before the papers count. @returns its key */
async function endedInTheMiddle(): Promise<string> {
  await setSettings(MINE);
  const key = await staged();
  process.ends = true;
  await new Promise<void>((resolve) => {
    process.reached = resolve;
    void commit(key);
  });
  process.ends = false;
  await restart();
  expect(await getSettings()).toMatchObject(THEIRS);
  return key;
}

test('a restore whose process ended between settings and papers gives the settings back at the next start', async () => {
  await endedInTheMiddle();
  await giveSettingsBack();
  expect(await getSettings()).toMatchObject(MINE);
  expect(await allEntries()).toEqual([]);
});

test('it gives them back when it is given up, or the next one begins', async () => {
  const key = await endedInTheMiddle();
  await ownDataCommands(() => 30)['restore-cancel']({ type: 'restore-cancel', key }, {});
  expect(await getSettings()).toMatchObject(MINE);
  await endedInTheMiddle();
  await ownDataCommands(() => 40)['restore-begin']({ type: 'restore-begin' }, {});
  expect(await getSettings()).toMatchObject(MINE);
});

test('it leaves what the reader has set since', async () => {
  await endedInTheMiddle();
  await setSettings({ theme: 'system' });
  await giveSettingsBack();
  expect(await getSettings()).toMatchObject({ theme: 'system', side: 'right' });
});

test('asked again it ends well, or has changed nothing; what has ended well stays', async () => {
  const key = await endedInTheMiddle();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function write(this: IDBObjectStore, ...args: Parameters<typeof put>) {
    if (this.name === 'readingList') throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args);
  });
  await expect(commit(key)).rejects.toMatchObject({ name: 'QuotaExceededError' });
  vi.restoreAllMocks();
  expect(await getSettings()).toMatchObject(MINE);
  expect(await commit(key)).toMatchObject({ added: 1 });
  await giveSettingsBack();
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
