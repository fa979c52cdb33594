import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownTitle, type BibliographyEntry } from '@/lib/bibliography/bibliography-entry';
import type { CitedWork } from '@/lib/citations/cited-work';
import { EXPORTS, type ExportFormat } from '@/lib/citations/export-format';
import { oneLine } from '@/lib/citations/formats/one-line';
import { parseDoi } from '@/lib/identifiers/doi';
import { NO_IDS } from '@/lib/model/work';
import { citedWork } from '@/tests/support/cited-works';
import { readGiven } from '../bibliography/read-given';

/** What breaks files: signs of each format, line ends, tags at the beginning of a line, markup, formulas, other scripts. */
const piece = fc.constantFrom('{', '}', '\\', '$', '%', '&', '#', '_', '~', '^', '"', "'", ',', '\n', '\r\n', '\u2028', '\nER  - \n', '\nTY  - JOUR', '\n@article{x,\n', 'DO  - 10.9999/other', '--', '---', '=1+1', '@', '<b>', '</li>', '<script>', '&amp;', '](x)', '日本', 'Ж', 'µ', 'é', 'e\u0301', '🧪', ' ', 'word', 'Two', '3', '\\textbf{', '$<$', '\\alpha', '\\"o');
const hostile = (max: number) => fc.array(piece, { minLength: 1, maxLength: max }).map((pieces) => `w${pieces.join('')}w`);
const doi = fc
  .array(fc.constantFrom('a', 'b7', '_', '-', '.', '/', '(x)', '<1:a>2', ';', ':', '0', '#', '&', '%3c', '+'), { minLength: 1, maxLength: 10 })
  .map((parts) => `10.1234/x${parts.join('')}z9`)
  .filter((text) => parseDoi(text) === text && !text.includes('....'));

const work: fc.Arbitrary<CitedWork> = fc
  .record({ title: hostile(12), journal: hostile(6), author: hostile(5), tag: hostile(4), note: hostile(12), doi })
  .map(({ title, journal, author, tag, note, doi: own }) =>
    citedWork({ title, journal, authors: [author], ids: { ...NO_IDS, doi: own, pmid: '31234567' }, notes: { tags: [tag], note, state: 'Read' } }),
  );

/** Programs fold white space and know no markup in titles; what is left must be the same. */
const plain = (text: string) => oneLine(text).normalize('NFC');

async function readBack(format: ExportFormat, works: readonly CitedWork[]): Promise<BibliographyEntry[]> {
  const { format: read, entries, remarks } = await readGiven(await EXPORTS[format].write(works), `x.${EXPORTS[format].ending}`);
  expect(read).toBe(format);
  expect(remarks).toEqual([]);
  return entries;
}

describe.each(['ris', 'bibtex', 'csl-json', 'csv'] as const)('%s, read back by our own reader', (format) => {
  test('loses nothing of hostile texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 3 }), async (works) => {
        const entries = await readBack(format, works);
        expect(entries).toHaveLength(works.length);
        entries.forEach(({ ids, title, journal, year, note }, at) => {
          const given = works[at] ?? citedWork();
          expect(ids).toEqual(given.ids);
          expect(title?.normalize('NFC')).toBe(shownTitle(plain(given.title)));
          expect(journal?.normalize('NFC')).toBe(shownTitle(plain(given.journal ?? '')));
          expect(year).toBe('2024');
          expect(plain(note)).toContain(plain(given.notes?.note ?? ''));
        });
      }),
      { numRuns: 150 },
    );
  });

  test('a name and a tag come back, in any script', async () => {
    const separators = /[;,\n\r\u2028]|\band\b/;
    await fc.assert(
      fc.asyncProperty(hostile(4).filter((name) => !separators.test(name)), hostile(4).filter((tag) => !separators.test(tag)), async (name, tag) => {
        const [entry] = await readBack(format, [citedWork({ authors: [name], notes: { tags: [tag], note: '', state: 'Read' } })]);
        expect(entry?.authors.map((each) => each.normalize('NFC'))).toEqual([plain(name)]);
        expect(entry?.tags.map((each) => each.normalize('NFC'))).toEqual([plain(tag)]);
      }),
      { numRuns: 100 },
    );
  });

  test('a paper without an identifier does not get that of its notice', async () => {
    const [entry] = await readBack(format, [citedWork({ ids: NO_IDS })]);
    expect(entry?.ids).toEqual(NO_IDS);
  });

  test('says how the paper stands, who was asked and when, and keeps the prefix of the title', async () => {
    const text = await EXPORTS[format].write([citedWork({ title: 'RETRACTED: A lively surface protein' })]);
    const flat = text.replace(/\s+/g, ' ');
    for (const said of ['RETRACTED: A lively surface protein', 'Erratum in: Author Correction', '10.1000/notice', 'Crossref and PubMed']) expect(flat).toContain(said);
  });
});

test('BibTeX is read alike by citation-js, which is not ours', async () => {
  const works = [citedWork({ title: 'RETRACTED: 100% of {x} & <5 µg in 東京: Ж_1' }), citedWork({ ids: { ...NO_IDS, doi: '10.1000/a_b' } })];
  const items = new Cite(await EXPORTS.bibtex.write(works)).data as Record<string, unknown>[];
  expect(items.map(({ DOI }) => DOI)).toEqual(['10.1000/abc', '10.1000/a_b']);
  expect(items[0]?.['title']).toContain('東京: Ж_1');
  expect(items[0]?.['note']).toContain('Erratum in: Author Correction');
});
