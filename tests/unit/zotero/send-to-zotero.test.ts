import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askZotero } from '@/lib/net/zotero';
import { sendToZotero } from '@/lib/zotero/send-to-zotero';
import { citedWork } from '@/tests/support/cited-works';
import { startFakeZotero, type FakeZotero, type FakeZoteroFault } from '@/tests/support/fake-zotero';

let zotero: FakeZotero;
beforeEach(async () => {
  zotero = await startFakeZotero();
});
afterEach(() => zotero.close());

const send = (count = 1) => sendToZotero(Array.from({ length: count }, (_, at) => citedWork({ title: `Paper ${at + 1}` })), undefined, zotero.send);

describe('sending papers to Zotero', () => {
  test('saves each with its status in Extra and its title as published', async () => {
    const work = citedWork({ title: 'RETRACTED: A study', notes: { tags: ['thesis'], note: 'see <b>\nFig. 2', state: 'Read' } });
    expect(await sendToZotero([work], undefined, zotero.send)).toEqual({ sent: 1, problem: null });
    expect(zotero.saved).toEqual([
      expect.objectContaining({
        itemType: 'journalArticle',
        title: 'RETRACTED: A study',
        DOI: '10.1000/abc',
        extra: 'PMID: 31234567\nPMCID: PMC7654321\nErratum in: Author Correction. 3 May 2025. doi:10.1000/notice\nCaveat: Corrected 3 May 2025 (doi:10.1000/notice); checked 22 November 2026 in Crossref and PubMed.',
        tags: [{ tag: 'thesis' }],
        notes: [{ note: '<p>see &lt;b&gt;</p><p>Fig. 2</p>' }],
      }),
    ]);
  });

  test('goes in batches, and says how many arrived', async () => {
    const steps: number[] = [];
    const works = Array.from({ length: 120 }, (_, at) => citedWork({ title: `Paper ${at + 1}` }));
    expect(await sendToZotero(works, (sent) => steps.push(sent), zotero.send)).toEqual({ sent: 120, problem: null });
    expect(steps).toEqual([50, 100, 120]);
    expect(zotero.saved.map(({ title }) => title)).toEqual(works.map(({ title }) => title));
    expect(zotero.requests).toEqual(['POST /connector/ping', ...Array<string>(3).fill('POST /connector/saveItems')]);
  });

  test('says how far it came where Zotero fails in the middle', async () => {
    zotero.fault = { failsAt: 2 };
    expect(await send(120)).toEqual({ sent: 50, problem: 'refused' });
    expect(zotero.saved).toHaveLength(50);
  });

  test.each<[problem: string, fault: FakeZoteroFault]>([
    ['read-only', { readOnly: true }],
    ['old', { connector: 2 }],
    ['not-zotero', { stranger: { status: 200, body: '<html>Another program</html>' } }],
    ['not-zotero', { stranger: { status: 404, body: '' } }],
    ['odd', { stranger: { status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' } }],
  ])('says "%s", and nothing is saved', async (problem, fault) => {
    zotero.fault = fault;
    expect(await send()).toEqual({ sent: 0, problem });
    expect(zotero.saved).toEqual([]);
  });

  test('says that Zotero is not running', async () => {
    await zotero.close();
    expect(await send()).toEqual({ sent: 0, problem: 'not-running' });
  });
});

describe('the one address on this machine', () => {
  test('is asked by its exact paths alone', async () => {
    for (const path of ['/', '/connector/installStyle', '/api/users/0/collections/../../x', '/api/users/0/collections/AAAAAAA1/items', '//evil.invalid/', '/connector/ping?x', '/api/users/1/collections', '/connector/ping\n']) {
      await expect(askZotero({ path }, zotero.send)).rejects.toThrow('not a path of Zotero');
    }
    expect(zotero.requests).toEqual([]);
  });

  test('gets no cookie, no referrer, and no redirect is followed', async () => {
    const seen: RequestInit[] = [];
    await askZotero({ path: '/connector/ping' }, (async (_: string, init: RequestInit) => {
      seen.push(init);
      return new Response('{}');
    }) as typeof fetch);
    expect(seen[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', method: 'GET' });
  });
});
