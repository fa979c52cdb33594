import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsCommands } from '@/lib/background/commands/settings-commands';
import type { ListKeeper } from '@/lib/jobs/list-keeper';
import { createLibraryKeeper, type LibraryKeeper } from '@/lib/library/library-keeper';
import { NO_IDS } from '@/lib/model/work';
import { createLiveGate } from '@/lib/net/live-gate';
import { getSettings } from '@/lib/settings/settings';
import { database } from '@/lib/storage/database';
import type { SyncKeeper } from '@/lib/sync/sync-keeper';
import type { Watcher } from '@/lib/watch/watcher';
import { useFreshDatabase } from '../storage/fresh-database';
import { LIBRARY, libraryServer, stone, type LibraryServer } from './library-server';

useFreshDatabase();

const NOW = Date.UTC(2026, 11, 1);
const HOUR = 3_600_000;
const live = new AbortController().signal;
const paper = (number: number) => ({ ...NO_IDS, doi: stone(number) });
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

let server: LibraryServer;
let keeper: LibraryKeeper;
let now = NOW;
const onChange = vi.fn<() => void>();

beforeEach(async () => {
  now = NOW;
  onChange.mockReset();
  server = await libraryServer();
  onTestFinished(() => server.remove());
  keeper = createLibraryKeeper({ now: () => now, send: server.send, onChange });
  await server.publish(numbers(0, 300));
});

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
}

async function textsOf(number: number): Promise<string[]> {
  await keeper.ask(paper(number), live);
  return (await keeper.find(paper(number))).flatMap(({ summary }) => summary);
}

/** A paper that the library does not have, and whose filter says so. */
async function strangers(count: number): Promise<number> {
  let asked = 0;
  for (const number of numbers(10_000, 10_000 + count)) {
    const before = server.asked.length;
    await keeper.ask(paper(number), live);
    asked += server.asked.length - before;
  }
  return asked;
}

