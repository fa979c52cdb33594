import { expect, test } from 'vitest';
import { transaction } from '@/lib/storage/database';
import { getMeta } from '@/lib/storage/meta';
import { writeAll } from '@/lib/storage/write-all';
import { useFreshDatabase } from './fresh-database';

useFreshDatabase();

test('makes all writes', async () => {
  const tx = await transaction(['meta'], 'readwrite');
  const meta = tx.objectStore('meta');
  await writeAll(tx, [() => meta.put('1', 'starterPackEdition'), () => meta.put('own-1', 'ownPackId')]);
  expect([await getMeta('starterPackEdition'), await getMeta('ownPackId')]).toEqual(['1', 'own-1']);
});

test('makes none if one cannot be begun', async () => {
  const tx = await transaction(['meta'], 'readwrite');
  const meta = tx.objectStore('meta');
  const cannotBeCloned = (() => null) as unknown as string;
  const writes = [() => meta.put('1', 'starterPackEdition'), () => meta.put(cannotBeCloned, 'ownPackId')];
  await expect(writeAll(tx, writes)).rejects.toMatchObject({ name: 'DataCloneError' });
  expect(await getMeta('starterPackEdition')).toBeUndefined();
});

test('makes none if one fails after it was begun', async () => {
  const tx = await transaction(['meta'], 'readwrite');
  const meta = tx.objectStore('meta');
  const writes = [() => meta.put('1', 'starterPackEdition'), () => meta.add('2', 'starterPackEdition')];
  await expect(writeAll(tx, writes)).rejects.toMatchObject({ name: 'ConstraintError' });
  expect(await getMeta('starterPackEdition')).toBeUndefined();
});

test('says why the browser ended the transaction, and not only that its writes were aborted', async () => {
  const [noRoom, aborted] = [new DOMException('no room', 'QuotaExceededError'), new DOMException('aborted', 'AbortError')];
  // As Chromium does on a full disk: the writes that wait fail first, and then the transaction.
  const tx = { error: noRoom, done: Promise.resolve().then(() => Promise.reject(noRoom)), abort: () => undefined };
  await expect(writeAll(tx, [() => Promise.reject(aborted)])).rejects.toBe(noRoom);
});
