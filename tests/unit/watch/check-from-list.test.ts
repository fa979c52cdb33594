import { afterEach, describe, expect, test, vi } from 'vitest';
import { storeList } from '@/lib/jobs/store-list';
import type { KnownNotice } from '@/lib/model/known-notice';
import type { WatchChange } from '@/lib/model/watch';
import { NO_IDS } from '@/lib/model/work';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { builtList } from '@/lib/notices/index/list-from-claims';
import { editEntries } from '@/lib/reading-list/edit-entries';
import { allEntries, findEntryById, saveWork } from '@/lib/reading-list/reading-list';
import { removeEntry, restoreEntry } from '@/lib/reading-list/removal';
import { nextMark } from '@/lib/storage/list-writes';
import { getMeta } from '@/lib/storage/meta';
import { nextChanged } from '@/lib/storage/paper-rows';
import { MAX_LOG, readLog, writeLog } from '@/lib/storage/watch-log';
import { readChanges, readWatchedPapers } from '@/lib/storage/watch-store';
import { checkFromList } from '@/lib/watch/check-from-list';
import { STEP } from '@/lib/watch/keep-up';
import { ANY } from '../jobs/keeper-harness';
import { DAMAGED, listWithDamaged } from '../storage/damaged-entry';
import { restart, useFreshDatabase } from '../storage/fresh-database';
import { OTHER } from '../storage/samples';

useFreshDatabase();

const NOW = Date.UTC(2026, 10, 26);
const PAPERS = 120;
const LISTED = 60;

async function haveList(built: number, dois: readonly string[]): Promise<void> {
  const store = new ClaimStore();
  for (const doi of dois) {
    const claim: KnownNotice = { type: 'retraction', sourceType: 'Retraction', notice: { doi: `${doi}.r`, pmid: null }, subject: { doi, pmid: null }, inPlace: false, date: '2026-11-25', reasons: [], source: 'crossref' };
    store.add(claim);
  }
  const problem = await storeList(builtList(store, { built, sources: { crossref: built, 'retraction-watch': null, pubmed: null, starter: null } }), 'update', built, ANY);
  expect(problem).toBeNull();
}

const dois = Array.from({ length: PAPERS }, (_, at) => `10.5555/p.${at}`);
async function savePapers(): Promise<void> {
  for (const doi of dois) await saveWork({ ids: { ...NO_IDS, doi }, title: [doi], journal: null, published: '2020', authors: [] }, [], Date.UTC(2026, 5, 1));
}

const calm = async () => undefined;
class Stopped extends Error {}
/** A background that is stopped at a step. */
const stopAt = (step: number) => {
  let steps = 0;
  return async () => {
    steps += 1;
    if (steps > step) throw new Stopped('stopped');
  };
};

