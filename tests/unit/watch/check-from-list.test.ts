import { describe, expect, test } from 'vitest';
import { storeList } from '@/lib/jobs/store-list';
import type { KnownNotice } from '@/lib/model/known-notice';
import { NO_IDS } from '@/lib/model/work';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { builtList } from '@/lib/notices/index/list-from-claims';
import { saveWork } from '@/lib/reading-list/reading-list';
import { removeEntry, restoreEntry } from '@/lib/reading-list/removal';
import { MAX_LOG, readChanges, readLog, readWatchedPapers, writeLog } from '@/lib/storage/watch-store';
import { checkFromList } from '@/lib/watch/check-from-list';
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
