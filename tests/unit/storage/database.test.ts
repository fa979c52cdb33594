import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { closeDatabase, database, transaction } from '@/lib/storage/database';
import { FIRST_DATABASE } from '@/lib/storage/database-name';
import { getMeta, setMeta } from '@/lib/storage/meta';
import { MIGRATIONS } from '@/lib/storage/migrations';
import { restart, useFreshDatabase } from './fresh-database';

useFreshDatabase();

const failure = () => new DOMException('Internal error opening backing store', 'UnknownError');

/** Lets the next openings fail, as Chromium does now and then. */
function failOpenings(times: number, error = failure): { opened: () => number } {
  const open = vi.spyOn(IDBFactory.prototype, 'open');
  for (let i = 0; i < times; i += 1) {
    open.mockImplementationOnce(() => {
      throw error();
    });
  }
  return { opened: () => open.mock.calls.length };
}

describe('the connection', () => {
  test('is one for everybody who asks', async () => {
    const [one, two] = await Promise.all([database(), database()]);
    expect(one).toBe(two);
  });

  test('finds after a restart what was stored before', async () => {
    await setMeta('ownPackId', 'own-1');
    await restart();
    expect(await getMeta('ownPackId')).toBe('own-1');
  });

  test('is opened again after the browser closed it', async () => {
    await setMeta('ownPackId', 'own-1');
    const db = await database();
    db.close();
    const tx = await transaction(['meta'], 'readonly');
    expect(await tx.objectStore('meta').get('ownPackId')).toBe('own-1');
    expect(await database()).not.toBe(db);
  });

  test('is opened again after the browser said that it is terminated', async () => {
    const db = await database();
    forceCloseDatabase(unwrap(db) as unknown as Parameters<typeof forceCloseDatabase>[0]);
    expect(await database()).not.toBe(db);
    expect(await getMeta('ownPackId')).toBeUndefined();
  });

  test('gives way to a newer version that another context brings', async () => {
    await setMeta('ownPackId', 'own-1');
    const newer = await openDB(FIRST_DATABASE, MIGRATIONS.length + 1);
    expect(newer.version).toBe(MIGRATIONS.length + 1);
    expect(await newer.get('meta', 'ownPackId')).toBe('own-1');
    newer.close();
  });
});

describe('an opening that fails', () => {
  test('is tried again before anybody hears of it', async () => {
    const { opened } = failOpenings(2);
    expect((await database()).name).toBe(FIRST_DATABASE);
    expect(opened()).toBe(3);
  });

  test('is given up after three attempts, and tried afresh by the next call', async () => {
    const { opened } = failOpenings(3);
    await expect(database()).rejects.toThrow('backing store');
    expect(opened()).toBe(3);
    expect((await database()).name).toBe(FIRST_DATABASE);
  });

  test('never deletes what is there', async () => {
    await setMeta('ownPackId', 'own-1');
    await closeDatabase();
    const deletes = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
    failOpenings(3);
    await expect(database()).rejects.toThrow('backing store');
    expect(deletes).not.toHaveBeenCalled();
    expect(await getMeta('ownPackId')).toBe('own-1');
  });

  test('leaves the database of a newer Caveat alone, and does not insist', async () => {
    const newer = await openDB(FIRST_DATABASE, MIGRATIONS.length + 1, {
      upgrade: (db) => void db.createObjectStore('future'),
    });
    newer.close();
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    await expect(database()).rejects.toMatchObject({ name: 'VersionError' });
    expect(open).toHaveBeenCalledOnce();
  });
});
