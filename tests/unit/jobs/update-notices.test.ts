import { describe, expect, it, vi } from 'vitest';
import { currentList, getParts, putParts } from '@/lib/storage/notice-lists';
import { getMeta } from '@/lib/storage/meta';
import { useFreshDatabase } from '../storage/fresh-database';
import { entriesNumbered } from '../notices/index/arbitrary-list';
import { haveList, keeper, killedAt, leftInStorage, markOfKey, restart } from './keeper-harness';
import { KEPT_KEY, NEW_KEY, NOW, OLD_KEY, TODAY, YESTERDAY, buildOf, deltaBetween, updateServer, type Served } from './update-server';

useFreshDatabase();

const DAILY = { from: YESTERDAY, to: TODAY, bytes: deltaBetween(YESTERDAY, TODAY) };
const binary = (body: Uint8Array | string, more: Partial<Served> = {}): Served => ({ headers: { 'content-type': 'application/octet-stream' }, body, ...more });

describe('renewing the list from the update address', () => {
  it('takes the whole list where there is none', async () => {
    const server = updateServer(TODAY, [DAILY]);
    expect(await keeper(server).update()).toMatchObject({ result: 'renewed', reason: null, etag: '"today"', at: NOW });
    expect(server.requests.map(({ name }) => name)).toEqual(['notices.json', 'notices.details', 'notices.index']);
    expect(await markOfKey(NEW_KEY)).not.toBeNull();
    expect(await leftInStorage()).toEqual({ lists: 1, generations: 1, downloads: 0, task: undefined });
  });

  it('takes the delta where it has the list before', async () => {
    await haveList(YESTERDAY);
    const server = updateServer(TODAY, [DAILY]);
    expect((await keeper(server).update()).result).toBe('renewed');
    expect(server.requests.map(({ name }) => name)).toHaveLength(2);
    expect(server.requests[1]?.name).toMatch(/\.delta$/);
    expect([await markOfKey(OLD_KEY), await markOfKey(KEPT_KEY) === null, await markOfKey(NEW_KEY) === null]).toEqual([null, false, false]);
  });

  it('follows several deltas, one after the other', async () => {
    const between = buildOf(entriesNumbered(603), 0.5);
    await haveList(YESTERDAY);
    const server = updateServer(TODAY, [
      { from: YESTERDAY, to: between, bytes: deltaBetween(YESTERDAY, between) },
      { from: between, to: TODAY, bytes: deltaBetween(between, TODAY) },
    ]);
    expect((await keeper(server).update()).result).toBe('renewed');
    expect(server.requests.filter(({ name }) => name.endsWith('.delta'))).toHaveLength(2);
    expect(await markOfKey(NEW_KEY)).not.toBeNull();
  });

  it('is told that nothing changed, and says so', async () => {
    const server = updateServer(TODAY);
    await keeper(server).update();
    expect(await keeper(server).update()).toMatchObject({ result: 'current', reason: null });
    expect(server.requests.at(-1)).toMatchObject({ name: 'notices.json', headers: { 'if-none-match': '"today"' } });
  });

  it('asks at most once a day by itself, an hour after a failure, and not without an address', async () => {
    const server = updateServer(TODAY);
    let now = NOW;
    const kept = keeper({ send: server.send, now: () => now });
    server.once('notices.json', null);
    await kept.updateIfDue();
    expect(await getMeta('noticeCheck')).toMatchObject({ result: 'refused', reason: 'offline' });
    now += 1_800_000;
    await kept.updateIfDue();
    expect(server.requests).toHaveLength(1);
    now += 1_800_001;
    await kept.updateIfDue();
    expect(await getMeta('noticeCheck')).toMatchObject({ result: 'renewed' });
    const asked = server.requests.length;
    now += 3_600_000;
    await kept.updateIfDue();
    expect(server.requests).toHaveLength(asked);
    await keeper({ send: server.send, address: async () => '', now: () => now + 10 * 86_400_000 }).updateIfDue();
    expect(server.requests).toHaveLength(asked);
  });

  it('finds that a part of the list at hand is damaged, and takes the whole list', async () => {
    const server = updateServer(TODAY, [DAILY]);
    await keeper(server).update();
    const generation = (await currentList())?.generation ?? 0;
    const [part] = await getParts(generation, 'details', [1]);
    const bytes = part?.slice() ?? new Uint8Array();
    bytes[9] = (bytes[9] ?? 0) ^ 1;
    await putParts([{ key: [generation, 'details', 1], bytes }]);
    expect((await keeper(server).update()).result).toBe('renewed');
    expect(server.requests.slice(-3).map(({ name }) => name)).toEqual(['notices.json', 'notices.details', 'notices.index']);
    expect(await leftInStorage()).toMatchObject({ lists: 1, generations: 1 });
  });

  it('goes on with a file that broke off, and asks only for what is missing', async () => {
    const server = updateServer(TODAY);
    server.once('notices.details', binary(TODAY.details, { cutAfter: 9_000 }));
    expect(await keeper(server).update()).toMatchObject({ result: 'refused', reason: 'offline' });
    await restart();
    expect(await keeper(server).update()).toMatchObject({ result: 'renewed' });
    expect(server.requests.find(({ headers }) => headers.range !== undefined)).toMatchObject({ name: 'notices.details', headers: { range: expect.stringMatching(/^bytes=\d000-$/) } });
    expect(await markOfKey(NEW_KEY)).not.toBeNull();
  });

  it('begins a file again where the server cannot go on', async () => {
    const server = updateServer(TODAY);
    server.once('notices.details', binary(TODAY.details, { cutAfter: 9_000 }));
    server.once('notices.details', binary(TODAY.details));
    await keeper(server).update();
    expect((await keeper(server).update()).result).toBe('renewed');
  });

  it('can be cancelled, and leaves nothing that answers', async () => {
    await haveList(YESTERDAY);
    const server = updateServer(TODAY, [DAILY]);
    const kept = keeper(server);
    const updating = kept.update();
    await new Promise((resolve) => setTimeout(resolve));
    await kept.cancel();
    expect(['cancelled', 'renewed']).toContain((await updating).result);
    expect(await markOfKey(KEPT_KEY)).not.toBeNull();
    expect((await leftInStorage()).generations).toBe(1);
  });
});

