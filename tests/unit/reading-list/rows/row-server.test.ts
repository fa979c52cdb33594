import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PaperRow } from '@/lib/model/paper-row';
import { NO_IDS } from '@/lib/model/work';
import { WHOLE_LIST, type RowQuery } from '@/lib/model/row-query';
import { saveWork } from '@/lib/reading-list/reading-list';
import { refreshRows } from '@/lib/reading-list/rows/refresh-rows';
import type { RowQuestion, RowReply, RowView } from '@/lib/reading-list/rows/row-messages';
import { brokenRow } from '@/lib/reading-list/rows/row-of';
import { RowServer } from '@/lib/reading-list/rows/row-server';
import { closeDatabase, database } from '@/lib/storage/database';
import { databaseNames } from '@/lib/storage/database-name';
import type { CaveatSchema } from '@/lib/storage/schema';
import { useFreshDatabase } from '../../storage/fresh-database';
import { work } from '../../storage/samples';

useFreshDatabase();

beforeEach(() => {
  // Node has no locks; a test is alone.
  vi.stubGlobal('navigator', { locks: { request: async (_name: string, run: () => Promise<unknown>) => run() } });
});

/** A server whose answers come back by their number. */
function served() {
  const replies: RowReply[] = [];
  const server = new RowServer((reply) => replies.push(reply));
  let number = 0;
  const ask = async (question: RowQuestion) => {
    number += 1;
    const mine = number;
    await server.take({ ...question, number: mine });
    const reply = replies.find((each) => 'number' in each && each.number === mine);
    if (!reply || !('answer' in reply)) throw new Error(JSON.stringify(reply));
    return reply.answer;
  };
  const open = async () => ask({ ask: 'open', database: (await databaseNames()).name, language: 'en' });
  const view = async (query: Partial<RowQuery> = {}) => (await ask({ ask: 'view', query: { ...WHOLE_LIST, ...query } })) as RowView;
  const ids = async (query: Partial<RowQuery> = {}) => (await ask({ ask: 'ids', query: { ...WHOLE_LIST, ...query } })) as string[];
  return { ask, open, view, ids, replies, more: () => replies.filter((reply) => 'more' in reply).length };
}

/** Puts so many rows on record, the first in the order of saving first. */
async function keepRows(count: number, facts: (at: number) => Partial<PaperRow> = () => ({})): Promise<PaperRow[]> {
  const rows = Array.from({ length: count }, (_, at) => ({ ...brokenRow(`r${at}`, `Row ${at}`), order: at + 1, isBroken: false, ...facts(at) }));
  const tx = (await database()).transaction('paperRows', 'readwrite');
  await Promise.all([...rows.map((row) => tx.store.put(row)), tx.done]);
  return rows;
}

