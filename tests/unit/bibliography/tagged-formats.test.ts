import { describe, expect, test } from 'vitest';
import { idsGiven, readGiven } from './read-given';

describe('MEDLINE', () => {
  test.each([
    ['with PMC', 'PMC - PMC1\nPMID- 30000001\nTI  - A\n\nPMC - PMC2\nPMID- 30000002\nTI  - B\n', ['- | 30000001 | PMC1 | -', '- | 30000002 | PMC2 | -']],
    ['with the owner, no empty line between', 'OWN - NLM\nPMID- 30000001\nTI  - A\nOWN - NLM\nPMID- 30000002\nTI  - B\n', ['- | 30000001 | - | -', '- | 30000002 | - | -']],
    ['without a number', 'OWN - ERIC\nTI  - A\nAID - 10.1234/a [doi]\n\nOWN - ERIC\nTI  - B\n', ['10.1234/a | - | - | -', '- | - | - | -']],
    ['without a blank behind the tag', 'PMID-30000001\nTI  -A\n\nPMID-30000002\nTI  -B\n', ['- | 30000001 | - | -', '- | 30000002 | - | -']],
  ])('records that begin %s', async (_, text, ids) => {
    expect(await idsGiven(text)).toMatchObject({ format: 'medline', ids, titles: ['A', 'B'] });
  });

  test('an identifier that goes on in the next line is put together as its label says', async () => {
    expect((await idsGiven('PMID- 30000001\nAID - 10.1234/a-very-\n      long.name.1 [doi]\n')).ids).toEqual(['10.1234/a-very-long.name.1 | 30000001 | - | -']);
    expect((await idsGiven('PMID- 30000001\nAID - 10.1234/short\n      [doi]\nAID - S0140 [pii]\n')).ids).toEqual(['10.1234/short | 30000001 | - | -']);
  });

  test('notices and comments in their own tags are not the paper', async () => {
    expect((await idsGiven('PMID- 30000001\nTI  - A\nRIN - J. 2020. doi: 10.1234/notice. PMID: 30000002\nCIN - X. PMID: 30000003\n')).ids).toEqual(['- | 30000001 | - | -']);
  });

  test('words at the beginning of a line are no tags', async () => {
    const text = 'PMID- 30000001\nTI  - A\nAB  - Of all\nLINE-1 elements and\nER - positive cells\nSO  - J 2020\n';
    expect(await idsGiven(text)).toMatchObject({ ids: ['- | 30000001 | - | -'], titles: ['A'] });
  });

  test('people, journal and year are given', async () => {
    const [entry] = (await readGiven('PMID- 30000001\nTI  - A title that\n      goes on.\nFAU - Roe, Anna\nAU  - Roe A\nDP  - 2019 May 3\nJT  - Invented Journal\nOT  - one\n')).entries;
    expect(entry).toMatchObject({ title: 'A title that goes on', authors: ['Roe, Anna'], year: '2019', journal: 'Invented Journal', tags: ['one'] });
  });
});

describe('Web of Science', () => {
  const file = (...lines: string[]) => `FN X\nVR 1.0\n${lines.join('\n')}\nEF\n`;
  test('cited works are no entries, and the numbers are the paper’s', async () => {
    const text = file('PT J', 'AU Roe, A', '   Poe, B', 'TI A made-up', '   study', 'SO INVENTED JOURNAL', 'PY 2019', 'DI 10.1234/own.1', 'CR Roe, 2001, DOI 10.1234/cited.1', '   Poe, 2002, DOI 10.1234/cited.2', 'PM 30000001', 'ER', '', 'PT B', 'TI Another', 'D2 10.1234/book', 'UT MEDLINE:30000002', 'ER');
    expect(await idsGiven(text)).toMatchObject({ format: 'web-of-science', ids: ['10.1234/own.1 | 30000001 | - | -', '- | 30000002 | - | -'], titles: ['A made-up study', 'Another'], lines: [3, 16] });
    expect((await readGiven(text)).entries[0]).toMatchObject({ authors: ['Roe, A', 'Poe, B'], journal: 'INVENTED JOURNAL', year: '2019' });
  });

  test('a record that never ends, ends where the next begins', async () => {
    expect((await idsGiven(file('PT J', 'TI A', 'PT J', 'TI B', 'ER'))).titles).toEqual(['A', 'B']);
  });
});

