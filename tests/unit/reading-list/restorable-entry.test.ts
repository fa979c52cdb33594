import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { listRows, withReadableEvidence } from '@/lib/reading-list/list-rows';
import { newEntry, storable } from '@/lib/reading-list/new-entry';
import { openingFault } from '@/lib/reading-list/recover';
import { restorableEntry } from '@/lib/reading-list/restorable-entry';
import { answer, PAPER, work } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

describe('what is stored', () => {
  test('is sorted into papers and rows that cannot be shown, with what can be read of their names', () => {
    const broken = (more: object) => ({ ...savedAs('b'), savedAt: 'x', tags: 7, ...more }) as never;
    const { entries, broken: rows } = listRows([savedAs('a'), broken({ work: work(PAPER, { title: ['Moss'] }) }), broken({ work: work(PAPER, { title: null }) }), broken({ work: work({ pmid: '7', doi: null }, { title: null }) }), broken({ work: work(NO_IDS, { title: null }) }), broken({ work: 7 }), null as never]);
    expect(entries.map(({ id }) => id)).toEqual(['a']);
    expect(rows).toEqual([{ id: 'b', name: 'Moss' }, { id: 'b', name: PAPER.doi }, { id: 'b', name: '7' }, { id: 'b', name: '' }, { id: 'b', name: '' }, { id: '', name: '' }]);
  });

  test('is judged without evidence that cannot be read', () => {
    expect(withReadableEvidence(savedAs('a', { evidence: [answer(), 7 as never] })).evidence).toHaveLength(1);
  });

  test('is restored with times that are none as 0, and without stamps', () => {
    const entry = savedAs('a', { evidence: [answer()] });
    expect(restorableEntry(entry)).toMatchObject({ id: 'a', savedAt: 100 });
    expect(restorableEntry({ ...entry, savedAt: 'x', changedAt: -1, checkedAt: {}, evidence: [7, answer()], stamps: 7 })).toMatchObject({ savedAt: 0, changedAt: 0, checkedAt: null, evidence: [{ source: 'crossref' }] });
    expect(restorableEntry({ ...entry, savedAt: 'x', changedAt: 50, checkedAt: 60, evidence: 7 })).toMatchObject({ savedAt: 0, changedAt: 50, checkedAt: 60, evidence: [] });
    expect([restorableEntry(null), restorableEntry(7), restorableEntry({ ...entry, tags: 7 })]).toEqual([null, null, null]);
  });

  test('a new paper has nothing of the reader’s yet, and only what can be read back', () => {
    expect(newEntry(work(), 7)).toEqual({ id: expect.any(String) as string, work: work(), tags: [], note: '', state: 'unread', flag: null, savedAt: 7, changedAt: 7, evidence: [], checkedAt: null });
    expect(storable({ ...work(), title: 7 as never }).title).toBeNull();
    expect(storable(work({ doi: 'https://doi.org/10.5555/M' })).ids.doi).toBe('10.5555/m');
  });

  test('is newer, full or damaged by the name of the error', () => {
    expect([new DOMException('', 'VersionError'), new DOMException('', 'QuotaExceededError'), new Error('x'), 7, undefined].map(openingFault)).toEqual(['newer', 'full', 'damaged', 'damaged', 'damaged']);
  });
});
