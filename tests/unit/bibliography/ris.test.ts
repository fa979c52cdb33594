import { describe, expect, test } from 'vitest';
import { doisGiven, idsGiven, readGiven } from './read-given';

const record = (...lines: string[]) => ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n');

describe('notes in RIS', () => {
  test.each([
    'Retraction in: J. 2020. doi: 10.1234/notice.2 PMID: 30000010',
    'Comment in: Nature. 2020;1:1. doi:10.1234/notice.2',
    'Comment on: 10.1234/notice.2',
    'Erratum in: J. 2020 PMID: 30000010',
    'Corrected and republished from: 10.1234/notice.2',
    'Retracted by https://doi.org/10.1234/notice.2',
    'Correction: 10.1234/notice.2',
    'see also doi:10.1234/notice.2',
    'Cited by 10.1234/notice.2',
    'Related dataset 10.1234/notice.2',
    'Reply to PMID: 30000010',
  ])('another paper’s identifier is not the paper’s: %s', async (note) => {
    expect((await idsGiven(record('TI  - RETRACTED: B', `N1  - ${note}`))).ids).toEqual(['- | - | - | -']);
    expect((await idsGiven(record('TI  - B', `M1  - ${note}`))).ids).toEqual(['- | - | - | -']);
  });

  test.each([
    ['doi: 10.1234/own.1', '10.1234/own.1 | - | - | -'],
    ['DOI: 10.1234/own.1; PMID: 30000001', '10.1234/own.1 | 30000001 | - | -'],
    ['PMID: 30000001', '- | 30000001 | - | -'],
    ['10.1234/own.1. Erratum in: J. 2020. doi: 10.1234/notice.2', '10.1234/own.1 | - | - | -'],
    // A DOI that holds such a word by itself is not cut at it.
    ['doi: 10.1234/abc.correction.7', '10.1234/abc.correction.7 | - | - | -'],
  ])('the paper’s own identifier is: %s', async (note, ids) => {
    expect((await idsGiven(record('TI  - B', `N1  - ${note}`))).ids).toEqual([ids]);
  });

  test('each note is read by itself, and an address before any', async () => {
    expect(await doisGiven(record('N1  - Retraction in: J. 2020', 'N1  - doi: 10.1234/own.1'))).toEqual(['10.1234/own.1']);
    expect(await doisGiven(record('N1  - doi: 10.1234/other', 'UR  - https://doi.org/10.1234/own.1'))).toEqual(['10.1234/own.1']);
    expect(await doisGiven(record('N1  - 10.1234/a', 'N1  - 10.1234/b'))).toEqual([null]);
  });

  test('an abstract gives none', async () => {
    expect(await doisGiven(record('TI  - B', 'AB  - We repeated 10.1234/other.1', 'N2  - As 10.1234/other.1'))).toEqual([null]);
  });
});

