import { describe, expect, test } from 'vitest';
import { MAX_ENTRIES } from '@/lib/bibliography/bibliography-entry';
import { readBibliography } from '@/lib/bibliography/read-bibliography';

/** Entries as `doi | pmid | pmcid | arxiv`, `-` for none. */
function read(text: string, name = ''): { format: string; ids: string[]; titles: (string | null)[] } {
  const { format, entries } = readBibliography(text, name);
  return {
    format,
    ids: entries.map(({ ids }) => [ids.doi, ids.pmid, ids.pmcid, ids.arxiv].map((id) => id ?? '-').join(' | ')),
    titles: entries.map(({ title }) => title),
  };
}

describe('RIS', () => {
  test('records with their DOI, in whichever field a program puts it', () => {
    const file = [
      'TY  - JOUR', 'AU  - Invented, A.', 'TI  - A first title', 'DO  - 10.5555/a.1', 'ER  - ', '',
      'TY  - JOUR', 'T1  - A second title', 'UR  - https://doi.org/10.5555/B.2', 'ER  - ',
      'TY  - JOUR', 'TI  - A third,', '  that goes on', 'DB  - PubMed', 'AN  - 9500320', 'C2  - PMC123', 'ER  - ',
      'TY  - BOOK', 'TI  - A book', 'AN  - 12345', 'ER  - ',
    ].join('\r\n');
    expect(read(file)).toEqual({
      format: 'ris',
      ids: ['10.5555/a.1 | - | - | -', '10.5555/b.2 | - | - | -', '- | 9500320 | PMC123 | -', '- | - | - | -'],
      titles: ['A first title', 'A second title', 'A third, that goes on', 'A book'],
    });
  });

  test('a record that never ends, ends where the next begins', () => {
    expect(read('TY  - JOUR\nDO  - 10.5555/a\nTY  - JOUR\nDO  - 10.5555/b').ids).toHaveLength(2);
  });
});

test('PubMed’s own export', () => {
  const file = 'PMID- 38267628\nOWN - NLM\nTI  - A title that\n      goes on.\nLID - S1474-4422 [pii]\nLID - 10.5555/A.1 [doi]\nPMC - PMC9\nSO  - Invent J. 2024;1:1.\n\nPMID- 9500320\nTI  - Another.\n';
  expect(read(file)).toEqual({ format: 'medline', ids: ['10.5555/a.1 | 38267628 | PMC9 | -', '- | 9500320 | - | -'], titles: ['A title that goes on', 'Another'] });
});

describe('BibTeX', () => {
  test('values in braces, in quotes, bare and joined', () => {
    const file = String.raw`% a comment
@string{ij = "Invented Journal"}
@article{one, title = {A {DNA} title with na\"{\i}ve \& caf{\'e} words}, journal = ij, year = 2019, doi = {10.5555/a\_1}}
@inproceedings( two,
  title = "Quotes {"} in a title",
  doi = "https://doi.org/10.5555/B", pmid = 9500320
)
@misc{three, eprint = {2101.00001}, archivePrefix = {arXiv}, title = "Part " # {two}}
@comment{ @article{none, doi={10.5555/never}} }`;
    expect(read(file)).toEqual({
      format: 'bibtex',
      ids: ['10.5555/a_1 | - | - | -', '10.5555/b | 9500320 | - | -', '10.48550/arxiv.2101.00001 | - | - | 2101.00001'],
      titles: ['A DNA title with naïve & café words', 'Quotes " in a title', 'Part two'],
    });
  });

  test('a broken record gives what was read of it, and the next is read', () => {
    expect(read('@article{one, title = {A title, doi = {10.5555/a}\n\n@article{two, doi = {10.5555/b}}').ids.at(-1)).toBe('10.5555/b | - | - | -');
    expect(read('@article{, doi = {10.5555/a}}').ids).toEqual(['10.5555/a | - | - | -']);
    expect(read('@article{one').ids).toEqual(['- | - | - | -']);
  });
});

describe('a table', () => {
  test('by the names of its columns, with any separator', () => {
    expect(read('Title;DOI;PubMed ID\n"A; quoted";10.5555/a;1\nNone;;\n', 'x.csv')).toEqual({ format: 'csv', ids: ['10.5555/a | 1 | - | -', '- | - | - | -'], titles: ['A; quoted', 'None'] });
    expect(read('pmid\tdoi\n9500320\t10.5555/a\n').ids).toEqual(['10.5555/a | 9500320 | - | -']);
  });

  test('without names row by row, where a bare number is nothing', () => {
    expect(read('2019,10.5555/a,Smith\n2020,9500320,Jones\n', 'x.csv').ids).toEqual(['10.5555/a | - | - | -', '- | - | - | -']);
  });
});

describe('pasted text', () => {
  test('identifiers, one to a line or in one line', () => {
    expect(read('10.5555/a\nhttps://doi.org/10.5555/b\nPMID: 9500320\n38267628\nPMC123').ids).toEqual(['10.5555/a | - | - | -', '10.5555/b | - | - | -', '- | 9500320 | - | -', '- | 38267628 | - | -', '- | - | PMC123 | -']);
    expect(read('10.5555/a, 10.5555/b; 10.5555/c').ids).toHaveLength(3);
    expect(read('9500320 38267628').ids).toEqual(['- | 9500320 | - | -', '- | 38267628 | - | -']);
  });

  test('numbered references, however their lines are broken', () => {
    const text = 'References\n1. Smith J. A first title.\n   J Invent. 2019. doi:10.5555/a\n2. Jones B. A second title that\nhas no identifier. 2020.\n3. Person C. A third title. PMID: 9500320.';
    expect(read(text)).toEqual({ format: 'text', ids: ['10.5555/a | - | - | -', '- | - | - | -', '- | 9500320 | - | -'], titles: ['A first title', 'A second title that has no identifier', 'A third title'] });
  });

  test('paragraphs of several lines', () => {
    expect(read('Smith J. A first title.\nJ Invent. doi:10.5555/a\n\nJones B. A second\ntitle. doi:10.5555/b\n').ids).toEqual(['10.5555/a | - | - | -', '10.5555/b | - | - | -']);
  });

  test('a passage that names several works gives each', () => {
    expect(read('As shown (10.5555/a) and denied (10.5555/b, PMID: 7).').ids).toEqual(['10.5555/a | - | - | -', '10.5555/b | - | - | -', '- | 7 | - | -']);
  });

  test('headings and blanks are no entries', () => {
    expect(read('References\n\n \n12\n').ids).toEqual([]);
    expect(read('').ids).toEqual([]);
  });
});

describe('what is hostile or too long', () => {
  test('is cut, and says so', () => {
    const { entries, isCut } = readBibliography(Array.from({ length: MAX_ENTRIES + 5 }, (_, at) => `10.5555/${at}`).join('\n'), '');
    expect([entries.length, isCut]).toEqual([MAX_ENTRIES, true]);
  });

  test.each([
    ['braces', `@a{b, c = ${'{'.repeat(200_000)}`],
    ['at signs', '@\n'.repeat(100_000)],
    ['quotes', `"${'""'.repeat(100_000)}`],
    ['one line', 'x'.repeat(1_000_000)],
    ['tags', `TY  - JOUR\n${'DO  - \n'.repeat(100_000)}`],
    ['authors', `1. ${'Smith, J., '.repeat(50_000)}`],
  ])('%s do not stop the reading', (_, text) => {
    expect(readBibliography(text, '').entries.length).toBeLessThan(10);
  });
});
