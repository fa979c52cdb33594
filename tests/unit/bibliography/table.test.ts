import { describe, expect, test } from 'vitest';
import { doisGiven, idsGiven, readGiven } from './read-given';

describe('columns by their names', () => {
  test.each(['doi', 'DOI', 'article_doi', 'ArticleDOI', 'OriginalPaperDOI', 'Original Paper DOI', 'DOI_link', 'DOI Link', 'doi_url', 'paper.doi', '"DOI"', 'Digital Object Identifier'])('%s names the paper', async (name) => {
    expect(await doisGiven(`Title,${name}\nA study,10.1234/own.3\n`, 'x.csv')).toEqual(['10.1234/own.3']);
  });

  test.each(['RetractionDOI', 'notice_doi', 'Book DOI', 'Related DOI', 'CitedDOIs', 'Erratum DOI', 'DOI of correction', 'dataset doi'])('%s names another work', async (name) => {
    expect(await doisGiven(`Title,${name}\nA study,10.1234/notice.3\n`, 'x.csv')).toEqual([null]);
  });

  test('the paper’s column holds over a notice’s, in whichever order', async () => {
    expect(await doisGiven('Title,OriginalPaperDOI,RetractionDOI\nA,10.1234/own.3,10.1234/notice.3\n')).toEqual(['10.1234/own.3']);
    expect(await doisGiven('RetractionDOI,Title,DOI_link\n10.1234/notice.3,A,https://doi.org/10.1234/own.3\n')).toEqual(['10.1234/own.3']);
    expect((await idsGiven('RetractionPubMedID,OriginalPaperPubMedID,Title\n1111111,2222222,A\n', 'x.csv')).ids).toEqual(['- | 2222222 | - | -']);
  });

  test.each([
    ['Zotero', '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Notes","Manual Tags","Extra"\n"K1","journalArticle","2019","Roe, Anna; Poe, Bo","A study","Invented Journal","10.1234/a","","mine","one; two","PMID: 30000001"\n', { ids: { doi: '10.1234/a', pmid: '30000001' }, title: 'A study', authors: ['Roe, Anna', 'Poe, Bo'], journal: 'Invented Journal', year: '2019', tags: ['one', 'two'] }],
    ['Scopus', 'Authors,Title,Year,Source title,DOI,Link,PubMed ID\n"Roe A., Poe B.","A study",2019,"Invented Journal",10.1234/a,https://www.scopus.com/x,30000001\n', { ids: { doi: '10.1234/a', pmid: '30000001' }, journal: 'Invented Journal', year: '2019' }],
    ['Web of Science', 'PT\tAU\tTI\tSO\tDI\tPY\tUT\tPM\nJ\tRoe, A; Poe, B\tA study\tINVENTED J\t10.1234/a\t2019\tWOS:1\t30000001\n', { ids: { doi: '10.1234/a', pmid: '30000001' }, title: 'A study', authors: ['Roe, A', 'Poe, B'] }],
    ['PubMed', 'PMID,Title,Authors,Journal/Book,Publication Year,PMCID,DOI\n30000001,A study,"Roe A, Poe B.",Invented J,2019,PMC7,10.1234/a\n', { ids: { doi: '10.1234/a', pmid: '30000001', pmcid: 'PMC7' }, journal: 'Invented J' }],
    ['Excel', 'sep=;\nTitle;DOI;Year\nA study;10.1234/a;2019\n', { ids: { doi: '10.1234/a' }, title: 'A study', line: 3 }],
  ])('%s', async (_, text, entry) => {
    const { format, entries } = await readGiven(text);
    expect(format).toBe('csv');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject(entry);
  });
});

describe('rows of names', () => {
  test('are no entries, wherever they stand', async () => {
    expect((await idsGiven('Search of 2026\n\nTitle,DOI\nA,10.1234/a\n', 'x.csv'))).toMatchObject({ ids: ['10.1234/a | - | - | -'], lines: [4], remarks: ['1 outside'] });
    expect(await doisGiven('Title,DOI\nA,10.1234/a\nTitle,DOI\nB,10.1234/b\n', 'x.csv')).toEqual(['10.1234/a', '10.1234/b']);
    expect((await idsGiven('Author,Year,Journal\nRoe,2019,Invented Journal of Things\n', 'x.csv')).ids).toHaveLength(1);
  });

  test('are not taken for one where they are data', async () => {
    expect(await doisGiven('A doi study,10.1234/a\nB,10.1234/b\n', 'x.csv')).toEqual(['10.1234/a', '10.1234/b']);
  });
});

describe('quotes', () => {
  test('hold separators and lines', async () => {
    expect(await idsGiven('Title,DOI\n"A, with\na ""line""",10.1234/a\nB,10.1234/b\n', 'x.csv')).toMatchObject({ titles: ['A, with a "line"', 'B'], lines: [2, 4], remarks: [] });
  });

  test('that never close cost no other row', async () => {
    const text = `Title,DOI\n"A never closed,10.1234/a\n${Array.from({ length: 50 }, (_, at) => `B${at},10.1234/b${at}`).join('\n')}\n`;
    const { ids, remarks } = await idsGiven(text, 'x.csv');
    expect(ids).toHaveLength(51);
    expect(ids[0]).toBe('10.1234/a | - | - | -');
    expect(remarks).toEqual(['2 open-end']);
  });
});

test('a number in a row is no number of PubMed’s, and a year alone never is', async () => {
  expect((await idsGiven('2019\n2020\n9500320\n', 'x.csv')).ids).toEqual(['- | - | - | -', '- | - | - | -', '- | 9500320 | - | -']);
});
