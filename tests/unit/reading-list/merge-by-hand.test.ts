import { describe, expect, test } from 'vitest';
import { versionsOf } from '@/lib/model/field-stamps';
import { NO_IDS } from '@/lib/model/work';
import { likelySame } from '@/lib/reading-list/likely-same';
import { CannotMerge, mergeByHand, undoMerge } from '@/lib/reading-list/merge-by-hand';
import { allEntries, keepEvidence, NoSuchEntry, saveWork, updateEntry } from '@/lib/reading-list/reading-list';
import { journalOf, undoableMerges } from '@/lib/storage/journal';
import { useFreshDatabase } from '../storage/fresh-database';
import { answer, correction, OTHER, PAPER, work } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

useFreshDatabase();

const byDoi = { ...NO_IDS, doi: PAPER.doi };
const byPmid = { ...NO_IDS, pmid: PAPER.pmid };

/** Two saved papers, each with what the reader wrote about it. */
async function two() {
  const a = await saveWork(work(byDoi, { title: ['One'] }), [], 100);
  const b = await saveWork(work(byPmid, { title: ['Two'] }), [], 200);
  await updateEntry(a.id, { note: 'First.', tags: ['a'] }, versionsOf(a), 300);
  await updateEntry(b.id, { note: 'Second.', state: 'read' }, versionsOf(b), 400);
  const [second, first] = await allEntries();
  if (!first || !second) throw new Error('nothing was saved');
  return { first, second };
}

describe('merging two papers because the reader says so', () => {
  test('makes one of them, and asked again does nothing more', async () => {
    const { first, second } = await two();
    const merged = await mergeByHand(first.id, second.id, 500);
    expect(merged).toMatchObject({ id: first.id, note: 'First.\n\nSecond.', tags: ['a'], state: 'read', work: { ids: PAPER } });
    expect(await allEntries()).toEqual([merged]);
    expect(await mergeByHand(first.id, second.id, 600)).toEqual(merged);
  });

  test('of an entry with itself changes nothing', async () => {
    const { first } = await two();
    expect(await mergeByHand(first.id, first.id, 500)).toEqual(first);
    expect(await allEntries()).toHaveLength(2);
  });

  test('is refused where their identifiers contradict', async () => {
    const { first } = await two();
    const other = await saveWork(work(OTHER), [], 300);
    await expect(mergeByHand(first.id, other.id, 500)).rejects.toThrow(CannotMerge);
    expect(await allEntries()).toHaveLength(3);
  });

  test('can be undone: both are what they were, and what was written since stays', async () => {
    const { first, second } = await two();
    const merged = await mergeByHand(first.id, second.id, 500);
    await updateEntry(merged.id, { tags: ['a', 'later'] }, versionsOf(merged), 600);
    const listed = answer({ source: 'pubmed', work: work(byPmid), assertions: [correction({ subject: byPmid })] }, { kind: 'lists-notice', at: 650 });
    await keepEvidence(merged.id, [listed], 700);
    const [row] = await undoableMerges();
    await undoMerge(merged.id, row?.seq ?? 0, 800);
    const [again, kept] = await allEntries();
    expect(kept).toMatchObject({ id: first.id, note: 'First.', tags: ['a', 'later'], state: 'unread', work: first.work, evidence: [] });
    expect(again).toMatchObject({ id: second.id, note: 'Second.', state: 'read', work: second.work });
    // What a register has said since about the second paper stays with it.
    expect(again?.evidence).toHaveLength(1);
    expect(await undoableMerges()).toEqual([]);
    expect((await journalOf(merged.id)).at(-1)).toMatchObject({ at: 800, change: { kind: 'split', other: second.id } });
    // Asked again because the answer was lost.
    await undoMerge(merged.id, row?.seq ?? 0, 900);
    expect(await allEntries()).toHaveLength(2);
  });

  test('is not undone where the journal has no such merge, or the entry is gone', async () => {
    const { first } = await two();
    await expect(undoMerge(first.id, 9_999, 800)).rejects.toThrow(NoSuchEntry);
    await expect(undoMerge('gone', 1, 800)).rejects.toThrow(NoSuchEntry);
    await expect(mergeByHand('gone', first.id, 800)).rejects.toThrow(NoSuchEntry);
    await expect(mergeByHand(first.id, 'gone', 800)).rejects.toThrow(NoSuchEntry);
    expect(await allEntries()).toHaveLength(2);
  });

  test('does not lose an edit of the entry that is gone: it arrives as a conflict or in its place', async () => {
    const { first, second } = await two();
    await mergeByHand(first.id, second.id, 500);
    const late = await updateEntry(second.id, { note: 'Typed meanwhile.', state: 'reading' }, versionsOf(second), 600);
    expect(late).toMatchObject({ conflicts: ['note'], entry: { id: first.id, state: 'reading', note: 'First.\n\nSecond.' } });
  });
});

describe('papers that may be the same', () => {
  const title = ['A long title that only one paper is likely to have'];

  test('are those that share an identifier, a register’s record, or a title', () => {
    const a = savedAs('a', { work: work(byDoi), evidence: [answer()] });
    const b = savedAs('b', { work: work(byPmid) });
    const c = savedAs('c', { work: work({ pmid: '7', doi: null }, { title }) });
    const d = savedAs('d', { work: work({ doi: '10.5555/d', pmid: null }, { title }) });
    const same = likelySame([a, b, c, d]);
    expect([...same].map(([id, others]) => [id, others.map((other) => other.id)])).toEqual([['a', ['b']], ['b', ['a']], ['c', ['d']], ['d', ['c']]]);
  });

  test('are not a preprint and its article, nor two notices named alike', () => {
    const preprint = savedAs('p', { work: work({ doi: '10.1101/1', pmid: null }, { title }) });
    const article = savedAs('q', { work: work({ doi: '10.5555/q', pmid: null }, { title }) });
    const short = [savedAs('r', { work: work({ doi: '10.5555/r', pmid: null }, { title: ['Editorial'] }) }), savedAs('s', { work: work({ doi: null, pmid: '9' }, { title: ['Editorial'] }) })];
    expect([...likelySame([preprint, article, ...short])]).toEqual([]);
  });
});
