import { describe, expect, test } from 'vitest';
import { MAX_FLAG_NOTE, MAX_NOTE, MAX_TAGS } from '@/lib/model/limits';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { applyEdit } from '@/lib/reading-list/apply-edit';
import { mergeEntries, mergeWorks } from '@/lib/reading-list/merge-entries';
import { mergeProven, mergeTwo, splitMerge } from '@/lib/reading-list/merged-entries';
import { answer, OTHER, PAPER, work } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

describe('two entries that become one', () => {
  const merged = (kept: ReadingListEntry, other: ReadingListEntry) => mergeEntries(kept, other);

  test('have the facts of the one that was looked at later, and those that only the other has', () => {
    const [one, other] = [savedAs('a', { checkedAt: 1, work: work(PAPER, { title: ['Old'], journal: null, published: '2020', authors: [] }) }), savedAs('b', { checkedAt: 2, work: work({ doi: PAPER.doi }, { title: null, journal: 'J', published: null, authors: ['B'] }) })];
    expect(merged(one, other)?.work).toMatchObject({ ids: PAPER, title: ['Old'], journal: 'J', published: '2020', authors: ['B'] });
    expect(merged(one, { ...other, work: { ...other.work, title: ['New'] } })?.work.title).toEqual(['New']);
    expect(merged({ ...one, checkedAt: 2 }, { ...other, work: { ...other.work, title: ['New'] } })?.work.title).toEqual(['Old']);
    expect(merged({ ...one, checkedAt: null }, { ...other, checkedAt: null })?.checkedAt).toBeNull();
    expect(mergeWorks(work(PAPER, { revised: '2025' }), work()).revised).toBe('2025');
    expect(mergeWorks(work(), work(PAPER, { revised: '2024' })).revised).toBe('2024');
    expect('revised' in mergeWorks(work(), work())).toBe(false);
  });

  test('stay two where they are too much for one', () => {
    const tags = (from: number, length: number) => Array.from({ length }, (_, at) => `t${from + at}`);
    expect(merged(savedAs('a', { tags: tags(0, MAX_TAGS) }), savedAs('b', { tags: tags(0, 1) }))?.tags).toHaveLength(MAX_TAGS);
    expect(merged(savedAs('a', { tags: tags(0, MAX_TAGS) }), savedAs('b', { tags: tags(MAX_TAGS, 1) }))).toBeNull();
    expect(merged(savedAs('a', { note: 'x'.repeat(MAX_NOTE - 3) }), savedAs('b', { note: 'y' }))?.note).toHaveLength(MAX_NOTE);
    expect(merged(savedAs('a', { note: 'x'.repeat(MAX_NOTE - 2) }), savedAs('b', { note: 'y' }))).toBeNull();
  });

  test('have both notes of their flags as far as they fit', () => {
    const flag = (note: string, at: number) => ({ flag: { kind: 'known' as const, note, at }, stamps: { flag: { version: 1, at } } });
    expect(merged(savedAs('a', flag('x'.repeat(MAX_FLAG_NOTE - 3), 1)), savedAs('b', flag('y', 2)))?.flag?.note).toHaveLength(MAX_FLAG_NOTE);
    expect(merged(savedAs('a', flag('x'.repeat(MAX_FLAG_NOTE - 2), 1)), savedAs('b', flag('y', 2)))?.flag?.note).toBe('y');
    expect(merged(savedAs('a', flag('x', 1)), savedAs('b'))?.flag?.note).toBe('x');
  });

  test('have the earlier day of saving and the later of changing, and stamps only where a field changed', () => {
    expect(merged(savedAs('a', { savedAt: 5, changedAt: 9 }), savedAs('b', { savedAt: 3, changedAt: 7 }))).toMatchObject({ savedAt: 3, changedAt: 9 });
    expect(merged(savedAs('a'), savedAs('b'))?.stamps).toBeUndefined();
    expect(merged(savedAs('a', { stamps: { note: { version: 2, at: 5 } } }), savedAs('b'))?.stamps).toEqual({ note: { version: 2, at: 5 } });
    expect(merged(savedAs('a'), savedAs('b', { note: 'n', stamps: { note: { version: 4, at: 500 } } }))?.stamps?.note).toEqual({ version: 5, at: 500 });
    expect(merged(savedAs('a'), savedAs('b', { changedAt: 200 }))?.stamps?.note).toEqual({ version: 0, at: 100 });
  });

  test('are one through a register’s record, and no others', () => {
    const kept = savedAs('a', { work: work({ doi: PAPER.doi }), evidence: [answer({ source: 'pubmed', work: work(PAPER) })] });
    const [same, other] = [savedAs('b', { work: work({ pmid: PAPER.pmid }) }), savedAs('c', { work: work(OTHER) })];
    const { entry, remove, journal, put } = mergeProven(kept, [kept, other, same], 7);
    expect([entry.id, remove, put, journal.map(({ change }) => change)]).toMatchObject(['a', ['b'], [entry], [{ kind: 'merge', why: 'register', kept: { id: 'a' }, other: { id: 'b' } }]]);
    expect(mergeProven(kept, [other], 7)).toMatchObject({ entry: kept, put: [kept], remove: [], journal: [] });
    const full = savedAs('d', { work: work({ pmid: PAPER.pmid }), note: 'y'.repeat(MAX_NOTE) });
    expect(mergeProven({ ...kept, note: 'x' }, [full], 7).remove).toEqual([]);
  });

  test('can be parted again; what was changed since stays with the one that was kept', () => {
    const [one, other] = [savedAs('a', { note: 'A', tags: ['a'] }), savedAs('b', { note: 'B', tags: ['b'] })];
    const made = mergeTwo(one, other, 'reader', 7);
    if (made === null) throw new Error('not merged');
    expect(made).toMatchObject({ put: [made.entry], remove: ['b'], journal: [{ entryId: 'a', at: 7, mergedInto: 'a', change: { kind: 'merge', why: 'reader', kept: one, other } }] });
    const change = made.journal[0]?.change;
    if (change?.kind !== 'merge') throw new Error('no merge');
    const edited = applyEdit(made.entry, { note: 'C' }, { note: made.entry.stamps?.note?.version ?? -1 }, 8).entry;
    const { kept, other: back } = splitMerge(edited, change, 9);
    expect([kept.note, kept.tags, kept.changedAt, back]).toEqual(['C', ['a'], 9, other]);
    expect(kept.stamps?.tags).toEqual({ version: (edited.stamps?.tags?.version ?? 0) + 1, at: 9 });
  });
});
