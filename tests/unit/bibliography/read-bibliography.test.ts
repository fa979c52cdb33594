import { describe, expect, test } from 'vitest';
import { sourceOfText } from '@/lib/bibliography/bibliography-source';
import { bibliographyInBatches, readBibliography } from '@/lib/bibliography/read-bibliography';
import { idsGiven, readGiven } from './read-given';

/** Its format, identifiers and titles. */
async function read(text: string, name = '') {
  const { format, ids, titles } = await idsGiven(text, name);
  return { format, ids, titles };
}

describe('RIS', () => {
  test('records with their DOI, in whichever field a program puts it', async () => {
    const file = [
      'TY  - JOUR', 'AU  - Invented, A.', 'TI  - A first title', 'DO  - 10.5555/a.1', 'ER  - ', '',
      'TY  - JOUR', 'T1  - A second title', 'UR  - https://doi.org/10.5555/B.2', 'ER  - ',
      'TY  - JOUR', 'TI  - A third,', '  that goes on', 'DB  - PubMed', 'AN  - 9500320', 'C2  - PMC123', 'ER  - ',
      'TY  - BOOK', 'TI  - A book', 'AN  - 12345', 'ER  - ',
    ].join('\r\n');
    expect(await read(file)).toEqual({
      format: 'ris',
      ids: ['10.5555/a.1 | - | - | -', '10.5555/b.2 | - | - | -', '- | 9500320 | PMC123 | -', '- | - | - | -'],
      titles: ['A first title', 'A second title', 'A third, that goes on', 'A book'],
    });
  });

  test('a record that never ends, ends where the next begins', async () => {
    expect((await read('TY  - JOUR\nDO  - 10.5555/a\nTY  - JOUR\nDO  - 10.5555/b')).ids).toHaveLength(2);
  });
});

test('PubMed’s own export', async () => {
  const file = 'PMID- 38267628\nOWN - NLM\nTI  - A title that\n      goes on.\nLID - S1474-4422 [pii]\nLID - 10.5555/A.1 [doi]\nPMC - PMC9\nSO  - Invent J. 2024;1:1.\n\nPMID- 9500320\nTI  - Another.\n';
  expect(await read(file)).toEqual({ format: 'medline', ids: ['10.5555/a.1 | 38267628 | PMC9 | -', '- | 9500320 | - | -'], titles: ['A title that goes on', 'Another'] });
});

describe('BibTeX', () => {
  test('values in braces, in quotes, bare and joined', async () => {
    const file = String.raw`% a comment
@string{ij = "Invented Journal"}
@article{one, title = {A {DNA} title with na\"{\i}ve \& caf{\'e} words}, journal = ij, year = 2019, doi = {10.5555/a\_1}}
@inproceedings( two,
  title = "Quotes {"} in a title",
  doi = "https://doi.org/10.5555/B", pmid = 9500320
)
@misc{three, eprint = {2101.00001}, archivePrefix = {arXiv}, title = "Part " # {two}}
@comment{ @article{none, doi={10.5555/never}} }`;
    expect(await read(file)).toEqual({
      format: 'bibtex',
      ids: ['10.5555/a_1 | - | - | -', '10.5555/b | 9500320 | - | -', '10.48550/arxiv.2101.00001 | - | - | 2101.00001'],
      titles: ['A DNA title with naïve & café words', 'Quotes " in a title', 'Part two'],
    });
  });

  test('a broken record gives what was read of it, and the next is read', async () => {
    expect((await read('@article{one, title = {A title, doi = {10.5555/a}\n\n@article{two, doi = {10.5555/b}}')).ids.at(-1)).toBe('10.5555/b | - | - | -');
    expect((await read('@article{, doi = {10.5555/a}}')).ids).toEqual(['10.5555/a | - | - | -']);
    expect((await read('@article{one')).ids).toEqual(['- | - | - | -']);
  });
});

describe('a table', () => {
  test('by the names of its columns, with any separator', async () => {
    expect(await read('Title;DOI;PubMed ID\n"A; quoted";10.5555/a;1\nNone;;\n', 'x.csv')).toEqual({ format: 'csv', ids: ['10.5555/a | 1 | - | -', '- | - | - | -'], titles: ['A; quoted', 'None'] });
    expect((await read('pmid\tdoi\n9500320\t10.5555/a\n')).ids).toEqual(['10.5555/a | 9500320 | - | -']);
  });

  test('without names row by row, where a bare number is nothing', async () => {
    expect((await read('2019,10.5555/a,Smith\n2020,9500320,Jones\n', 'x.csv')).ids).toEqual(['10.5555/a | - | - | -', '- | - | - | -']);
  });
});

