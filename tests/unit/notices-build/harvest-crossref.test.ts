import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { harvestCrossref, harvestedItems, type CrossrefHarvest } from '@/scripts/notices/harvest-crossref';
import { politeFetch } from '@/scripts/notices/polite-fetch';
import { localService, type LocalAnswer, type LocalService } from './local-service';
import { QUICK, crossrefBody, crossrefNotices, throwAwayDir } from './samples';

const DAY = Date.parse('2026-11-20T04:00:00Z');

/** Three pages, two of them full, as `cursor=*` begins them. */
function threePages({ query }: LocalService['requests'][number]): LocalAnswer {
  const page = Number((query.get('cursor') ?? '*').replace('*', '0').replace('page-', ''));
  const items = page === 2 ? crossrefNotices(10, 2_000) : crossrefNotices(1_000, page * 1_000);
  return { body: crossrefBody(items, page === 2 ? null : `page-${page + 1}`, 2_010) };
}

async function serve(answer: Parameters<typeof localService>[0]) {
  const service = await localService(answer);
  onTestFinished(() => service.close());
  return service;
}

function harvest(service: LocalService, dir: string, more: Partial<CrossrefHarvest> = {}): Promise<string> {
  const fetch = politeFetch(QUICK, () => undefined);
  return harvestCrossref({ api: service.url, dir, mailto: '', types: [], full: false, now: DAY, fetch, progress: { show: () => undefined, end: () => undefined }, ...more });
}

describe('the harvest from Crossref', () => {
  it('asks page by page, as Crossref wants to be asked', async () => {
    const [dir, service] = [await throwAwayDir(), await serve(threePages)];
    expect(await harvest(service, dir, { mailto: 'reader@example.org' })).toBe('2026-11-20');
    expect(await harvestedItems(dir)).toHaveLength(2_010);
    expect(service.requests.map(({ path: asked }) => asked)).toEqual(['/works', '/works', '/works']);
    expect(Object.fromEntries(service.requests[0]?.query ?? [])).toEqual({
      filter: 'is-update:true',
      select: 'DOI,title,update-to,updated-by',
      rows: '1000',
      cursor: '*',
      mailto: 'reader@example.org',
    });
  });

  it('asks again after 429, 500, a cut connection and an answer that broke off', async () => {
    const bad: LocalAnswer[] = [{ status: 429, body: '', headers: { 'retry-after': '0' } }, null, { status: 503, body: '' }, { body: '{"message":{"items":[]}}', cutAfter: 8 }];
    const service = await serve((request, number) => (number % 2 === 1 && bad.length > 0 ? (bad.shift() as LocalAnswer) : threePages(request)));
    const dir = await throwAwayDir();
    await harvest(service, dir);
    expect(await harvestedItems(dir)).toHaveLength(2_010);
  });

  it('goes on where it was interrupted, without asking for what it has', async () => {
    const dir = await throwAwayDir();
    const broken = await serve((request, number) => (number <= 2 ? threePages(request) : null));
    await expect(harvest(broken, dir)).rejects.toThrow('fetch failed');
    const service = await serve(threePages);
    await harvest(service, dir);
    expect(service.requests.map(({ query }) => query.get('cursor'))).toEqual(['page-2']);
    expect(await harvestedItems(dir)).toHaveLength(2_010);
  });

  it('begins again where Crossref does not know the cursor any more', async () => {
    const dir = await throwAwayDir();
    const broken = await serve((request, number) => (number <= 2 ? threePages(request) : null));
    await expect(harvest(broken, dir)).rejects.toThrow('fetch failed');
    const service = await serve((request, number) => (number === 1 ? { status: 404, body: 'no such cursor' } : threePages(request)));
    await harvest(service, dir);
    expect(service.requests.map(({ query }) => query.get('cursor'))).toEqual(['page-2', '*', 'page-1', 'page-2']);
    expect(await harvestedItems(dir)).toHaveLength(2_010);
  });

  it('asks the next time for what was indexed since, which overrules what it had', async () => {
    const dir = await throwAwayDir();
    await harvest(await serve(threePages), dir);
    const changed = { ...crossrefNotices(1)[0], 'update-to': [] };
    const service = await serve(() => ({ body: crossrefBody([changed, ...crossrefNotices(1, 5_000)], null, 2) }));
    await harvest(service, dir, { now: DAY + 86_400_000 });
    expect(service.requests[0]?.query.get('filter')).toBe('is-update:true,from-index-date:2026-11-20');
    const items = await harvestedItems(dir);
    expect(items).toHaveLength(2_011);
    expect(items.find(({ DOI }) => DOI === '10.5555/notice.0')?.['update-to']).toEqual([]);
  });

  it('asks for everything again on demand, or where the question is another one', async () => {
    const dir = await throwAwayDir();
    await harvest(await serve(threePages), dir);
    const service = await serve(threePages);
    await harvest(service, dir, { full: true });
    await harvest(service, dir, { types: ['retraction', 'removal'] });
    expect(service.requests[0]?.query.get('filter')).toBe('is-update:true');
    expect(service.requests[3]?.query.get('filter')).toBe('update-type:retraction,update-type:removal');
  });

  it('gives up on a refusal and on what is no answer of Crossref, and keeps what it has', async () => {
    const dir = await throwAwayDir();
    await expect(harvest(await serve(() => ({ status: 403, body: 'blocked' })), dir)).rejects.toThrow('403');
    await expect(harvest(await serve(() => ({ body: '<html>sign in</html>' })), dir)).rejects.toThrow('not a page of records');
    expect(await readdir(dir)).toEqual(['checkpoint.json']);
    expect(JSON.parse(await readFile(path.join(dir, 'checkpoint.json'), 'utf8'))).toMatchObject({ runs: [], open: { cursor: '*', pages: 0 } });
  });
});