describe('checking all saved papers against a new list', () => {
  test('finds each change once, wherever it is stopped and however often', async () => {
    await savePapers();
    await haveList(NOW - 1_000, dois.slice(0, LISTED));
    let stops = 0;
    for (let step = 0; ; step += 1) {
      const isDone = await checkFromList(NOW, stopAt(step)).then(() => true, (error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
        return false;
      });
      await restart();
      if (isDone) break;
      stops += 1;
    }
    expect(stops).toBeGreaterThan(2);
    expect(await readWatchedPapers()).toHaveLength(PAPERS);
    const changes = await readChanges();
    expect(changes).toHaveLength(LISTED);
    expect(changes.every(({ when, seenAt }) => when === 'since' && seenAt === null)).toBe(true);
  });

  test('with the list that was checked already, only what is new is looked at', async () => {
    await savePapers();
    await haveList(NOW - 1_000, dois.slice(0, LISTED));
    await checkFromList(NOW, calm);
    const log = await readLog();
    expect(log).toMatchObject([{ source: 'notice-list', checked: PAPERS, changes: LISTED, failed: 0 }]);
    expect(await checkFromList(NOW, calm)).toEqual([]);
    expect(await readLog()).toEqual(log);
  });

  test('a notice that a newer list lacks is gone; beside an older list it stays', async () => {
    await savePapers();
    await haveList(NOW - 5_000, dois.slice(0, 100));
    await checkFromList(NOW, calm);
    await haveList(NOW - 9_000, dois.slice(1, 100));
    expect(await checkFromList(NOW, calm)).toEqual([]);
    await haveList(NOW - 1_000, dois.slice(1, 100));
    expect(await checkFromList(NOW, calm)).toMatchObject([{ kind: 'gone', before: { code: 'retracted' }, after: { code: 'none' } }]);
  });

  test('a paper that stands as it stood is not written again, and a later list still counts as newer', async () => {
    await savePapers();
    await haveList(NOW - 9_000, dois.slice(0, LISTED));
    await checkFromList(NOW, calm);
    const written = vi.spyOn(IDBObjectStore.prototype, 'put');
    await haveList(NOW - 5_000, dois.slice(0, LISTED + 1));
    expect(await checkFromList(NOW, calm)).toHaveLength(1);
    expect(written.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'watched')).toHaveLength(1);
    vi.restoreAllMocks();
    // Older than the list that was heard last, though newer than the one that the rows were written with.
    await haveList(NOW - 7_000, dois.slice(1, LISTED));
    expect(await checkFromList(NOW, calm)).toEqual([]);
    await haveList(NOW - 6_000, dois.slice(1, LISTED));
    expect(await checkFromList(NOW, calm)).toEqual([]);
    await haveList(NOW - 1_000, dois.slice(1, LISTED + 1));
    expect(await checkFromList(NOW, calm)).toMatchObject([{ kind: 'gone', before: { code: 'retracted' } }]);
  });

  test('a paper that was removed and restored is told nothing twice', async () => {
    await savePapers();
    await haveList(NOW - 5_000, dois.slice(0, 1));
    const [change] = await checkFromList(NOW, calm);
    await removeEntry(change?.entryId ?? '', NOW);
    await checkFromList(NOW, calm);
    expect(await readWatchedPapers()).toHaveLength(PAPERS - 1);
    await restoreEntry(change?.entryId ?? '', NOW);
    expect(await checkFromList(NOW, calm)).toEqual([]);
    expect(await readChanges()).toEqual([change]);
  });
});