describe('EndNote’s tagged format', () => {
  test('records by their type, and abstracts that name other works', async () => {
    const text = '%0 Journal Article\n%T First study\n%R 10.1234/abc.1\n\n%0 Journal Article\n%T Second study\n%U https://doi.org/10.1234/abc.2\n%X We repeated a study (10.1234/abc.1).\n';
    expect(await idsGiven(text)).toMatchObject({ format: 'endnote-tagged', ids: ['10.1234/abc.1 | - | - | -', '10.1234/abc.2 | - | - | -'], titles: ['First study', 'Second study'] });
  });

  test('without types, by empty lines', async () => {
    expect(await idsGiven('%T One\n%A Roe, A\n%D 2001\n\n%T Two\n%A Poe, B\n%D 2002\n')).toMatchObject({ format: 'endnote-tagged', titles: ['One', 'Two'] });
  });

  test('PubMed’s number only where the database says so', async () => {
    expect((await idsGiven('%0 Journal Article\n%T One\n%M 30000001\n%~ PubMed\n\n%0 Journal Article\n%T Two\n%M 30000002\n%~ Embase\n')).ids).toEqual(['- | 30000001 | - | -', '- | - | - | -']);
  });
});

describe('Ovid and Embase', () => {
  test('with tags', async () => {
    const text = '<1. >\nVN  - Ovid Technologies\nDB  - Ovid MEDLINE(R)\nUI  - 30000001\nTI  - First study.  [Review]\nSO  - Invented Journal. 5(3):1-2, 2019 May.\nDO  - https://dx.doi.org/10.1234/a\n\n<2. >\nVN  - Ovid Technologies\nDB  - PsycINFO\nUI  - 30000002\nTI  - Second study.\nDI  - 10.1234/b\n';
    expect(await idsGiven(text)).toMatchObject({ format: 'ovid', ids: ['10.1234/a | 30000001 | - | -', '10.1234/b | - | - | -'], titles: ['First study', 'Second study'] });
    expect((await readGiven(text)).entries[0]).toMatchObject({ journal: 'Invented Journal', year: '2019' });
  });

  test('with labels on lines of their own, and references that are no entries', async () => {
    const text = '<8>\nAccession Number\n  0044.\nAuthor\n  Roe, A 1;  Poe, B 2\nTitle\n  A study of\n  things.\nSource\n  Invented Journal.   8(6):1-2, September 2015.\nReferences\n  Roe A. 1989. Old. doi:10.1234/cited\n\n  Poe B. 1990. Older.\nDOI Number\n  10.1234/a\n<9>\nTitle\n  Another\n';
    expect(await idsGiven(text)).toMatchObject({ format: 'ovid', ids: ['10.1234/a | - | - | -', '- | - | - | -'], titles: ['A study of things', 'Another'] });
    expect((await readGiven(text)).entries[0]).toMatchObject({ authors: ['Roe, A 1', 'Poe, B 2'], year: '2015' });
  });

  test('Embase’s RIS', async () => {
    const text = 'TY  - JOUR\nT1  - A\nDB  - Embase\nDO  - 10.1234/a\nLK  - http://sfx.example.org/x?sid=EMBASE&id=doi:10.1234%2Fa&atitle=A\nER  - \n';
    expect((await idsGiven(text)).ids).toEqual(['10.1234/a | - | - | -']);
    expect((await idsGiven(text.replace('DO  - 10.1234/a\n', ''))).ids).toEqual(['10.1234/a | - | - | -']);
  });
});