describe('what the page asks', () => {
  test('before the list is opened finds nothing, and does not pass for the whole list', async () => {
    const { ask, view } = served();
    expect(await view()).toEqual({ found: 0, total: 0, isWhole: false, rows: [] });
    expect(await ask({ ask: 'rows', from: 0, to: 9 })).toEqual([]);
  });

  test('of a short list is answered from all of it at once', async () => {
    await keepRows(70, (at) => ({ tags: at === 69 ? ['last'] : [] }));
    const { ask, open, view } = served();
    await open();
    const whole = await view();
    expect([whole.found, whole.total, whole.isWhole, whole.rows.length]).toEqual([70, 70, true, 60]);
    expect(whole.rows[0]).toMatchObject({ id: 'r0', title: 'Row 0', linked: null });
    expect(await ask({ ask: 'rows', from: 68, to: 80 })).toMatchObject([{ id: 'r68' }, { id: 'r69' }]);
    expect(await ask({ ask: 'facets' })).toMatchObject({ tags: [['last', 1]] });
    expect(await ask({ ask: 'all-ids' })).toHaveLength(70);
    expect((await view({ tags: ['last'] })).found).toBe(1);
    await ask({ ask: 'take', put: [], gone: ['r0', 'r1'] });
    expect(await view({ tags: ['last'] })).toMatchObject({ found: 1, total: 68 });
    expect(await ask({ ask: 'rows', from: 0, to: 9 })).toMatchObject([{ id: 'r69' }]);
  });

  test('of papers that belong together is answered with both', async () => {
    await keepRows(3, (at) => (at === 2 ? { title: 'Row 0', keys: ['p'], versions: [{ as: 'article', keys: ['a'] }] } : { keys: at === 1 ? ['a'] : [] }));
    const { ask, open, view } = served();
    await open();
    expect(await ask({ ask: 'kin', id: 'r2' })).toEqual({ sameTitle: ['r0'], linked: { id: 'r1', as: 'article' } });
    expect((await view()).rows.map(({ linked }) => linked?.id)).toEqual([undefined, 'r2', 'r1']);
  });

  test('is put in the order of the reader’s language', async () => {
    await keepRows(3, (at) => ({ title: ['Zink', 'Ärla', 'Alm'][at] ?? '' }));
    const { ask, view } = served();
    await ask({ ask: 'open', database: (await databaseNames()).name, language: 'sv' });
    expect((await view({ sort: 'title' })).rows.map(({ title }) => title)).toEqual(['Alm', 'Zink', 'Ärla']);
  });

  test('while the rest is still read says how many there are, and the page hears when all are there', async () => {
    await keepRows(120);
    const { open, view, ids, more } = served();
    await open();
    expect(await view()).toMatchObject({ found: 80, total: 120, isWhole: false });
    expect(more()).toBe(0);
    await ids();
    expect(await view()).toMatchObject({ found: 120, total: 120, isWhole: true });
    expect(more()).toBe(1);
  });

  test('of a very long list is not said to be whole after the first of its batches', async () => {
    await keepRows(2_100);
    const { open, view, ids, more } = served();
    const getAll = IDBObjectStore.prototype.getAll;
    const during: Promise<RowView>[] = [];
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function read(this: IDBObjectStore, ...args) {
      if (this.name === 'paperRows') during.push(view());
      return getAll.apply(this, args);
    });
    await open();
    await ids();
    expect((await Promise.all(during)).map(({ found, isWhole }) => [found, isWhole])).toEqual([[0, false], [80, false], [2_080, false]]);
    expect(await view()).toMatchObject({ found: 2_100, isWhole: true });
    expect(more()).toBe(1);
  });
});

describe('what changes while the rest of the list is read', () => {
  test('stays as it came, and is not overwritten by what was read', async () => {
    const rows = await keepRows(120);
    const { ask, open, view, ids } = served();
    await open();
    await ask({ ask: 'take', put: [{ ...brokenRow('r100', 'Fern'), order: 101 }], gone: ['r101'] });
    expect(await ids()).toEqual(rows.flatMap(({ id }) => (id === 'r101' ? [] : id)));
    expect((await view({ text: 'fern' })).rows.map(({ id }) => id)).toEqual(['r100']);
  });

  test('is the list itself: only the rows of the database that was opened last are shown', async () => {
    await keepRows(120);
    const other = await openDB<CaveatSchema>('another', 1, {
      upgrade(db) {
        db.createObjectStore('paperRows', { keyPath: ['order', 'id'] }).createIndex('id', 'id');
        db.createObjectStore('meta');
      },
    });
    await other.put('paperRows', { ...brokenRow('other', 'Other'), order: 1 });
    other.close();
    const { ask, open, ids } = served();
    const first = ask({ ask: 'open', database: (await databaseNames()).name, language: 'en' });
    await ask({ ask: 'open', database: 'another', language: 'en' });
    await first;
    expect(await ids()).toEqual(['other']);
    // And where the first one's rest was being read already.
    await open();
    await ask({ ask: 'open', database: 'another', language: 'en' });
    expect(await ids()).toEqual(['other']);
  });

  test('a list that is read anew is not said to be whole until it is', async () => {
    await keepRows(2);
    const { ask, open, view } = served();
    await open();
    const again = ask({ ask: 'read-again', ids: null });
    expect((await view()).isWhole).toBe(false);
    await again;
    expect((await view()).isWhole).toBe(true);
  });
});

