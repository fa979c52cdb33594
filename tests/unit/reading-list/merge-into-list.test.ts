import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameWork } from '@/lib/identifiers/work-key';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { mergeIntoList, type MergedList } from '@/lib/reading-list/merge-into-list';
import { NO_IDS } from '@/lib/model/work';
import { answer, work } from '../storage/samples';
import { entries } from './arbitrary-entry';

/** The list as it is once the changes are stored. */
function applied(list: ReadingListEntry[], change: MergedList): ReadingListEntry[] {
  const stored = new Map(list.map((entry) => [entry.id, entry] as const));
  for (const id of change.remove) stored.delete(id);
  for (const entry of change.put) stored.set(entry.id, entry);
  return [...stored.values()];
}

const entry = (id: string, more: Partial<ReadingListEntry> = {}): ReadingListEntry => ({
  id,
  work: work(),
  tags: [],
  note: '',
  state: 'unread',
  flag: null,
  savedAt: 100,
  changedAt: 100,
  evidence: [],
  checkedAt: null,
  ...more,
});

const lists = fc.array(entries, { maxLength: 8 });

describe('a list into which others were taken', () => {
  test('holds no paper twice', () => {
    fc.assert(
      fc.property(lists, lists, (first, second) => {
        const list = applied([], mergeIntoList([], first));
        const both = applied(list, mergeIntoList(list, second));
        const twice = both.filter((a) => both.some((b) => a !== b && sameWork(a.work.ids, b.work.ids)));
        expect(twice).toEqual([]);
      }),
    );
  });

  test('is not changed when the same are taken in again', () => {
    fc.assert(
      fc.property(lists, (some) => {
        const list = applied([], mergeIntoList([], some));
        const { put, remove, result } = mergeIntoList(list, list);
        expect({ put, remove, result }).toEqual({
          put: [],
          remove: [],
          result: { added: 0, updated: 0, unchanged: list.length },
        });
      }),
    );
  });

  test('keeps every tag and every word of every note', () => {
    fc.assert(
      fc.property(lists, lists, (first, second) => {
        const list = applied([], mergeIntoList([], first));
        const change = mergeIntoList(list, second);
        const both = new Map(applied(list, change).map((one) => [one.id, one] as const));
        const kept = second.map(({ tags, note }, index) => {
          const holder = both.get(change.heldBy[index] ?? '');
          return tags.every((tag) => holder?.tags.includes(tag)) && holder?.note.includes(note);
        });
        expect(kept).toEqual(second.map(() => true));
      }),
    );
  });

  test('counts each of the incoming once', () => {
    fc.assert(
      fc.property(lists, lists, (first, second) => {
        const list = applied([], mergeIntoList([], first));
        const { added, updated, unchanged } = mergeIntoList(list, second).result;
        expect(added + updated + unchanged).toBe(second.length);
      }),
    );
  });
});

describe('the same paper in both', () => {
  test('has tags of both, both notes, and state and flag of the later change', () => {
    const here = entry('here', { tags: ['a', 'b'], note: 'Mine.', state: 'read', changedAt: 300, savedAt: 200 });
    const there = entry('there', { tags: ['b', 'c'], note: 'From the laptop.', state: 'reading', changedAt: 400, savedAt: 50 });
    const { put, result } = mergeIntoList([here], [there]);
    expect(result).toEqual({ added: 0, updated: 1, unchanged: 0 });
    expect(put).toEqual([
      {
        ...here,
        tags: ['a', 'b', 'c'],
        note: 'Mine.\n\nFrom the laptop.',
        state: 'reading',
        changedAt: 400,
        savedAt: 50,
      },
    ]);
  });

  test('keeps a note once that both have', () => {
    const { put } = mergeIntoList([entry('here', { note: 'Same.' })], [entry('there', { note: 'Same.', tags: ['x'] })]);
    expect(put[0]?.note).toBe('Same.');
  });

  test('keeps the later answer of each source, and evidence rather than a failure', () => {
    const here = entry('here', { evidence: [answer({}, { at: 100 }), answer({ source: 'pubmed' }, { at: 900, kind: 'failed', reason: 'timeout' })] });
    const there = entry('there', { evidence: [answer({}, { at: 500 }), answer({ source: 'pubmed' }, { at: 200 })] });
    const [merged] = mergeIntoList([here], [there]).put;
    expect(merged?.evidence.map(({ source, outcome }) => [source, outcome.kind, outcome.at])).toEqual([
      ['crossref', 'lists-none', 500],
      ['pubmed', 'lists-none', 200],
    ]);
  });

  test('joins two entries that nobody knew to be one', () => {
    const byDoi = entry('doi', { work: work({ doi: '10.5555/paper' }), savedAt: 1, note: 'First.' });
    const byPmid = entry('pmid', { work: work({ doi: null, pmid: '101' }), savedAt: 2, note: 'Second.' });
    const { put, remove } = mergeIntoList([byPmid, byDoi], [entry('both', { note: 'Third.' })]);
    expect(put.map(({ id, note }) => [id, note])).toEqual([['doi', 'First.\n\nThird.\n\nSecond.']]);
    expect(remove).toEqual(['pmid']);
  });
});

describe('different papers', () => {
  test('stay apart though they share an identifier, if they contradict each other in another', () => {
    const v1 = entry('v1', { work: work({ doi: '10.5555/paper.v1', pmid: '101' }) });
    const v2 = entry('v2', { work: work({ doi: '10.5555/paper.v2', pmid: '101' }) });
    expect(mergeIntoList([v1], [v2]).result).toEqual({ added: 1, updated: 0, unchanged: 0 });
  });

  test('stay apart though a file gives them the same id', () => {
    const other = entry('same', { work: work({ doi: '10.5555/other', pmid: null }) });
    const { put, heldBy } = mergeIntoList([entry('same')], [other]);
    expect(put).toEqual([{ ...other, id: heldBy[0] }]);
    expect(heldBy[0]).not.toBe('same');
  });

  test('an entry without identifiers is known again by its id alone', () => {
    const nameless = entry('nameless', { work: work(NO_IDS) });
    expect(mergeIntoList([nameless], [nameless, { ...nameless, id: 'another' }]).result).toEqual({
      added: 1,
      updated: 0,
      unchanged: 1,
    });
  });
});