describe('a library that the reader subscribed', () => {
  test('gives the texts of a paper for one request, which does not name the paper', async () => {
    expect(await keeper.subscribe('https://library.example/open')).toBeNull();
    server.asked.length = 0;
    expect(await textsOf(7)).toEqual(['Stone 7 has moss on it.']);
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]).toMatch(/^files\/00\/00[0-9a-f]{2}-[0-9a-f]{12}\.bin$/);
    expect(await keeper.find(paper(7))).toMatchObject([{ license: 'Creative Commons Attribution (CC BY)', origin: { kind: 'pack', name: 'Stones' }, subject: { doi: stone(7) } }]);
    // The file is on the machine now, and has its neighbours too.
    await textsOf(7);
    expect(server.asked).toHaveLength(1);
  });

  test('is not taken where there is no room, whichever write fails, and leaves nothing of it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const pieces = await (await database()).count('libraryPieces');
    for (const method of ['put', 'add'] as const) {
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
        throw new DOMException('no room', 'QuotaExceededError');
      });
    }
    expect(await keeper.subscribe(LIBRARY)).toBe('storage');
    vi.restoreAllMocks();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(keeper.subscribe(LIBRARY)).rejects.toThrow('quota');
    vi.restoreAllMocks();
    expect(await keeper.list()).toEqual([]);
    expect([await (await database()).count('libraries'), await (await database()).count('libraryPieces')]).toEqual([0, pieces]);
    expect(await keeper.subscribe(LIBRARY)).toBeNull();
  });

  test('has no text where there is no room for the file, and asks again once there is', async () => {
    await keeper.subscribe(LIBRARY);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await textsOf(7)).toEqual([]);
    vi.restoreAllMocks();
    expect(await textsOf(7)).toEqual(['Stone 7 has moss on it.']);
  });

  test('is found by PubMed number where the page knows no DOI only if it is filed so', async () => {
    await keeper.subscribe(LIBRARY);
    await keeper.ask({ ...NO_IDS, doi: stone(9), pmid: '9' }, live);
    expect(await keeper.find({ ...NO_IDS, doi: stone(9), pmid: '9' })).toHaveLength(1);
  });

  test('is not asked about a paper that it does not have, but for the few that its filter lets through', async () => {
    await keeper.subscribe(LIBRARY);
    server.asked.length = 0;
    // One in 64, and a file that is at hand costs nothing again.
    expect(await strangers(300)).toBeLessThanOrEqual(15);
    expect(await keeper.find(paper(10_001))).toEqual([]);
  });

  test('is listed with what it says of itself, and is not asked while it is off', async () => {
    await keeper.subscribe(`${LIBRARY}library.json`);
    expect(await keeper.list()).toMatchObject([{ address: LIBRARY, on: true, facts: { title: 'Stones', publisher: 'Moss house', summaries: 300, edition: 1 }, checked: { at: NOW, refusal: null } }]);
    await textsOf(7);
    await keeper.switchTo(LIBRARY, false);
    server.asked.length = 0;
    expect(await textsOf(7)).toEqual([]);
    expect(await textsOf(8)).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  test('leaves nothing behind when it is removed', async () => {
    await keeper.subscribe(LIBRARY);
    await textsOf(7);
    await keeper.remove(LIBRARY);
    expect(await keeper.list()).toEqual([]);
    const db = await database();
    expect(await Promise.all((['libraries', 'libraryPieces', 'libraryFiles'] as const).map((store) => db.count(store)))).toEqual([0, 0, 0]);
  });

  test('is gone after everything was deleted, also where it was just being renewed', async () => {
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: [] }) });
    Object.assign(fakeBrowser.permissions, { remove: async () => true, getAll: async () => ({ origins: [] }) });
    await keeper.subscribe(LIBRARY);
    await server.publish(numbers(0, 301));
    const gate = Promise.withResolvers<void>();
    const slow = createLibraryKeeper({ now: () => now, send: async (url, init) => (await Promise.race([gate.promise, aborted(init?.signal)]), server.send(url)), onChange });
    const renewing = slow.renew(LIBRARY);
    const ended = async () => undefined;
    const handlers = settingsCommands(createLiveGate(), { cancel: ended } as unknown as ListKeeper, { end: ended } as unknown as Watcher, { erase: ended } as unknown as SyncKeeper, slow, async () => true);
    await handlers['delete-everything']({ type: 'delete-everything' }, {});
    gate.resolve();
    await renewing;
    expect(await (await database()).count('libraries')).toBe(0);
  });

  test('is renewed by a delta once a day: new texts are found, changed and removed ones are no longer', async () => {
    await keeper.subscribe(LIBRARY);
    await textsOf(7);
    await textsOf(3);
    await server.publish(numbers(5, 310), ' Wet.');
    server.asked.length = 0;
    now += 20 * HOUR;
    await keeper.renewDue();
    expect(server.asked).toEqual([]);
    now += 4 * HOUR;
    await keeper.renewDue();
    expect(server.asked).toEqual(['library.json', 'delta-2.bin']);
    expect(onChange).toHaveBeenCalled();
    // What is at hand of the edition before is gone, before anything is asked.
    expect(await keeper.find(paper(3))).toEqual([]);
    expect(await textsOf(7)).toEqual(['Stone 7 has moss on it. Wet.']);
    expect(await textsOf(305)).toEqual(['Stone 305 has moss on it. Wet.']);
    expect(await textsOf(3)).toEqual([]);
    // A clock that was set back does not put it off until it is as late again.
    now -= 365 * 24 * HOUR;
    server.asked.length = 0;
    await keeper.renewDue();
    expect(server.asked).toEqual(['library.json']);
  });
});

