import { describe, expect, test } from 'vitest';
import { sourceOfText } from '@/lib/bibliography/bibliography-source';

/** The line, DOI and words of each entry. */
function read(text: string, name = ''): { format: string | null; entries: [line: number, doi: string | null][]; texts: string[] } {
  const source = sourceOfText(text, name);
  if (!('steps' in source)) return { format: null, entries: [], texts: [] };
  const entries = [...source.steps()].flatMap(({ entry }) => entry ?? []);
  return { format: source.format, entries: entries.map(({ line, ids }) => [line, ids.doi]), texts: entries.map(({ text: shown }) => shown) };
}

describe('a table that names no column of identifiers', () => {
  test.each([
    ['tabs, as copied from a spreadsheet', 'Study\tSource\nA\t10.5555/abc\nB\t10.5555/abd\n'],
    ['commas', 'label,where\n1,10.5555/abc\n2,https://doi.org/10.5555/abd\n'],
    ['semicolons and quotes', 'who;where\n"Doe; Roe";"10.5555/abc"\nPoe;10.5555/abd\n'],
  ])('%s: the rows below the names are its papers', (_, text) => {
    expect(read(text)).toMatchObject({ format: 'csv', entries: [[2, '10.5555/abc'], [3, '10.5555/abd']] });
  });

  test('without a row of names the first row is a paper too, and what follows a comma is not its DOI', () => {
    expect(read('10.5555/abc,First\n10.5555/abd,Second\n')).toMatchObject({ format: 'csv', entries: [[1, '10.5555/abc'], [2, '10.5555/abd']] });
  });

  test.each(['Retraction notice', 'Related', 'Cited in', 'Dataset'])('a column that is called “%s” names no paper', (name) => {
    expect(read(`Study,${name}\nA,10.5555/r1\nB,10.5555/r2\n`).entries).toEqual([[2, null], [3, null]]);
    expect(read(`Title,${name}\nA,10.5555/r1\nB,10.5555/r2\n`).entries).toEqual([[2, null], [3, null]]);
  });

  test.each(['Title,Cites', 'PMID,Cites', 'Title,See also'])('beside what names the paper itself, a column called otherwise gives it no DOI: %s', (names) => {
    expect(read(`${names}\n30000001,10.5555/r1\n30000002,10.5555/r2\n`, 'x.csv').entries).toEqual([[2, null], [3, null]]);
  });

  test('a column of references is one of papers', () => {
    expect(read('Title,Ref\nA,10.5555/r1\nB,10.5555/r2\n').entries).toEqual([[2, '10.5555/r1'], [3, '10.5555/r2']]);
  });

  test('with a DOI of two kinds in a row nobody says which is the paper’s: both are read, as in any text', () => {
    const { format, texts } = read('10.5555/a,10.5555/b\n10.5555/c,10.5555/d\n');
    expect(format).toBe('text');
    expect(texts.length).toBeGreaterThan(0);
  });

  test('sentences with commas stay sentences', () => {
    expect(read('Doe J, Roe K, 2020, something\nPoe L, 2021\nsee 10.5555/abc, and more, of it\n').format).toBe('text');
  });

  test('a row without its DOI stays a row', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `${at},10.5555/p${at}`);
    expect(read(['no,where', ...rows, '9,none'].join('\n')).entries.at(-1)).toEqual([11, null]);
  });
});

describe('a table that names nothing that Caveat knows', () => {
  test('words above numbers are the names of its columns: no entry, and said', () => {
    const source = sourceOfText('animal,weight\nmouse,20\nrat,300\n', 'weights.csv');
    const steps = 'steps' in source ? [...source.steps()] : [];
    expect(steps.flatMap(({ entry }) => entry?.line ?? [])).toEqual([2, 3]);
    expect(steps.flatMap(({ remark }) => remark ?? [])).toMatchObject([{ line: 1, problem: 'outside' }]);
  });

  test.each([
    ['words above words', 'Ada,Paris\nBo,Rome\nCy,Oslo\n'],
    ['a number in the first row', 'mouse,20\nrat,300\ncat,4000\n'],
    ['one row alone', 'animal,weight\n'],
    ['the same word twice', 'x,x\n1,2\n3,4\n'],
  ])('%s: the first row is a row', (_, text) => {
    expect(read(text, 'weights.csv').entries[0]?.[0]).toBe(1);
  });
});
