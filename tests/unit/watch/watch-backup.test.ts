import { expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { closeDatabase, database } from '@/lib/storage/database';
import type { WatchChange } from '@/lib/model/watch';
import { backupText as exportBackup, restoreText as importBackup } from '../reading-list/restore-here';
import { saveWork } from '@/lib/reading-list/reading-list';
import { readChanges } from '@/lib/storage/watch-store';
import { watchChange } from '@/tests/support/sample-changes';
import { useFreshDatabase } from '../storage/fresh-database';
import { IDBFactory } from 'fake-indexeddb';

useFreshDatabase();

const save = () => saveWork({ ids: { ...NO_IDS, doi: '10.5555/a' }, title: ['A'], journal: null, published: null, authors: [] }, [], 1_000);

async function addChanges(rows: readonly WatchChange[]): Promise<void> {
  const db = await database();
  for (const row of rows) await db.put('watchChanges', row);
}

async function newMachine(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

test('changes and what was seen of them come back, on another machine too', async () => {
  const { id } = await save();
  const change = watchChange({ id: `${id} notice 10.1000/c`, entryId: id, seenAt: 5 });
  await addChanges([change]);
  const text = await exportBackup(2_000);
  await newMachine();
  expect((await importBackup(text)).ok).toBe(true);
  expect(await readChanges()).toEqual([change]);
});

test('they go to the paper that holds the saved one here, and seen is seen', async () => {
  const there = await save();
  await addChanges([watchChange({ id: `${there.id} notice 10.1000/c`, entryId: there.id, seenAt: 5 })]);
  const text = await exportBackup(2_000);
  await newMachine();
  const here = await save();
  await addChanges([watchChange({ id: `${here.id} notice 10.1000/c`, entryId: here.id, seenAt: null })]);
  await importBackup(text);
  await importBackup(text);
  expect((await readChanges()).map(({ entryId, seenAt }) => [entryId, seenAt])).toEqual([[here.id, 5]]);
});

test('a backup with an absurd change is refused with its line, and nothing of it counts', async () => {
  const { id } = await save();
  await addChanges([watchChange({ entryId: id })]);
  const text = (await exportBackup(2_000)).replace(/"foundAt":\d+/, '"foundAt":9e15');
  await newMachine();
  expect(await importBackup(text)).toMatchObject({ ok: false, problem: { line: 3 } });
  expect(await readChanges()).toEqual([]);
});

test('changes of papers that are not in the backup are left out', async () => {
  await addChanges([watchChange({ entryId: 'nobody' })]);
  const text = await exportBackup(2_000);
  await newMachine();
  await importBackup(text);
  expect(await readChanges()).toEqual([]);
});