describe('an update that is no good leaves the list as it was where', () => {
  const flipped = TODAY.index.slice();
  flipped[flipped.length - 5] = (flipped[flipped.length - 5] ?? 0) ^ 4;
  const millions = buildOf(entriesNumbered(20), 1);

  it.each<[string, (server: ReturnType<typeof updateServer>) => void, string]>([
    ['the network is away', (server) => server.once('notices.json', null), 'offline'],
    ['the address answers with a failure', (server) => server.once('notices.json', { status: 500, body: '' }), 'server'],
    ['the address leads elsewhere', (server) => server.once('notices.json', { status: 302, headers: { location: 'https://elsewhere.example/' }, body: '' }), 'server'],
    ['there is a web page in the place of the manifest', (server) => server.once('notices.json', { headers: { 'content-type': 'text/html' }, body: '<html>' }), 'wrong-type'],
    ['there is a web page that calls itself JSON', (server) => server.once('notices.json', { headers: { 'content-type': 'application/json' }, body: '<html>' }), 'not-a-list'],
    ['there is a web page in the place of the list', (server) => server.once('notices.details', { headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>' }), 'wrong-type'],
    ['the list is cut short', (server) => server.files.set('notices.details', binary(TODAY.details.subarray(0, 5_000))), 'truncated'],
    ['the list has a flipped bit', (server) => server.files.set('notices.index', binary(flipped)), 'damaged'],
    ['the list is larger than it should be', (server) => server.files.set('notices.index', binary(new Uint8Array(TODAY.index.length + 1))), 'too-big'],
    ['a huge file comes without a length', (server) => server.files.set('notices.index', { headers: { 'content-type': 'application/octet-stream', 'content-length': '' }, body: new Uint8Array(200_000) }), 'too-big'],
    ['a file is missing', (server) => void server.files.delete('notices.index'), 'server'],
  ])('%s', async (_, spoil, reason) => {
    await haveList(YESTERDAY);
    const server = updateServer(TODAY);
    spoil(server);
    expect(await keeper(server).update()).toMatchObject({ result: 'refused', reason });
    expect(await markOfKey(OLD_KEY)).not.toBeNull();
    expect(await leftInStorage()).toMatchObject({ lists: 1, generations: 1, task: undefined });
  });

  it('most of the list would be gone', async () => {
    await haveList(YESTERDAY);
    expect(await keeper(updateServer(millions)).update()).toMatchObject({ result: 'refused', reason: 'absurd' });
    const delta = { from: YESTERDAY, to: millions, bytes: deltaBetween(YESTERDAY, millions) };
    const server = updateServer(buildOf(entriesNumbered(590), 1), [delta]);
    const content = server.files.get('notices.json');
    server.files.set('notices.json', { ...content, body: String(content?.body).replace(/"content": "\w+"/, `"content": "${String(content?.body).match(/"to": "(\w+)"/)?.[1]}"`) });
    expect(await keeper(server).update()).toMatchObject({ result: 'refused', reason: 'absurd' });
    expect(await markOfKey(KEPT_KEY)).not.toBeNull();
  });

  it('the address has one older than the list at hand', async () => {
    await haveList(buildOf(entriesNumbered(610, 3), 5));
    expect(await keeper(updateServer(TODAY)).update()).toMatchObject({ result: 'refused', reason: 'absurd' });
  });

  it('the address puts the details of one build beside the index of another', async () => {
    const server = updateServer({ ...TODAY, details: YESTERDAY.details });
    expect(await keeper(server).update()).toMatchObject({ result: 'refused', reason: 'not-paired' });
  });

  it.each(['http://lists.example/caveat', 'ftp://lists.example', 'lists.example', 'https://user:word@lists.example/'])('the address is %s', async (address) => {
    const server = updateServer(TODAY);
    expect(await keeper({ send: server.send, address: async () => address }).update()).toMatchObject({ result: 'refused', reason: 'address' });
    expect(server.requests).toEqual([]);
  });
});

describe('a machine without room for the list', () => {
  it.each([1, 2, 4, 6])('keeps the list that it has, whatever write is the one too many (%i)', async (writes) => {
    await haveList(YESTERDAY);
    const put = IDBObjectStore.prototype.put;
    let left = writes;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(this: IDBObjectStore, ...args) {
      if (this.name === 'noticeParts' && (left -= 1) < 1) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await keeper(updateServer(TODAY)).update()).toMatchObject({ result: 'refused', reason: 'storage' });
    expect(await markOfKey(OLD_KEY)).not.toBeNull();
    expect(await leftInStorage()).toMatchObject({ lists: 1, generations: 1 });
  });
});

describe.each([
  ['by a delta', [DAILY]],
  ['as a whole', []],
])('a background that is stopped while it renews the list %s', (_, deltas) => {
  it('answers from the old list or the new one at every step, and the next start ends what was begun', async () => {
    const probe = killedAt(-1);
    await haveList(YESTERDAY);
    await keeper({ send: updateServer(TODAY, deltas).send, steps: probe.steps }).update();
    const total = probe.count();
    expect(total).toBeGreaterThan(6);
    for (let step = 1; step <= total; step += 1) {
      await restart();
      globalThis.indexedDB = new (await import('fake-indexeddb')).IDBFactory();
      await haveList(YESTERDAY);
      const killed = killedAt(step);
      void keeper({ send: updateServer(TODAY, deltas).send, steps: killed.steps }).update();
      await killed.died;
      await restart();
      const answers = [await markOfKey(OLD_KEY), await markOfKey(NEW_KEY)];
      expect(answers.filter((mark) => mark !== null), `step ${step}`).toHaveLength(1);
      expect(await markOfKey(KEPT_KEY)).not.toBeNull();
      await keeper({ send: updateServer(TODAY, deltas).send }).resume();
      expect([await markOfKey(OLD_KEY), (await markOfKey(NEW_KEY)) === null], `step ${step}`).toEqual([null, false]);
      expect(await leftInStorage(), `step ${step}`).toEqual({ lists: 1, generations: 1, downloads: 0, task: undefined });
    }
  });

  it('keeps the old list where the network is gone at the next start', async () => {
    await haveList(YESTERDAY);
    const killed = killedAt(2);
    void keeper({ send: updateServer(TODAY, deltas).send, steps: killed.steps }).update();
    await killed.died;
    await restart();
    const away = updateServer(TODAY, deltas);
    for (const name of away.files.keys()) away.once(name, null);
    await keeper(away).resume();
    expect(await markOfKey(OLD_KEY)).not.toBeNull();
    expect(await getMeta('noticeCheck')).toMatchObject({ result: 'refused', reason: 'offline' });
  });
});
