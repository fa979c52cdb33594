import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readZoteroCollection, zoteroCollections } from '@/lib/zotero/zotero-library';
import { startFakeZotero, type FakeZotero, type FakeZoteroFault } from '@/tests/support/fake-zotero';

const item = (data: Record<string, unknown>, at = 0) => ({ key: `ITEM${String(at).padStart(4, '0')}`, version: 1, data: { itemType: 'journalArticle', ...data } });
const MANY = Array.from({ length: 250 }, (_, at) => item({ title: `Paper ${at + 1}`, DOI: `10.1000/${at + 1}` }, at));
const COLLECTIONS = [
  { key: 'AAAAAAA2', data: { name: 'Chapter 2', parentCollection: 'AAAAAAA1' } },
  { key: 'AAAAAAA1', data: { name: 'Thesis', parentCollection: false } },
  { key: 'CIRCLE01', data: { name: 'One', parentCollection: 'CIRCLE02' } },
  { key: 'CIRCLE02', data: { name: 'Two', parentCollection: 'CIRCLE01' } },
];

let zotero: FakeZotero;
beforeEach(async () => {
  zotero = await startFakeZotero({
    collections: COLLECTIONS,
    items: {
      '': MANY,
      AAAAAAA1: [
        item({ title: 'By its DOI', DOI: 'https://doi.org/10.1000/ABC', date: 'May 2019' }),
        item({ title: 'By Extra', extra: 'PMID: 31234567\nErratum in: doi:10.1000/notice\nCaveat: Corrected (doi:10.1000/notice)' }),
        item({ title: 'By its address', url: 'https://www.nature.com/articles/s43018-023-00712-x' }),
        item({ itemType: 'attachment', title: 'PDF', url: 'https://doi.org/10.1000/pdf' }),
        item({ itemType: 'note' }),
        { key: 'ODD', data: { title: 7 } },
        null,
      ],
    },
  });
});
afterEach(() => zotero.close());

describe('a collection of Zotero', () => {
  test('gives the identifiers of its papers, never those of their notices, and counts what it could not read', async () => {
    const read = await readZoteroCollection('AAAAAAA1', { send: zotero.send });
    if (!read.ok) throw new Error(read.problem);
    expect(read.value.entries.map(({ title, ids, line }) => [line, title, ids.doi, ids.pmid])).toEqual([
      [1, 'By its DOI', '10.1000/abc', null],
      [2, 'By Extra', null, '31234567'],
      [3, 'By its address', '10.1038/s43018-023-00712-x', null],
    ]);
    expect(read.value.remarks.map(({ line, problem }) => [line, problem])).toEqual([[6, 'damaged'], [7, 'damaged']]);
  });

  test('is read page by page, and only read', async () => {
    const progress: number[] = [];
    const read = await readZoteroCollection(null, { send: zotero.send, onProgress: (done) => progress.push(done) });
    if (!read.ok) throw new Error(read.problem);
    expect(read.value.entries).toHaveLength(250);
    expect(progress).toEqual([0.4, 0.8, 1]);
    expect(zotero.requests).toEqual(Array<string>(3).fill('GET /api/users/0/items/top'));
  });

  test('stops where the reader says so', async () => {
    const controller = new AbortController();
    await expect(readZoteroCollection(null, { send: zotero.send, signal: controller.signal, onProgress: () => controller.abort(new Error('stopped')) })).rejects.toThrow('stopped');
    expect(zotero.requests).toHaveLength(1);
  });

  test('has its whole name, even where its parents go in a circle', async () => {
    const read = await zoteroCollections(zotero.send);
    expect(read.ok && read.value.map(({ name }) => name).filter((name) => name.length < 30)).toEqual(['Thesis', 'Thesis / Chapter 2']);
  });

  test.each<[problem: string, fault: FakeZoteroFault]>([
    ['api-off', { apiOff: true }],
    ['old', { noApi: true }],
    ['not-zotero', { stranger: { status: 500, body: '' } }],
    ['odd', { stranger: { status: 200, body: 'no JSON' } }],
    ['odd', { stranger: { status: 200, body: '{"a":1}' } }],
  ])('says "%s"', async (problem, fault) => {
    zotero.fault = fault;
    expect(await readZoteroCollection(null, { send: zotero.send })).toEqual({ ok: false, problem });
    expect(await zoteroCollections(zotero.send)).toEqual({ ok: false, problem });
  });

  test('says that a collection is gone', async () => {
    expect(await readZoteroCollection('GONE0001', { send: zotero.send })).toEqual({ ok: false, problem: 'gone' });
  });

  test('ends where a server never stops sending', async () => {
    let asked = 0;
    const send = (async () => {
      asked += 1;
      return new Response(JSON.stringify(asked < 5 ? [item({ DOI: '10.1000/a' })] : []), { headers: { 'total-results': '999999999' } });
    }) as unknown as typeof fetch;
    const read = await readZoteroCollection(null, { send });
    expect(read.ok && read.value.entries).toHaveLength(4);
  });
});
