import { expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { exportBackup, importBackup } from '@/lib/reading-list/backup';
import { saveWork } from '@/lib/reading-list/reading-list';
import { addChanges, readChanges } from '@/lib/storage/watch-store';
import { watchChange } from '@/tests/support/sample-changes';
import { useFreshDatabase } from '../storage/fresh-database';
import { closeDatabase } from '@/lib/storage/database';
import { IDBFactory } from 'fake-indexeddb';

useFreshDatabase();

const save = () => saveWork({ ids: { ...NO_IDS, doi: '10.5555/a' }, title: ['A'], journal: null, published: null, authors: [] }, [], 1_000);

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

test('a backup without changes is read, and one with absurd ones is refused with its place', async () => {
  const { id } = await save();
  const text = await exportBackup(2_000);
  const whole = JSON.parse(text) as Record<string, unknown>;
  const { watchChanges: _changes, ...older } = whole;
  expect((await importBackup(JSON.stringify(older))).ok).toBe(true);
  const absurd = { ...whole, watchChanges: [{ ...watchChange({ entryId: id }), foundAt: 9e15 }] };
  const result = await importBackup(JSON.stringify(absurd, null, 1));
  expect(result).toMatchObject({ ok: false, problem: { path: 'watchChanges[0].foundAt' } });
});

test('changes of papers that are not in the backup are left out', async () => {
  await addChanges([watchChange({ entryId: 'nobody' })]);
  const text = await exportBackup(2_000);
  await newMachine();
  await importBackup(text);
  expect(await readChanges()).toEqual([]);
});