describe('what another page wrote', () => {
  test('is read from the database: rows that were made, and rows that are gone', async () => {
    await keepRows(3);
    const { ask, open, view } = served();
    await open();
    const db = await database();
    await db.put('paperRows', { ...brokenRow('r0', 'Fern'), order: 1 });
    await db.delete('paperRows', [2, 'r1']);
    await ask({ ask: 'read-again', ids: ['r0', 'r1'] });
    expect((await view()).rows.map(({ title }) => title)).toEqual(['Fern', 'Row 2']);
  });

  test('is not held up: no connection stays open, however long the list is', async () => {
    const { ask, open, ids } = served();
    await keepRows(120);
    await closeDatabase();
    const [opened, closed] = [vi.spyOn(IDBFactory.prototype, 'open'), vi.spyOn(IDBDatabase.prototype, 'close')];
    await open();
    await ids();
    await ask({ ask: 'read-again', ids: ['r0'] });
    await Promise.all([open(), open()]);
    await ids();
    expect(opened).toHaveBeenCalledTimes(4);
    expect(closed).toHaveBeenCalledTimes(4);
  });

  test('is not held up by a reading: a new version or a deletion finds the connection closed at once', async () => {
    await keepRows(120);
    const { open, ids } = served();
    const used = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await open();
    const closed = vi.spyOn(IDBDatabase.prototype, 'close');
    const connection = used.mock.contexts.at(-1) as IDBDatabase;
    connection.dispatchEvent(new IDBVersionChangeEvent('versionchange', { oldVersion: 1, newVersion: null }));
    expect(closed.mock.contexts).toEqual([connection]);
    expect(await ids()).toHaveLength(120);
  });
});

test('“all” is everything that matches, before any view was asked for and before all rows were read', async () => {
  for (let at = 0; at < 120; at += 1) await saveWork(work({ ...NO_IDS, doi: `10.5555/row.${at}` }), [], 1_000 + at);
  await refreshRows(() => 5_000, () => undefined);
  const { ask } = served();
  await ask({ ask: 'open', database: (await databaseNames()).name, language: 'en' });
  expect(await ask({ ask: 'ids', query: WHOLE_LIST })).toHaveLength(120);
  expect(await ask({ ask: 'ids', query: { ...WHOLE_LIST, text: 'no such words' } })).toEqual([]);
});

test('rows that come while the list is being read are not lost to what was read before them', async () => {
  const { ask } = served();
  const { name } = await databaseNames();
  await saveWork(work({ ...NO_IDS, doi: '10.5555/before' }), [], 1_000);
  await refreshRows(() => 5_000, () => undefined);
  const db = await database();
  const [row] = await db.getAll('paperRows');
  if (!row) throw new Error('no row');
  const opening = ask({ ask: 'open', database: name, language: 'en' });
  await ask({ ask: 'take', put: [{ ...row, id: 'came meanwhile' }], gone: [row.id] });
  await opening;
  expect(await ask({ ask: 'ids', query: WHOLE_LIST })).toEqual(['came meanwhile']);
});

/** Lets so many of the next readings of many rows fail, as a disk does now and then. */
function failReadings(times: number): void {
  const getAll = IDBObjectStore.prototype.getAll;
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function read(this: IDBObjectStore, ...args) {
    const isLater = args[0] !== null && this.name === 'paperRows';
    if (isLater && left > 0) {
      left -= 1;
      throw new DOMException('Internal error.', 'UnknownError');
    }
    return getAll.apply(this, args);
  });
}

describe('a reading that fails', () => {
  async function opened(failures: number) {
    for (let at = 0; at < 120; at += 1) await saveWork(work({ ...NO_IDS, doi: `10.5555/row.${at}` }), [], 1_000 + at);
    await refreshRows(() => 5_000, () => undefined);
    failReadings(failures);
    const { ask, replies } = served();
    await ask({ ask: 'open', database: (await databaseNames()).name, language: 'en' });
    return { ask, replies };
  }

  test('once is read again, and nothing is missing', async () => {
    const { ask } = await opened(1);
    expect(await ask({ ask: 'ids', query: WHOLE_LIST })).toHaveLength(120);
  });

  test('again makes no part of the list pass for all of it, and the next opening reads all', async () => {
    const { ask, replies } = await opened(2);
    await expect(ask({ ask: 'ids', query: WHOLE_LIST })).rejects.toThrow('Internal error.');
    await expect(ask({ ask: 'view', query: WHOLE_LIST })).rejects.toThrow('Internal error.');
    // The page is told to ask again, and hears why in the browser's words.
    expect(replies).toContainEqual({ more: true });
    expect(replies.at(-1)).toEqual({ number: 3, error: 'Internal error.' });
    await ask({ ask: 'open', database: (await databaseNames()).name, language: 'en' });
    expect(await ask({ ask: 'ids', query: WHOLE_LIST })).toHaveLength(120);
  });

  test('to open is tried again', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    const { ask } = await opened(0);
    for (const _ of [1, 2]) {
      open.mockImplementationOnce(() => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      });
    }
    await ask({ ask: 'read-again', ids: null });
    expect(await ask({ ask: 'ids', query: WHOLE_LIST })).toHaveLength(120);
  });
});
