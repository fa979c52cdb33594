import { expect, test } from 'vitest';
import { findableEntry, findByWords } from '@/lib/reading-list/find-by-words';
import { savedEntry } from '@/tests/support/sample-report-parts';

const entry = (id: string, title: string, tags: string[] = []) => {
  const saved = savedEntry();
  return findableEntry({ ...saved, id, tags, work: { ...saved.work, title: [title], authors: ['Müller A'], ids: { ...saved.work.ids, doi: `10.5555/${id}` } } } as never);
};

const LIST = [entry('a', 'Moss extract and sleep', ['thesis']), entry('b', 'Sleep in night nurses'), entry('c', 'Soil')];
const found = (text: string, limit = 9) => findByWords(LIST, text, limit).map(({ id }) => id);

test.each([
  ['sleep', ['a', 'b']],
  ['SLEEP moss', ['a']],
  ['nurs', ['b']],
  ['muller thesis', ['a']],
  ['10.5555/c', ['c']],
  ['nothing like it', []],
  ['   ', []],
])('"%s"', (text, ids) => expect(found(text)).toEqual(ids));

test('gives no more than wanted', () => expect(found('sleep', 1)).toEqual(['a']));
