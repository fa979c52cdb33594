import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { versionsOf } from '@/lib/model/field-stamps';
import type { EntryPatch, ReadingListEntry } from '@/lib/model/reading-list-entry';
import { undoMerge } from '@/lib/reading-list/merge-by-hand';
import { allEntries, saveWork, updateEntry } from '@/lib/reading-list/reading-list';
import { removeEntry } from '@/lib/reading-list/removal';
import { journalOf } from '@/lib/storage/journal';
import { changeList } from '@/lib/storage/reading-list-store';
import { allSnapshots } from '@/lib/storage/snapshot-store';
import { allSyncedRecords } from '@/lib/storage/synced-records';
import { NO_IDS } from '@/lib/model/work';
import { beginSynced, eraseSynced } from '@/lib/sync/erase-synced';
import { isAlive } from '@/lib/sync/join-records';
import { savedAs } from '../reading-list/arbitrary-entry';
import { DAMAGED, listWithDamaged } from '../storage/damaged-entry';
import { OTHER, work } from '../storage/samples';
import { Profile, settle, SyncServer } from './two-profiles';

function twoProfiles(): [Profile, Profile] {
  const server = new SyncServer();
  return [new Profile('one', server), new Profile('two', server)];
}

const put = (profile: Profile, entries: ReadingListEntry[]) => profile.here(() => changeList(null, NO_IDS, () => ({ put: entries, remove: [] })));
const listOf = (profile: Profile) => profile.here(allEntries);
const only = async (profile: Profile) => (await listOf(profile))[0] as ReadingListEntry;

async function edit(profile: Profile, patch: EntryPatch, now: number): Promise<void> {
  await profile.here(async () => {
    const [entry] = await allEntries();
    if (entry) await updateEntry(entry.id, patch, versionsOf(entry), now);
  });
}

const papers = (count: number, more: (at: number) => Partial<ReadingListEntry> = () => ({})) =>
  Array.from({ length: count }, (_, at) => {
    const title = Array.from({ length: 12 }, (_each, word) => `w${((at + 1) * (word + 7) * 7_919) % 4_001}`).join(' ');
    return savedAs(crypto.randomUUID(), { work: work({ doi: `10.5555/${at}`, pmid: String(at + 1) }, { title: [title] }), savedAt: at, changedAt: at, ...more(at) });
  });

describe('a paper that is saved on one machine', () => {
  test('comes to the other with what the reader wrote, and nothing of what sources said', async () => {
    const [one, two] = twoProfiles();
    await one.here(() => saveWork(work(), [], 5));
    await edit(one, { note: 'mine', tags: ['mice'], state: 'read', flag: { kind: 'known', note: 'labels', at: 6 } }, 6);
    await settle([one, two], 10, 2);
    const there = await only(two);
    expect(there).toMatchObject({ note: 'mine', tags: ['mice'], state: 'read', flag: { note: 'labels' }, savedAt: 5, evidence: [], checkedAt: null });
    expect(there.work).toMatchObject({ ids: work().ids, title: work().title });
  });

  test('and on the other too becomes one, under the id of the earlier one', async () => {
    const [one, two] = twoProfiles();
    const first = await one.here(() => saveWork(work({ doi: '10.5555/a' }), [], 5));
    await two.here(() => saveWork(work({ doi: '10.5555/a', pmid: '7' }), [], 9));
    await edit(two, { note: 'there' }, 10);
    await settle([one, two], 20, 3);
    for (const profile of [one, two]) expect(await listOf(profile)).toMatchObject([{ id: first.id, note: 'there', work: { ids: { doi: '10.5555/a', pmid: '7' } } }]);
  });

  test('and was taken apart again stays two everywhere', async () => {
    const [one, two] = twoProfiles();
    const first = await one.here(() => saveWork(work({ doi: '10.5555/a' }), [], 5));
    await two.here(() => saveWork(work({ doi: '10.5555/a' }), [], 9));
    await settle([one, two], 20, 3);
    const merged = await two.here(() => journalOf(first.id));
    const row = merged.find(({ change }) => change.kind === 'merge') ?? (await one.here(() => journalOf(first.id))).find(({ change }) => change.kind === 'merge');
    const where = merged.some(({ change }) => change.kind === 'merge') ? two : one;
    await where.here(() => undoMerge(first.id, row?.seq ?? 0, 30));
    await settle([one, two], 40, 3);
    const third = new Profile('three', one.server);
    third.fetch();
    await settle([third, one, two], 60, 2);
    for (const profile of [one, two, third]) expect(await listOf(profile)).toHaveLength(2);
  });
});

