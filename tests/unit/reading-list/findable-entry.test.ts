import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { findableEntry, findByWords } from '@/lib/reading-list/find-by-words';
import { work } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

describe('finding a saved paper by words', () => {
  const entry = savedAs('a', { tags: ['Thesis'], work: work({ doi: '10.5555/m', pmid: '7', pmcid: 'PMC8', arxiv: '2401.1' }, { title: ['Möss'], journal: 'J Fern', published: '2024-03', authors: ['Ito'] }) });

  test('looks through title, authors, journal, year, tags and identifiers', () => {
    expect(findableEntry(entry)).toEqual({ id: 'a', title: 'Möss', ids: entry.work.ids, words: 'moss ito j fern 2024 thesis 10.5555/m 7 pmc8 2401.1' });
  });

  test.each([[{ doi: '10.5555/m', pmid: '7' }, '10.5555/m'], [{ pmid: '7', pmcid: 'PMC8' }, '7'], [{ pmcid: 'PMC8', arxiv: 'x' }, 'PMC8'], [{ arxiv: '2401.1' }, '2401.1'], [{}, 'a']])('calls a paper without a title by what identifies it: %j', (ids, title) => {
    expect(findableEntry(savedAs('a', { work: work({ ...NO_IDS, ...ids }, { title: [' '] }) })).title).toBe(title);
    expect(findableEntry(savedAs('a', { work: work({ ...NO_IDS, ...ids }, { title: null }) })).title).toBe(title);
  });

  test('finds those that hold every word, up to the limit, by the first 200 characters', () => {
    const all = ['moss a', 'fern b', 'moss b'].map((words, at) => ({ id: `${at}`, title: '', ids: NO_IDS, words }));
    const found = (text: string, limit = 9) => findByWords(all, text, limit).map(({ id }) => id);
    expect([found('MÖSS'), found(' b  moss '), found('moss', 1), found(''), found(' '), found('moss', 0)]).toEqual([['0', '2'], ['2'], ['0'], [], [], []]);
    expect(found(`moss${' '.repeat(196)}x`)).toEqual(['0', '2']);
    expect(found(`moss${' '.repeat(195)}x`)).toEqual([]);
  });
});
