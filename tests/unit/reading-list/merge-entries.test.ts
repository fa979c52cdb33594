import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_NOTE } from '@/lib/model/limits';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { mergeEntries } from '@/lib/reading-list/merge-entries';
import { answer } from '../storage/samples';
import { entries, savedAs } from './arbitrary-entry';

const merged = (kept: ReadingListEntry, other: ReadingListEntry): ReadingListEntry => {
  const entry = mergeEntries(kept, other);
  if (entry === null) throw new Error('the two are too much for one entry');
  return entry;
};

describe('two records of one paper as one', () => {
  test('keep every tag and every word of both notes', () => {
    fc.assert(
      fc.property(entries, entries, (kept, other) => {
        const both = merged(kept, other);
        for (const { tags, note } of [kept, other]) {
          expect(both.tags).toEqual(expect.arrayContaining(tags));
          expect(both.note).toContain(note);
        }
      }),
    );
  });

  test('change nothing more when the same is merged again', () => {
    fc.assert(
      fc.property(entries, entries, (kept, other) => {
        const once = merged(kept, other);
        expect(merged(once, other)).toEqual(once);
        expect(merged(kept, kept)).toEqual(kept);
      }),
    );
  });

  test('have state and flag of the later change of that field, whatever else was changed later', () => {
    const here = savedAs('here', { state: 'read', changedAt: 900, stamps: { state: { version: 3, at: 300 } } });
    const there = savedAs('there', { state: 'reading', changedAt: 400, savedAt: 50 });
    const both = merged(here, there);
    expect(both).toMatchObject({ id: 'here', state: 'reading', changedAt: 900, savedAt: 50 });
    expect(both.stamps?.state).toEqual({ version: 4, at: 400 });
  });

  test('have the flag and the state that somebody chose, though the other was saved later', () => {
    const chosen = savedAs('chosen', { state: 'read', flag: { kind: 'known', note: 'labels', at: 200 }, stamps: { state: { version: 1, at: 200 }, flag: { version: 1, at: 200 } } });
    const later = savedAs('later', { savedAt: 500, changedAt: 500 });
    expect(merged(chosen, later)).toMatchObject({ state: 'read', flag: { note: 'labels' } });
    expect(merged(later, chosen)).toMatchObject({ state: 'read', flag: { note: 'labels' } });
    const other = savedAs('other', { flag: { kind: 'check-again', note: 'ask A.', at: 900 }, stamps: { flag: { version: 1, at: 900 } } });
    expect(merged(chosen, other).flag).toEqual({ kind: 'check-again', note: 'labels\n\nask A.', at: 900 });
  });

  test('keep the later answer of each source, and evidence rather than a failure', () => {
    const here = savedAs('here', { evidence: [answer({}, { at: 100 }), answer({ source: 'pubmed' }, { at: 900, kind: 'failed', reason: 'timeout' })] });
    const there = savedAs('there', { evidence: [answer({}, { at: 500 }), answer({ source: 'pubmed' }, { at: 200 })] });
    expect(merged(here, there).evidence.map(({ source, outcome }) => [source, outcome.kind, outcome.at])).toEqual([
      ['crossref', 'lists-none', 500],
      ['pubmed', 'lists-none', 200],
    ]);
  });

  test('stay two where their notes together are longer than one may be', () => {
    const long = (letter: string) => savedAs(letter, { note: letter.repeat(MAX_NOTE / 2) });
    expect(mergeEntries(long('a'), long('b')) === null).toBe(true);
  });
});
