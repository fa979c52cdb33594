import { readFileSync } from 'node:fs';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { blobOf } from '@/lib/platform/blob-of';
import { allEntries, saveWork, updateEntry } from '@/lib/reading-list/reading-list';
import { removeEntry } from '@/lib/reading-list/removal';
import { openingFault, rescueLines } from '@/lib/reading-list/recover';
import { closeDatabase, database } from '@/lib/storage/database';
import { databaseNames, FIRST_DATABASE, useNewDatabase } from '@/lib/storage/database-name';
import { MIGRATIONS } from '@/lib/storage/migrations';
import { putOwnSummary } from '@/lib/storage/own-summaries';
import { summaryRow } from '@/lib/storage/summary-row';
import { importPack } from '@/lib/summaries/pack-store';
import { useFreshDatabase } from '../storage/fresh-database';
import { answer, laySummary, OTHER, work } from '../storage/samples';
import { restoreText } from './restore-here';

useFreshDatabase();

const told = () => ({ papers: 0, summaries: 0, asTheyAre: 0, lost: 0 });
const rescue = async (name: string, count = told()) => ({ text: await (await blobOf(rescueLines(name, 1, count), '')).text(), count });

/** The database as a newer Caveat left it. */
async function newerSchema(): Promise<void> {
  await saveWork(work(), [answer()], 100);
  await putOwnSummary(summaryRow(laySummary({ origin: { kind: 'own', name: '', url: null } }), null, 5));
  await closeDatabase();
  const newer = await openDB(FIRST_DATABASE, MIGRATIONS.length + 1, { upgrade: (db) => void db.createObjectStore('future') });
  await newer.put('readingList', { ...(await newer.get('readingList', (await newer.getAllKeys('readingList'))[0] as string)), id: 'of-the-future', work: 'in another shape' });
  newer.close();
}

describe('a database that cannot be opened', () => {
  test.each([
    ['VersionError', 'newer'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'damaged'],
  ])('with a %s is %s', (name, fault) => {
    expect(openingFault(new DOMException('no', name))).toBe(fault);
  });

  test('because it is newer gives all that can be read of it, and the file can be restored', async () => {
    await newerSchema();
    await expect(database()).rejects.toMatchObject({ name: 'VersionError' });
    const { text, count } = await rescue(FIRST_DATABASE);
    expect(count).toEqual({ papers: 1, summaries: 1, asTheyAre: 1, lost: 0 });
    expect(text).toContain('in another shape');
    await useNewDatabase(9);
    expect(await restoreText(text)).toMatchObject({ ok: true, value: { added: 2 } });
    expect(await allEntries()).toMatchObject([{ savedAt: 100, evidence: [{ source: 'crossref' }] }]);
  });

  test('keeps its name and its contents after a fresh start, which every later start remembers', async () => {
    await newerSchema();
    await useNewDatabase(9_000);
    await saveWork(work(OTHER), [], 1);
    await closeDatabase();
    expect(await allEntries()).toMatchObject([{ work: { ids: OTHER } }]);
    expect((await databaseNames()).older).toEqual([{ name: FIRST_DATABASE, at: 9_000 }]);
    expect((await rescue(FIRST_DATABASE)).count.papers).toBe(1);
  });

  test('gives what was removed, the packs and the journal too, as they are', async () => {
    const { id } = await saveWork(work(), [], 100);
    await updateEntry(id, { note: 'Kept in the journal' }, { note: 0 }, 200);
    await removeEntry(id, 300);
    await importPack(readFileSync(new URL('../../fixtures/packs/two-summaries.json', import.meta.url), 'utf8'), 400);
    await (await database()).put('ownSummaries', { id: 'odd', packId: null } as never);
    await (await database()).put('readingList', { id: 'odd', tags: 7 } as never);
    const { text, count } = await rescue(FIRST_DATABASE);
    const stores = text.split('\n').flatMap((line) => (line.includes('"unreadable"') ? (JSON.parse(line) as { unreadable: { store: string } }).unreadable.store : []));
    expect(stores.toSorted()).toEqual(['journal', 'journal', 'ownPacks', 'ownSummaries', 'ownSummaries', 'ownSummaries', 'readingList', 'removedEntries']);
    expect(count).toEqual({ papers: 0, summaries: 0, asTheyAre: 8, lost: 0 });
    expect(text).toContain('"end":{"records":8}');
  });

  test('with a damaged row gives all the others', async () => {
    for (let at = 0; at < 5; at += 1) await saveWork(work({ doi: `10.5555/${at}`, pmid: null }), [], at);
    const damaged = (await allEntries())[2]?.id;
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError');
    });
    const get = IDBObjectStore.prototype.get;
    const single = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function read(this: IDBObjectStore, key: IDBValidKey | IDBKeyRange) {
      if (key === damaged) throw new DOMException('damaged', 'UnknownError');
      return get.call(this, key);
    });
    const { count } = await rescue(FIRST_DATABASE);
    expect(count).toMatchObject({ papers: 4, lost: 1 });
    reads.mockRestore();
    single.mockRestore();
  });

  test('that is not there is not made by looking for it', async () => {
    globalThis.indexedDB = new IDBFactory();
    expect((await rescue('nowhere')).count).toEqual(told());
    expect(await indexedDB.databases()).toEqual([]);
  });
});
