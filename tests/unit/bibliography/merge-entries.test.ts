import { expect, test } from 'vitest';
import { csvCell, csvFile } from '@/lib/bibliography/csv-cell';
import { decodeFile, MAX_BYTES } from '@/lib/bibliography/decode-file';
import { mergeEntries } from '@/lib/bibliography/merge-entries';
import { NO_IDS, type WorkIds } from '@/lib/model/work';

const entry = (ids: Partial<WorkIds>, text = 'Words') => ({ ids: { ...NO_IDS, ...ids }, title: null, authors: [], journal: null, year: null, note: '', tags: [], text, line: 1 });

test('entries that name one work are one, by any identifier, and keep their places', () => {
  const works = mergeEntries([entry({ doi: '10.5555/a' }), entry({ doi: '10.5555/a', pmid: '7' }), entry({ pmid: '7' }), entry({ doi: '10.5555/b' })]);
  expect(works.map(({ ids, places }) => [ids.doi, ids.pmid, places])).toEqual([
    ['10.5555/a', '7', [1, 2, 3]],
    ['10.5555/b', null, [4]],
  ]);
});

test('entries that contradict each other are not one', () => {
  expect(mergeEntries([entry({ doi: '10.5555/a', pmid: '7' }), entry({ doi: '10.5555/b', pmid: '7' })])).toHaveLength(2);
});

test('entries without an identifier are one only by the same words', () => {
  expect(mergeEntries([entry({}, 'Smith, 2019.'), entry({}, 'smith 2019'), entry({}, 'Jones')]).map(({ places }) => places)).toEqual([[1, 2], [3]]);
});

test.each(['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', ' =1', '\uFEFF=1'])('a cell that begins like the formula %j is none', (value) => {
  expect(csvCell(value)).toBe(`"'${value}"`);
});

test('other cells are quoted and otherwise as they are', () => {
  expect(csvCell('A "title", 2019')).toBe('"A ""title"", 2019"');
  expect(csvFile([['a', 'b'], ['c', '']])).toBe('\uFEFF"a","b"\r\n"c",""\r\n');
});

test('files of several encodings are texts, and those that are none are refused', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  expect(decodeFile(new TextEncoder().encode('café'))).toEqual({ text: 'café' });
  expect(decodeFile(bytes(0x63, 0xe9))).toEqual({ text: 'cé' });
  expect(decodeFile(bytes(0xff, 0xfe, 0x61, 0))).toEqual({ text: 'a' });
  expect(decodeFile(bytes(0x50, 0x4b, 3, 4, 9))).toEqual({ zip: true });
  expect(decodeFile(bytes(0x25, 0x50, 0x44, 0x46))).toEqual({ unread: 'pdf' });
  expect(decodeFile(bytes(0xd0, 0xcf, 0x11, 0xe0))).toEqual({ unread: 'word-97' });
  const wide = (text: string, first: 0 | 1) => new Uint8Array([...text].flatMap((sign) => (first === 0 ? [0, sign.charCodeAt(0)] : [sign.charCodeAt(0), 0])));
  expect(decodeFile(wide('@article{a}', 1))).toEqual({ text: '@article{a}' });
  expect(decodeFile(wide('@article{a}', 0))).toEqual({ text: '@article{a}' });
  expect(decodeFile(bytes(1, 0, 2))).toEqual({ problem: 'not-text' });
  expect(decodeFile(new Uint8Array(MAX_BYTES + 1))).toEqual({ problem: 'too-large' });
});