describe('changes of two machines that did not know of each other', () => {
  test('leave both notes, all tags, and the later state', async () => {
    const [one, two] = twoProfiles();
    await one.here(() => saveWork(work(), [], 1));
    await settle([one, two], 2, 2);
    await edit(one, { note: 'written here', tags: ['a'], state: 'read' }, 10);
    await edit(two, { note: 'written there', tags: ['b'], state: 'reading' }, 11);
    await settle([one, two], 20, 3);
    for (const profile of [one, two]) expect(await only(profile)).toMatchObject({ note: 'written here\n\nwritten there', tags: ['a', 'b'], state: 'reading' });
    const changes = (await two.here(async () => journalOf((await allEntries())[0]?.id ?? ''))).map(({ change }) => change);
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'edit', before: expect.objectContaining({ note: 'written there' }) as unknown }));
  });

  test('that remove and write keep the paper', async () => {
    const [one, two] = twoProfiles();
    const { id } = await one.here(() => saveWork(work(), [], 1));
    await settle([one, two], 2, 2);
    await one.here(() => removeEntry(id, 10));
    await edit(two, { note: 'still of use' }, 9);
    await settle([one, two], 20, 3);
    for (const profile of [one, two]) expect(await listOf(profile)).toMatchObject([{ id, note: 'still of use' }]);
  });

  test('a removal alone removes, and many removals keep a snapshot first', async () => {
    const [one, two] = twoProfiles();
    await put(one, papers(30));
    await settle([one, two], 100, 2);
    expect(await listOf(two)).toHaveLength(30);
    await one.here(async () => {
      for (const { id } of await allEntries()) await removeEntry(id, 200);
    });
    await settle([one, two], 300, 2);
    expect(await listOf(two)).toEqual([]);
    expect(await two.here(allSnapshots)).toMatchObject([{ why: 'bulk', entries: 30 }]);
  });
});

describe('what does not fit', () => {
  test('is counted, the papers that were changed last go, and machines with more than fits do not take turns', async () => {
    const [one, two] = twoProfiles();
    await put(one, papers(2_000));
    const first = await one.sync('all', 5_000);
    const kept = first.papers - first.leftOut;
    expect(first).toMatchObject({ outcome: 'done', papers: 2_000 });
    expect(kept).toBeGreaterThan(500);
    one.send();
    two.fetch();
    await two.sync('all', 5_001);
    expect(await listOf(two)).toHaveLength(kept);
    const times = (await listOf(two)).map(({ savedAt }) => savedAt);
    expect(times.filter((time) => time > 1_900)).toHaveLength(99);
    await settle([one, two], 6_000, 2);
    const before = [one.writes, two.writes];
    await settle([one, two], 7_000, 2);
    expect([one.writes, two.writes]).toEqual(before);
  });

  test('a long note stays whole where it is, and a removal elsewhere does not take it', async () => {
    const [one, two] = twoProfiles();
    const { id } = await one.here(() => saveWork(work(), [], 1));
    const long = Array.from({ length: 4_000 }, (_, at) => `x${(at * 7_919) % 9_973}`).join(' ');
    await edit(one, { note: long, tags: ['mice'] }, 2);
    expect(await one.sync('all', 3)).toMatchObject({ leftOut: 0, notesLeftOut: 1 });
    await settle([one, two], 4, 2);
    expect(await only(two)).toMatchObject({ note: '', tags: ['mice'] });
    await two.here(() => removeEntry(id, 20));
    await settle([one, two], 30, 3);
    expect(await only(one)).toMatchObject({ id, note: long });
    await edit(two, { note: 'short' }, 50);
    await settle([one, two], 60, 2);
    expect((await only(one)).note).toBe(`${long}\n\nshort`);
  });
});

