import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS, migrate, type Migration, type OldDatabase, type UpgradeTransaction } from '@/lib/storage/migrations';
import { answer, work } from './samples';
import { useFreshDatabase } from './fresh-database';

useFreshDatabase();

/** Opens the database as the version of Caveat did that had these steps. */
function openWith(migrations: readonly Migration[]) {
  return openDB('steps', migrations.length, {
    upgrade: (db, oldVersion, _new, tx) =>
      migrate(db as OldDatabase, tx as unknown as UpgradeTransaction, oldVersion, migrations),
  });
}

const entry = { id: 'e1', work: work(), savedAt: 5, evidence: [answer()], tags: ['mice'] };

/** What a later version might need: a new index, and a field that older rows do not have. */
const addField: Migration = (_db, tx) => {
  const list = tx.objectStore('readingList');
  list.createIndex('tags', 'tags', { multiEntry: true });
  void list.openCursor().then(async function change(cursor): Promise<void> {
    if (!cursor) return;
    await cursor.update({ ...(cursor.value as object), colour: 'none' });
    return change(await cursor.continue());
  });
};
const addStore: Migration = (db) => void db.createObjectStore('drafts');

describe('the steps that lead to the present database', () => {
  test('give each store with the indexes that look-ups use', async () => {
    const db = await openWith(MIGRATIONS);
    const indexes = Object.fromEntries(
      [...db.objectStoreNames].map((name) => [name, [...db.transaction(name).store.indexNames]]),
    );
    expect(indexes).toEqual({
      changedEntries: [],
      paperRows: ['id', 'until'],
      answers: ['at', 'changes', 'works'],
      importRows: [],
      imports: [],
      journal: ['entryId', 'mergedInto'],
      libraries: [],
      libraryFiles: ['at'],
      libraryPieces: [],
      manuscripts: [],
      meta: [],
      noticeDownloads: [],
      noticeLists: [],
      noticeParts: [],
      ownPacks: [],
      ownSummaries: ['noticeDoi', 'packId', 'works'],
      packSummaries: ['noticeDoi', 'packId', 'works'],
      readingList: ['aliases', 'arxiv', 'doi', 'pmcid', 'pmid', 'savedAt'],
      removedEntries: ['order'],
      requests: [],
      restoreRows: [],
      syncRecords: [],
      watchChanges: ['entryId'],
      watchLog: [],
      watched: ['dueAt', 'known'],
    });
    db.close();
  });

  test('each work on a database with data in it, one at a time', async () => {
    for (const firstMatches of MIGRATIONS.keys()) {
      const db = await openWith(MIGRATIONS.slice(0, firstMatches + 1));
      expect(db.version).toBe(firstMatches + 1);
      if (firstMatches === 0) await db.put('readingList', entry);
      expect(await db.getFromIndex('readingList', 'doi', '10.5555/paper')).toMatchObject({ id: 'e1' });
      db.close();
    }
  });
});

describe('a database of any earlier version', () => {
  test.each([...MIGRATIONS.keys()].slice(1))('%i comes to the present shape with every row of every store as it was', async (version) => {
    const before = await openWith(MIGRATIONS.slice(0, version));
    for (const name of before.objectStoreNames) {
      const { keyPath, autoIncrement } = before.transaction(name).store;
      const row = name === 'readingList' ? entry : { ...Object.fromEntries([keyPath ?? []].flat().map((path) => [path, 1])), kept: name };
      await before.put(name, row, keyPath === null && !autoIncrement ? 'key' : undefined);
    }
    const stores = [...before.objectStoreNames];
    const all = async (db: typeof before) => Object.fromEntries(await Promise.all(stores.map(async (name) => [name, await db.getAll(name)] as const)));
    const rows = await all(before);
    before.close();
    const after = await openWith(MIGRATIONS);
    expect(after.version).toBe(MIGRATIONS.length);
    expect(await all(after)).toEqual(rows);
    expect(Object.values(rows).every((some) => some.length === 1)).toBe(true);
    after.close();
  });
});

describe('a step of a later version', () => {
  test('is the only one to run, and keeps what the reader saved', async () => {
    const before = await openWith(MIGRATIONS);
    await before.put('readingList', entry);
    before.close();
    const after = await openWith([...MIGRATIONS, addField]);
    expect(await after.getFromIndex('readingList', 'tags', 'mice')).toEqual({ ...entry, colour: 'none' });
    after.close();
  });

  test('comes after the ones that were missed meanwhile', async () => {
    const before = await openWith(MIGRATIONS);
    await before.put('readingList', entry);
    before.close();
    const after = await openWith([...MIGRATIONS, addField, addStore]);
    expect(after.objectStoreNames.contains('drafts')).toBe(true);
    expect(await after.get('readingList', 'e1')).toMatchObject({ colour: 'none' });
    after.close();
  });

  test('that fails leaves the database as it was', async () => {
    const before = await openWith(MIGRATIONS);
    await before.put('readingList', entry);
    before.close();
    const broken: Migration = () => {
      throw new Error('bug in the step');
    };
    await expect(openWith([...MIGRATIONS, addStore, broken])).rejects.toMatchObject({ name: 'AbortError' });
    const again = await openWith(MIGRATIONS);
    expect(await again.get('readingList', 'e1')).toEqual(entry);
    expect(again.objectStoreNames.contains('drafts')).toBe(false);
    again.close();
  });
});