describe('records of RIS that are damaged', () => {
  test('tags before the type belong to their record', async () => {
    const text = 'DB  - X\nTY  - JOUR\nER  - \n\nDO  - 10.1234/second.2\nTI  - B\nTY  - JOUR\nER  - \n';
    expect(await idsGiven(text)).toMatchObject({ ids: ['- | - | - | -', '10.1234/second.2 | - | - | -'], titles: [null, 'B'], lines: [1, 5] });
  });

  test('tags behind the end belong to the record before, and those that it has to the next', async () => {
    expect(await idsGiven('TY  - JOUR\nTI  - A\nER  - \nDO  - 10.1234/a\nNL  - x\n\n2.\nTY  - JOUR\nTI  - B\nER  - \n')).toMatchObject({ ids: ['10.1234/a | - | - | -', '- | - | - | -'], titles: ['A', 'B'] });
    expect(await idsGiven('TY  - JOUR\nTI  - A\nDO  - 10.1234/a\nER  - \nDO  - 10.1234/b\nTI  - B\nTY  - JOUR\nER  - \n')).toMatchObject({ ids: ['10.1234/a | - | - | -', '10.1234/b | - | - | -'], titles: ['A', 'B'] });
  });

  test('records without a type are records', async () => {
    expect(await idsGiven('TI  - A\nDO  - 10.1234/a\nER  - \n\nTI  - B\nDO  - 10.1234/b\nER  - \n')).toMatchObject({ format: 'ris', ids: ['10.1234/a | - | - | -', '10.1234/b | - | - | -'] });
    expect(await idsGiven('TI  - A\nDO  - 10.1234/a\n\nTI  - B\nDO  - 10.1234/b\n\nTY  - JOUR\nTI  - C\nER  - \n')).toMatchObject({ titles: ['A', 'B', 'C'] });
  });

  test('damage in the middle costs no other record, and is named by its line', async () => {
    const text = `${record('TI  - A', 'DO  - 10.1234/a')}\n%%% junk 77 ###\n${record('TI  - B', 'DO  - 10.1234/b')}`;
    expect(await idsGiven(text)).toMatchObject({ ids: ['10.1234/a | - | - | -', '10.1234/b | - | - | -'], lines: [1, 7], remarks: ['6 outside'] });
  });

  test('a line that looks like a tag in a long text is none', async () => {
    const text = record('TI  - A', 'AB  - Of all tumours,', 'ER - positive ones were smaller, and', 'TY - negative ones', 'DO - not matter.', 'DO  - 10.1234/a');
    expect(await idsGiven(text)).toMatchObject({ ids: ['10.1234/a | - | - | -'], titles: ['A'] });
  });

  test('a DOI that goes on in the next line is unclear, one that ends there is not', async () => {
    expect(await idsGiven(record('TI  - A', 'DO  - 10.1007/978-3-031-', '  38100-3_4'))).toMatchObject({ ids: ['- | - | - | -'], remarks: ['1 unclear-id'] });
    expect(await idsGiven(record('TI  - A', 'DO  - 10.1016/j.', 'cell.2019.1'))).toMatchObject({ ids: ['- | - | - | -'], remarks: ['1 unclear-id'] });
    expect(await doisGiven(record('DO  - 10.1234/a', '[doi]'))).toEqual(['10.1234/a']);
    expect(await doisGiven(record('DO  - 10.1234/a Epub 2019 May'))).toEqual(['10.1234/a']);
    expect(await doisGiven(record('DO  - 10.1234/a', '', 'Some words behind an empty line'))).toEqual(['10.1234/a']);
  });

  test('two DOIs are unclear, the same twice is not', async () => {
    expect(await doisGiven(record('DO  - 10.1234/a', 'DO  - 10.1234/b'))).toEqual([null]);
    expect(await doisGiven(record('DO  - 10.1234/a', 'DO  - https://doi.org/10.1234/A'))).toEqual(['10.1234/a']);
  });
});

test('an accession number is PubMed’s only where the record says so, and never a year', async () => {
  expect((await idsGiven(record('DB  - PubMed', 'AN  - 9500320', 'TI  - A'))).ids).toEqual(['- | 9500320 | - | -']);
  expect((await idsGiven(record('DP  - NLM', 'AN  - 2019', 'ID  - 2018', 'TI  - A'))).ids).toEqual(['- | - | - | -']);
  expect((await idsGiven(record('DB  - Embase', 'AN  - 9500320', 'TI  - A'))).ids).toEqual(['- | - | - | -']);
});

test('authors, journal, year, notes and tags are given', async () => {
  const text = record('TI  - A', 'AU  - Roe, A', 'AU  - Poe, B', 'T2  - Invented Journal', 'PY  - 2019/05/03', 'N1  - my own words', 'KW  - one', 'two', 'KW  - three');
  const [entry] = (await readGiven(text)).entries;
  expect(entry).toMatchObject({ authors: ['Roe, A', 'Poe, B'], journal: 'Invented Journal', year: '2019', note: 'my own words', tags: ['one', 'two', 'three'], line: 1 });
});