describe('a check in many steps', () => {
  const MANY = 3 * STEP;
  const notices = (all: readonly WatchChange[]) => all.filter(({ kind }) => kind === 'notice').map(({ entryId }) => entryId);

  /** Many watched papers, all of which a newer list names. @returns their ids */
  async function manyPapers(): Promise<string[]> {
    const many = Array.from({ length: MANY }, (_, at) => `10.5555/m.${at}`);
    for (const doi of many) await saveWork({ ids: { ...NO_IDS, doi }, title: [doi], journal: null, published: '2020', authors: [] }, [], Date.UTC(2026, 5, 1));
    await haveList(NOW - 9_000, ['10.5555/other']);
    await checkFromList(NOW, calm);
    await haveList(NOW - 1_000, many);
    return (await readWatchedPapers()).map(({ entryId }) => entryId);
  }

  test('loses nothing of entries that are edited or removed between reading and writing', async () => {
    const ids = await manyPapers();
    const untouched = ids.slice(3);
    let step = 0;
    // Whatever a step is about to judge was read before the pause ends.
    await checkFromList(NOW, async () => {
      step += 1;
      const id = ids[step % 2] ?? '';
      await editEntries([{ id, patch: { note: `after ${step} steps` }, base: { note: Math.floor((step - 1) / 2) } }], NOW);
      if (step === 2) await removeEntry(ids[2] ?? '', NOW);
    });
    expect(step).toBeGreaterThan(3);
    expect((await findEntryById(ids[step % 2] ?? ''))?.note).toBe(`after ${step} steps`);
    expect(await findEntryById(ids[2] ?? '')).toBeNull();
    expect(await allEntries()).toHaveLength(MANY - 1);
    const told = notices(await readChanges());
    expect(told).toHaveLength(new Set(told).size);
    expect(told).toEqual(expect.arrayContaining(untouched));
    // The paper that went is watched no more once the list is looked at again, and is told of once when it is back.
    await checkFromList(NOW, calm);
    expect((await readWatchedPapers()).map(({ entryId }) => entryId)).not.toContain(ids[2]);
    await restoreEntry(ids[2] ?? '', NOW);
    await checkFromList(NOW, calm);
    expect(notices(await readChanges()).toSorted()).toEqual(ids.toSorted());
  });

  test('notes how far it is with what it found, or neither', async () => {
    const ids = await manyPapers();
    const put = IDBObjectStore.prototype.put;
    let noted = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function write(this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (args[1] === 'watchProgress') noted += 1;
      if (noted === 2) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(checkFromList(NOW, calm)).rejects.toThrow('no room');
    vi.restoreAllMocks();
    expect(await readChanges()).toHaveLength(STEP);
    expect(await getMeta('watchProgress')).toMatchObject({ changes: STEP, done: false });
    await checkFromList(NOW, calm);
    expect(notices(await readChanges()).toSorted()).toEqual(ids.toSorted());
    expect(await getMeta('watchProgress')).toMatchObject({ changes: MANY, done: true });
  });
});

describe('papers are counted', () => {
  const counted = () => vi.spyOn(IDBObjectStore.prototype, 'count');
  afterEach(() => vi.restoreAllMocks());

  test('only where an entry was written since the last check', async () => {
    await savePapers();
    await haveList(NOW - 5_000, dois.slice(0, 1));
    await checkFromList(NOW, calm);
    await checkFromList(NOW, calm);
    const counts = counted();
    await checkFromList(NOW, calm);
    await haveList(NOW - 1_000, dois.slice(0, 2));
    expect(await checkFromList(NOW, calm)).toHaveLength(1);
    // The log is counted, to keep it short.
    expect(counts.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'watched')).toEqual([]);
    const { id } = await saveWork({ ids: { ...NO_IDS, doi: '10.5555/late' }, title: ['Late'], journal: null, published: '2020', authors: [] }, [], NOW);
    await checkFromList(NOW, calm);
    expect(counts.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'watched')).toHaveLength(1);
    expect((await readWatchedPapers()).map(({ entryId }) => entryId)).toContain(id);
    // With a newer list too: the papers that are judged tell how many are watched.
    await saveWork({ ids: { ...NO_IDS, doi: '10.5555/later' }, title: ['Later'], journal: null, published: '2020', authors: [] }, [], NOW);
    await haveList(NOW, [...dois.slice(0, 2), '10.5555/later']);
    expect(await checkFromList(NOW, calm)).toMatchObject([{ event: { notice: { doi: '10.5555/later.r' } } }]);
    expect(counts.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'watched')).toHaveLength(1);
  });

  test('and looking for that leaves nothing behind', async () => {
    const before = await nextMark();
    expect(await nextMark()).toBe(before);
    expect(await nextChanged(5)).toEqual([]);
    await savePapers();
    expect(await nextMark()).toBe(before + PAPERS);
    expect(await nextChanged(PAPERS + 1)).toHaveLength(PAPERS);
  });
});

test('the log keeps the latest checks and no more', async () => {
  for (let at = 0; at < MAX_LOG + 5; at += 1) await writeLog({ at, source: 'crossref', listAt: null, checked: 1, failed: 0, reason: null, changes: 0 });
  const log = await readLog();
  expect([log.length, log[0]?.at, log.at(-1)?.at]).toEqual([MAX_LOG, MAX_LOG + 4, 5]);
});

describe('a list with a row that is damaged on the disk', () => {
  test.each(DAMAGED)('%o: the other papers are watched, and nothing is done twice', async (part) => {
    const id = await listWithDamaged(part);
    await haveList(NOW - 1_000, [OTHER.doi ?? '']);
    expect(await checkFromList(NOW, calm)).toMatchObject([{ kind: 'notice', event: { notice: { doi: `${OTHER.doi}.r` } } }]);
    expect((await readWatchedPapers()).map(({ entryId }) => entryId)).toContain(id);
    expect(await checkFromList(NOW + 1, calm)).toEqual([]);
    expect(await readLog()).toHaveLength(1);
  });
});
