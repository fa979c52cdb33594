import { describe, expect, test } from 'vitest';
import { listRows, withReadableEvidence } from '@/lib/reading-list/list-rows';
import { answer } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

const odd = (row: unknown) => row as ReturnType<typeof savedAs>;

describe('stored rows', () => {
  test('that cannot be shown are told apart one by one, with what can be read of them', () => {
    const sound = savedAs('sound');
    const { entries, broken } = listRows([sound, savedAs('absurd', { savedAt: 9e15 }), odd({ id: 'odd', work: 5 }), odd({ ...sound, id: 'tags', tags: 'none' })]);
    expect(entries).toEqual([sound]);
    expect(broken).toEqual([
      { id: 'absurd', name: 'Effects of CO2' },
      { id: 'odd', name: '' },
      { id: 'tags', name: 'Effects of CO2' },
    ]);
  });

  test('without evidence, or with evidence that nobody can read, are shown all the same', () => {
    const damaged = { ...savedAs('a'), evidence: [odd({ source: 5 }), answer()] } as never;
    expect(withReadableEvidence(damaged).evidence).toHaveLength(1);
    expect(listRows([odd({ ...savedAs('b'), evidence: undefined })]).entries[0]?.evidence).toEqual([]);
  });
});
