import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { deleteEverything } from '@/lib/background/delete-everything';
import { STARTER_NOTICES } from '@/lib/notices/known/starter-notices';
import { getMeta } from '@/lib/storage/meta';
import { readStoredData } from '@/lib/storage/stored-data';
import { forgetWatched, readWatchedPapers, writePlain, writeWatched } from '@/lib/storage/watch-store';
import { watchedKey } from '@/lib/storage/watched-key';
import { MAX_CHANGES } from '@/lib/storage/watched-pages';
import { papersToJudge } from '@/lib/watch/papers-to-judge';
import { useFreshDatabase } from '../storage/fresh-database';

useFreshDatabase();
afterEach(() => vi.restoreAllMocks());

const SIZE = 20;
const calm = async () => undefined;
/** A paper that the list on this machine names, and one that it does not. */
const LISTED = STARTER_NOTICES[0]?.subject.doi ?? '';
const keyOf = (at: number, isListed = false) => watchedKey(`entry-${String(at).padStart(4, '0')}`, { doi: isListed ? LISTED : `10.5555/other.${at}`, pmid: null });
const row = (key: string) => ({ entryId: key.split('\t')[0] ?? '', standing: null });
const come = (keys: readonly string[]) => writePlain(keys.map((key) => ({ key, row: row(key) })));
const go = (keys: readonly string[]) => forgetWatched(keys, 0);

/** What is found with the pages that are kept, beside what the rows themselves say. */
async function expectAsRows(size = SIZE): Promise<void> {
  const { papers, watched } = await papersToJudge(calm, size);
  const rows = await readWatchedPapers();
  expect(watched).toBe(rows.length);
  expect(papers.map(({ key }) => key).toSorted()).toEqual(rows.filter(({ ids }) => ids.doi === LISTED).map(({ key }) => key));
}

test('the keys of a long list are read once, and what comes and goes then is known', async () => {
  await come(Array.from({ length: 50 }, (_, at) => keyOf(at, at % 10 === 0)));
  await expectAsRows();
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys');
  await go([keyOf(10, true), keyOf(11)]);
  await come([keyOf(60, true), keyOf(61)]);
  await writeWatched([{ key: keyOf(1, true), row: row(keyOf(1)), before: keyOf(1) }]);
  const { papers, watched } = await papersToJudge(calm, SIZE);
  expect(read).not.toHaveBeenCalled();
  expect(watched).toBe(50);
  expect(papers.map(({ entryId }) => entryId).toSorted()).toEqual(['entry-0000', 'entry-0001', 'entry-0020', 'entry-0030', 'entry-0040', 'entry-0060']);
});

test('the pages count as data of the watch', async () => {
  const bytes = async () => (await readStoredData()).find(({ kind }) => kind === 'watch')?.bytes ?? 0;
  await come(Array.from({ length: 50 }, (_, at) => keyOf(at)));
  const before = await bytes();
  await expectAsRows();
  // Each paper has two hashes of eight bytes, an end of four, and its key.
  expect((await bytes()) - before).toBe(50 * (2 * 8 + 4) + Array.from({ length: 50 }, (_, at) => keyOf(at)).join('').length);
});

test('a short list keeps no pages', async () => {
  await come(Array.from({ length: SIZE - 1 }, (_, at) => keyOf(at)));
  await expectAsRows();
  expect(await getMeta('watchedPages')).toBeUndefined();
});

test('whatever comes and goes, the pages name the papers that the rows name', async () => {
  expect.hasAssertions();
  const step = fc.record({ comes: fc.boolean(), from: fc.nat(90), count: fc.integer({ min: 1, max: 30 }), isListed: fc.boolean(), checks: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await go((await readWatchedPapers()).map(({ key }) => key));
      await come(Array.from({ length: 45 }, (_, at) => keyOf(at)));
      for (const { comes, from, count, isListed, checks } of steps) {
        const keys = Array.from({ length: count }, (_, at) => keyOf(from + at, isListed));
        await (comes ? come(keys) : go(keys));
        if (checks) await expectAsRows();
      }
      await expectAsRows();
    }),
    { numRuns: 25 },
  );
});

test('after very many changes the keys are read anew', async () => {
  await come(Array.from({ length: 50 }, (_, at) => keyOf(at)));
  await expectAsRows();
  await come(Array.from({ length: MAX_CHANGES }, (_, at) => keyOf(100 + at, at === 7)));
  expect(await getMeta('watchedPages')).toBeDefined();
  await come([keyOf(9_000, true)]);
  expect(await getMeta('watchedPages')).toBeUndefined();
  await expectAsRows(1_000);
  expect(await getMeta('watchedPages')).toHaveLength(3);
});

test('a key that changes while the keys are read leaves no pages behind', async () => {
  await come(Array.from({ length: 50 }, (_, at) => keyOf(at)));
  await papersToJudge(async () => go([keyOf(3)]), SIZE);
  expect(await getMeta('watchedPages')).toBeUndefined();
  await expectAsRows();
});

test('nothing of the list is left where everything is deleted meanwhile', async () => {
  await come(Array.from({ length: 50 }, (_, at) => keyOf(at)));
  await papersToJudge(() => deleteEverything(), SIZE);
  expect(await getMeta('watchedPages')).toBeUndefined();
});
