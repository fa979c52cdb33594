import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOfFile, sourceOfText } from '@/lib/bibliography/bibliography-source';
import type { BibliographyEntry } from '@/lib/bibliography/bibliography-entry';
import { READERS } from '@/lib/bibliography/readers';
import { parseDoi } from '@/lib/identifiers/doi';
import { wordOf, zipOf } from '@/tests/support/zip-of';

/** DOIs that readers are likely to cut: signs that LaTeX, XML and CSV write otherwise. */
const doi = fc
  .tuple(fc.integer({ min: 1_000, max: 99_999 }), fc.array(fc.constantFrom('a', 'b7', '_', '-', '.', '/', '(x)', '<1:a>2', ';', ':', '0', 'q'), { minLength: 1, maxLength: 12 }))
  .map(([registrant, parts]) => `10.${registrant}/x${parts.join('')}z9`)
  // A row of dots is a line of a table of contents.
  .filter((text) => parseDoi(text) === text && !text.includes('....'));

/** Pieces of which formats are made, whole and broken, and anything else. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('TY  - JOUR\n', 'ER  - \n', 'TI  - A\n', 'DO  - ', 'N1  - ', 'UR  - https://doi.org/', 'PMID- ', 'AID - ', 'LID - ', ' [doi]\n', '@article{a,\n', 'title = {', 'doi = {', 'doi = "', '},\n', '}\n', '"', '{', '#', '%0 Journal Article\n', '%R ', '%T A\n', 'PT J\n', 'DI ', 'CR ', 'ER\n', 'FN X\nVR 1.0\n', '<1>\n', 'VN  - Ovid\n', 'Title\n  ', '[{"title":"', '"DOI":"', '"},', ']', '<xml><records><record><titles>', '<electronic-resource-num>', '</record>', '<rdf:RDF>', '<bib:Article>', 'doi,title\n', ',', ';', '\t', '\n', '\n\n', '  ', '\r\n', '1. ', '\\', '{\\_}', '\\textless{}', '&lt;', '$<$', '\u0000', '\uFEFF') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 2, arbitrary: doi },
);
const anything = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

function entriesOf(text: string, format?: keyof typeof READERS): BibliographyEntry[] {
  const source = sourceOfText(text);
  const steps = format ? READERS[format](text) : 'steps' in source ? source.steps() : [];
  return [...steps].flatMap(({ entry }) => entry ?? []);
}

/** All DOIs that stand in a text as they are, to where white space or an enclosing sign ends them. */
const isCut = (found: string | null, whole: string): boolean => found !== null && found !== whole && whole.startsWith(found);

describe('whatever is given', () => {
  test.each(Object.keys(READERS) as (keyof typeof READERS)[])('%s: nothing is thrown, and it ends', (format) => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { ids, title, text: shown, line } of entriesOf(text, format)) {
          expect(line).toBeGreaterThan(0);
          expect(shown.length).toBeLessThanOrEqual(400);
          expect((title ?? '').length).toBeLessThanOrEqual(300);
          expect(ids.doi && parseDoi(ids.doi)).toBe(ids.doi);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('files of any bytes, and archives of any texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), anything.map((text) => wordOf(text)), anything.map((text) => zipOf({ 'word/document.xml': text, 'docProps/custom.xml': text }))), async (bytes) => {
        const source = await sourceOfFile(new Uint8Array(bytes), 'x');
        const steps = 'steps' in source ? [...source.steps()] : [];
        expect(steps.every(({ at }) => at >= 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a DOI is whole or none', () => {
  const latex = (text: string, style: number): string =>
    text.replace(/[_<>;&%]/g, (sign) => {
      const names: Record<string, string[]> = { _: ['{\\_}', '\\_', '\\textunderscore{}', '_'], '<': ['{\\textless}', '\\textless{}', '$<$', '\\ensuremath{<}'], '>': ['{\\textgreater}', '\\textgreater{}', '$>$', '\\ensuremath{>}'], ';': ['{\\;}', '$\\mathsemicolon$', ';', ';'] };
      return names[sign]?.[style % 4] ?? sign;
    });

  test.each([
    ['BibTeX', (text: string, style: number) => `@article{a, title = {A}, doi = {${latex(text, style)}}}`],
    ['BibTeX, a brace missing', (text: string, style: number) => `@article{a, title = {A,\n doi = {${latex(text, style)}}\n}`],
    ['RIS', (text: string) => `TY  - JOUR\nDO  - ${text}\nER  - \n`],
    ['a link in RIS', (text: string) => `TY  - JOUR\nUR  - https://doi.org/${encodeURIComponent(text)}\nER  - \n`],
    ['MEDLINE, wrapped', (text: string, style: number) => `PMID- 30000001\nAID - ${text.slice(0, 8 + style)}\n      ${text.slice(8 + style)} [doi]\n`],
    ['EndNote', (text: string) => `%0 Journal Article\n%R ${text}\n%T A\n`],
    ['Web of Science', (text: string) => `FN X\nVR 1.0\nPT J\nDI ${text}\nER\nEF\n`],
    ['a table', (text: string) => `title,doi\n"A","${text}"\n`],
    ['CSL-JSON', (text: string) => JSON.stringify([{ title: 'A', DOI: text }])],
    ['XML', (text: string) => `<xml><records><record><titles><title>A</title></titles><electronic-resource-num>${text.replaceAll('<', '&lt;')}</electronic-resource-num></record></records></xml>`],
  ])('%s gives it', (_, write) => {
    fc.assert(
      fc.property(doi, fc.nat({ max: 3 }), (whole, style) => {
        expect(entriesOf(write(whole, style)).map(({ ids }) => ids.doi)).toEqual([whole]);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['BibTeX', (a: string, gap: string, b: string) => `@article{a, title = {A}, doi = {${a}${gap}${b}}}`],
    ['RIS', (a: string, gap: string, b: string) => `TY  - JOUR\nDO  - ${a}${gap}${b}\nER  - \n`],
    ['a table', (a: string, gap: string, b: string) => `title,doi\n"A","${a}${gap}${b}"\n`],
    ['CSL-JSON', (a: string, gap: string, b: string) => JSON.stringify([{ title: 'A', DOI: a + gap + b }])],
  ])('%s: one that broke in two is never its first part', (_, write) => {
    fc.assert(
      fc.property(doi, fc.nat({ max: 40 }), fc.constantFrom('\n', '\n   ', ' ', '\\foo ', '{', '\\', '%', '\u00AD \n'), (whole, place, gap) => {
        const at = Math.min(whole.length - 1, whole.indexOf('/') + 2 + place);
        // LaTeX writes a place where a word may be broken so, and no sign.
        fc.pre(gap + whole[at] !== '\\-');
        const text = write(whole.slice(0, at), gap, whole.slice(at));
        for (const { ids } of entriesOf(text)) expect(isCut(ids.doi, whole), `${text} gave ${ids.doi}`).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('behind any length of words', () => {
    fc.assert(
      fc.property(doi, fc.integer({ min: 1_800, max: 5_100 }), fc.constantFrom('N1', 'DO', 'UR', 'TI'), (whole, length, tag) => {
        const text = `TY  - JOUR\n${tag}  - ${'word '.repeat(length / 5)}${'w'.repeat(length % 5)} ${whole}\nER  - \n`;
        for (const { ids } of entriesOf(text)) expect([null, whole]).toContain(ids.doi);
        for (const { ids } of entriesOf(`${'word '.repeat(length / 5)} ${whole}`, 'text')) expect([null, whole]).toContain(ids.doi);
      }),
      { numRuns: 100 },
    );
  });
});