test.each(Array.from({ length: 14 }, (_, at) => at))('ended after %i transactions, nothing is half done, and the next run does the rest', async (count) => {
  const [one, two] = twoProfiles();
  await put(one, papers(3, () => ({ note: 'one', tags: ['t'] })));
  await two.here(() => saveWork(work({ doi: '10.5555/1' }), [], 500));
  await edit(two, { note: 'two' }, 501);
  await one.sync('all', 600);
  one.send();
  two.fetch();
  let left = count;
  const { transaction } = IDBDatabase.prototype;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function begin(this: IDBDatabase, ...given) {
    if (left === 0) throw new Error('the browser was ended');
    left -= 1;
    return transaction.apply(this, given);
  });
  onTestFinished(() => spy.mockRestore());
  await two.sync('all', 700).catch(() => null);
  spy.mockRestore();
  // Each paper that came is whole; so is the one that both had.
  const doi = '10.5555/1';
  const [own, came] = [true, false].map(async (isOwn) => (await listOf(two)).filter(({ work: { ids } }) => (ids.doi === doi) === isOwn));
  for (const { note, tags } of (await came) ?? []) expect({ note, tags }).toEqual({ note: 'one', tags: ['t'] });
  for (const { note } of (await own) ?? []) expect(['one', 'two', 'one\n\ntwo']).toContain(note);
  const records = await two.here(allSyncedRecords);
  const ids = (await listOf(two)).map(({ id }) => id);
  expect(records.filter((record) => ids.includes(record.id) && !isAlive(record))).toEqual([]);
  await settle([one, two], 800, 3);
  const shown = async (profile: Profile) => (await listOf(profile)).map(({ id, note, tags }) => ({ id, note, tags })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(await shown(one)).toEqual(await shown(two));
  expect(await listOf(one)).toHaveLength(3);
  expect((await listOf(one)).find(({ work: { ids: { doi: each } } }) => each === doi)?.note).toBe('one\n\ntwo');
});

describe('the copy', () => {
  test('that is deleted is not written again by a machine that hears of it, and no list is touched', async () => {
    const [one, two] = twoProfiles();
    await one.here(() => saveWork(work(), [], 1));
    await settle([one, two], 2, 2);
    await eraseSynced(one.area, 50);
    one.send();
    // The other has written in the meantime.
    await edit(two, { note: 'later' }, 51);
    await two.sync('all', 52);
    two.send();
    two.fetch();
    expect(await two.sync('all', 60)).toMatchObject({ outcome: 'erased' });
    two.send();
    expect([...two.server.items.keys()]).toEqual(['erased']);
    expect(await listOf(two)).toHaveLength(1);
    await beginSynced(two.area);
    expect(await two.sync('all', 70)).toMatchObject({ outcome: 'done', papers: 1, leftOut: 0 });
  });

  test('that is damaged, or somebody else’s, is no reason to lose anything, and is mended', async () => {
    const [one, two] = twoProfiles();
    await one.here(() => saveWork(work(), [], 1));
    await settle([one, two], 2, 2);
    for (const key of one.server.items.keys()) one.server.items.set(key, 'not ours');
    one.server.items.set('list.3', 17).set('list.4', btoa('junk')).set('list.x', {}).set('other', [1]);
    one.fetch();
    expect(await one.sync('all', 10)).toMatchObject({ outcome: 'done', leftOut: 0 });
    expect(await listOf(one)).toHaveLength(1);
    one.send();
    const third = new Profile('three', one.server);
    third.fetch();
    await third.sync('all', 20);
    expect(await listOf(third)).toHaveLength(1);
  });

  test('is refused for want of room: it is said, and the list is what it was', async () => {
    const [one] = twoProfiles();
    await one.here(() => saveWork(work(), [], 1));
    one.fault = 'quota';
    expect(await one.sync('all', 2)).toMatchObject({ outcome: 'full' });
    expect(await listOf(one)).toHaveLength(1);
    expect(await one.sync('all', 3)).toMatchObject({ outcome: 'done', leftOut: 0 });
  });
});

describe('a row that is damaged on the disk', () => {
  test.each(DAMAGED)('%o is left as it is, and the other papers are synced', async (part) => {
    const [one, two] = twoProfiles();
    const id = await one.here(() => listWithDamaged(part));
    const before = (await listOf(one)).find((entry) => entry.id === id);
    await settle([one, two], 10);
    expect((await listOf(two)).map(({ work: { ids } }) => ids.doi)).toContain(OTHER.doi);
    expect((await listOf(one)).find((entry) => entry.id === id)).toEqual(before);
  });
});
