import { describe, expect, test } from 'vitest';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { NO_IDS } from '@/lib/model/work';
import { likelySame } from '@/lib/reading-list/likely-same';
import { OTHER, PAPER, work } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

describe('saved papers that may be one', () => {
  const titled = (id: string, title: string, ids = NO_IDS) => savedAs(id, { work: { ...work(ids), title: [title] } });
  const others = (...entries: ReadingListEntry[]) => Object.fromEntries([...likelySame(entries)].map(([id, same]) => [id, same.map((entry) => entry.id)]));
  const long = 'The growth of moss on wet stones';

  test('share an identifier or a title of 30 signs, marks and case aside', () => {
    expect(others(savedAs('a'), savedAs('b'), savedAs('c', { work: work(OTHER, { title: null }) }))).toEqual({ a: ['b'], b: ['a'] });
    expect(others(titled('a', long), titled('b', `${long.toUpperCase()}!`))).toEqual({ a: ['b'], b: ['a'] });
    expect(others(titled('a', 'x'.repeat(29)), titled('b', 'x'.repeat(29)))).toEqual({});
    expect(others(titled('a', 'x'.repeat(30)), titled('b', 'x'.repeat(30)))).toEqual({ a: ['b'], b: ['a'] });
  });

  test('have no identifiers that contradict, name each other once, and are at most ten', () => {
    expect(others(titled('a', long, { ...NO_IDS, doi: '10.5555/a' }), titled('b', long, { ...NO_IDS, doi: '10.5555/b' }))).toEqual({});
    expect(others(titled('a', long, PAPER), titled('b', long, PAPER))).toEqual({ a: ['b'], b: ['a'] });
    expect(Object.keys(others(...Array.from({ length: 10 }, (_, at) => titled(`${at}`, long))))).toHaveLength(10);
    expect(others(...Array.from({ length: 11 }, (_, at) => titled(`${at}`, long)))).toEqual({});
  });
});