describe('a library that is not in order', () => {
  const changed = (file: Buffer) => {
    const copy = Buffer.from(file);
    copy[copy.length - 5] = (copy[copy.length - 5] ?? 0) ^ 1;
    return { body: copy };
  };

  test.each([
    ['an address without a library', 'https://library.example/other/', 'server'],
    ['no https', 'http://library.example/open/', 'address'],
    ['the reader’s own network', 'https://192.168.0.1/', 'address'],
  ])('%s is not taken, with its reason', async (_name, address, reason) => {
    expect(await keeper.subscribe(address)).toBe(reason);
    expect((await getSettings()).libraries).toEqual([]);
  });

  test.each([
    ['a web page in its place', /library\.json/, () => ({ type: 'text/html', body: Buffer.from('<html>') }), 'wrong-type'],
    ['something else', /library\.json/, () => ({ body: Buffer.from('{}') }), 'not-a-library'],
    ['a changed manifest', /library\.json/, (file: Buffer) => ({ body: Buffer.from(file.toString().replace('Stones', 'Bones')) }), 'bad-signature'],
    ['a damaged index', /index/, changed, 'damaged'],
    ['a cut index', /index/, (file: Buffer) => ({ body: file.subarray(0, 40) }), 'damaged'],
    ['an endless index', /index/, () => ({ body: Buffer.alloc(5_000_000) }), 'too-big'],
    ['no index', /index/, () => null, 'server'],
  ])('%s is not taken, with its reason', async (_name, name, answer, reason) => {
    server.instead(name, answer);
    expect(await keeper.subscribe(LIBRARY)).toBe(reason);
    expect(await keeper.list()).toEqual([]);
    expect(await (await database()).count('libraries')).toBe(0);
  });

  test('a damaged, foreign or missing file gives no text, and says why', async () => {
    await keeper.subscribe(LIBRARY);
    for (const [answer, refusal] of [[changed, 'damaged'], [() => ({ type: 'text/html', body: Buffer.from('<html>') }), 'wrong-type'], [() => null, 'server']] as const) {
      server.instead(/files/, answer);
      expect(await textsOf(7)).toEqual([]);
      expect(await keeper.list()).toMatchObject([{ checked: { at: NOW, refusal } }]);
    }
  });

  test('offline, what is at hand goes on answering', async () => {
    await keeper.subscribe(LIBRARY);
    await textsOf(7);
    const offline = createLibraryKeeper({ now: () => now, send: async () => Promise.reject(new TypeError('offline')), onChange });
    expect(await offline.renew(LIBRARY)).toBe('offline');
    expect(await offline.ask(paper(7), live)).toBe(false);
    expect(await offline.find(paper(7))).toHaveLength(1);
  });

  test('a library that does not answer holds nobody up', async () => {
    await keeper.subscribe(LIBRARY);
    const never: typeof fetch = (_url, init) => aborted(init?.signal);
    const slow = createLibraryKeeper({ now: () => now, send: never, onChange, patience: 20 });
    expect(await slow.ask(paper(7), live)).toBe(false);
    expect(await slow.list()).toMatchObject([{ checked: { refusal: 'offline' } }]);
  });

  test.each([
    ['signed by another key', async () => server.changeKey().then(() => server.publish(numbers(0, 301))), 'other-key'],
    ['with most of it gone', async () => server.publish(numbers(0, 100)), 'absurd'],
    ['damaged on its way', async () => server.publish(numbers(0, 301)).then(() => server.instead(/delta|index/, changed)), 'damaged'],
  ])('an edition %s is refused, and the one before goes on', async (_name, change, reason) => {
    await keeper.subscribe(LIBRARY);
    await textsOf(7);
    await change();
    expect(await keeper.renew(LIBRARY)).toBe(reason);
    expect((await keeper.find(paper(7))).flatMap(({ summary }) => summary)).toEqual(['Stone 7 has moss on it.']);
    expect(await keeper.list()).toMatchObject([{ facts: { edition: 1 }, checked: { refusal: reason } }]);
  });

  test('an older edition than the one at hand is refused', async () => {
    let first: Buffer = Buffer.alloc(0);
    server.instead(/library\.json/, (file) => {
      first = file;
      return { body: file };
    });
    await keeper.subscribe(LIBRARY);
    server.instead(/^$/, () => null);
    await server.publish(numbers(0, 301));
    expect(await keeper.renew(LIBRARY)).toBeNull();
    server.instead(/library\.json/, () => ({ body: first }));
    expect(await keeper.renew(LIBRARY)).toBe('older');
  });
});
