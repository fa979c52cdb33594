import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { WHOLE_LIST } from '@/lib/model/row-query';
import { saveWork } from '@/lib/reading-list/reading-list';
import { refreshRows } from '@/lib/reading-list/rows/refresh-rows';
import type { RowQuestion, RowReply } from '@/lib/reading-list/rows/row-messages';
import { RowServer } from '@/lib/reading-list/rows/row-server';
import { database } from '@/lib/storage/database';
import { databaseNames } from '@/lib/storage/database-name';
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
  return { ask };
}

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
    const { ask } = served();
    await ask({ ask: 'open', database: (await databaseNames()).name, language: 'en' });
    return ask;
  }

  test('once is read again, and nothing is missing', async () => {
    const ask = await opened(1);
    expect(await ask({ ask: 'ids', query: WHOLE_LIST })).toHaveLength(120);
  });

  test('again makes no part of the list pass for all of it, and the next opening reads all', async () => {
    const ask = await opened(2);
    await expect(ask({ ask: 'ids', query: WHOLE_LIST })).rejects.toThrow('Internal error.');
    await expect(ask({ ask: 'view', query: WHOLE_LIST })).rejects.toThrow('Internal error.');
    await ask({ ask: 'open', database: (await databaseNames()).name, language: 'en' });
    expect(await ask({ ask: 'ids', query: WHOLE_LIST })).toHaveLength(120);
  });

  test('to open is tried again', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    const ask = await opened(0);
    for (const _ of [1, 2]) {
      open.mockImplementationOnce(() => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      });
    }
    await ask({ ask: 'read-again', ids: null });
    expect(await ask({ ask: 'ids', query: WHOLE_LIST })).toHaveLength(120);
  });
});