describe('pasted text', () => {
  test('identifiers, one to a line or in one line', async () => {
    expect((await read('10.5555/a\nhttps://doi.org/10.5555/b\nPMID: 9500320\n38267628\nPMC123')).ids).toEqual(['10.5555/a | - | - | -', '10.5555/b | - | - | -', '- | 9500320 | - | -', '- | 38267628 | - | -', '- | - | PMC123 | -']);
    expect((await read('10.5555/a, 10.5555/b; 10.5555/c')).ids).toHaveLength(3);
    expect((await read('9500320 38267628')).ids).toEqual(['- | 9500320 | - | -', '- | 38267628 | - | -']);
  });

  test('numbered references, however their lines are broken', async () => {
    const text = 'References\n1. Smith J. A first title.\n   J Invent. 2019. doi:10.5555/a\n2. Jones B. A second title that\nhas no identifier. 2020.\n3. Person C. A third title. PMID: 9500320.';
    expect(await read(text)).toEqual({ format: 'text', ids: ['10.5555/a | - | - | -', '- | - | - | -', '- | 9500320 | - | -'], titles: ['A first title', 'A second title that has no identifier', 'A third title'] });
  });

  test('paragraphs of several lines', async () => {
    expect((await read('Smith J. A first title.\nJ Invent. doi:10.5555/a\n\nJones B. A second\ntitle. doi:10.5555/b\n')).ids).toEqual(['10.5555/a | - | - | -', '10.5555/b | - | - | -']);
  });

  test('a passage that names several works gives each', async () => {
    expect((await read('As shown (10.5555/a) and denied (10.5555/b, PMID: 7).')).ids).toEqual(['10.5555/a | - | - | -', '10.5555/b | - | - | -', '- | 7 | - | -']);
  });

  test('headings and blanks are no entries', async () => {
    expect((await read('References\n\n \n12\n')).ids).toEqual([]);
    expect((await read('')).ids).toEqual([]);
  });
});

/** A source that is there to be read. */
function sourceOf(text: string) {
  const source = sourceOfText(text);
  if (!('steps' in source)) throw new Error('not read');
  return source;
}

describe('a bibliography that is long', () => {
  const long = Array.from({ length: 30_000 }, (_, at) => `TY  - JOUR\nTI  - Title number ${at}\nDO  - 10.5555/${at}\nER  - \n`).join('');

  test('is read in turns, that say how far they are', async () => {
    const shares: number[] = [];
    let entries = 0;
    for await (const batch of bibliographyInBatches(sourceOf(long))) {
      shares.push(batch.done);
      entries += batch.entries.length;
    }
    expect(entries).toBe(30_000);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('can be stopped', async () => {
    const stop = new AbortController();
    const reading = readBibliography(sourceOf(long), { signal: stop.signal, onProgress: (done) => done > 0.1 && stop.abort() });
    await expect(reading).rejects.toThrow(/abort/i);
  });

  test('is cut where somebody wants less, and says so', async () => {
    const { entries, isCut } = await readBibliography(sourceOf(long), { max: 100 });
    expect([entries.length, isCut]).toEqual([100, true]);
  });
});

describe('what is hostile', () => {
  test.each([
    ['braces', `@a{b, c = ${'{'.repeat(200_000)}`],
    ['record starts', '@a{'.repeat(100_000)],
    ['records with an open value', '@a{b={'.repeat(100_000)],
    ['open comments', '\n@comment{'.repeat(50_000)],
    ['at signs', '@\n'.repeat(100_000)],
    ['quotes', `"${'""'.repeat(100_000)}`],
    ['DOIs under no name', 'a,10.5555/b\n'.repeat(100_000)],
    ['quotes in a table', `doi,title\n${'"x,"y\n'.repeat(100_000)}`],
    ['one line', 'x'.repeat(1_000_000)],
    ['blanks', `10.5555/a${' '.repeat(500_000)}`],
    ['empty lines', `TY  - JOUR${'\n'.repeat(500_000)}`],
    ['tags', `TY  - JOUR\n${'DO  - \n'.repeat(100_000)}`],
    ['authors', `1. ${'Smith, J., '.repeat(50_000)}`],
    ['open lists', `[{"title":${'['.repeat(200_000)}`],
    ['open elements', `<xml><records>${'<record>'.repeat(50_000)}`],
    ['deep elements', `<rdf:RDF>${'<a>'.repeat(200_000)}`],
    ['records of Ovid', '<1>\n'.repeat(100_000)],
  ])('%s end soon', async (_, text) => {
    // What takes the square of the time runs into the limit that every test has.
    await expect(readGiven(text).then(() => 'read', () => 'refused')).resolves.toBeTruthy();
  });
});
