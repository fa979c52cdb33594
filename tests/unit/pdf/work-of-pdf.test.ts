import { describe, expect, test } from 'vitest';
import { array, assert as check, asyncProperty, constantFrom, integer } from 'fast-check';
import type { PdfWork } from '@/lib/model/pdf-copy';
import { blocksOf } from '@/lib/pdf/blocks-of';
import { workOfPdf } from '@/lib/pdf/work-of-pdf';
import { growth } from '@/tests/support/growth';
import type { TestPdf } from '@/tests/support/pdf-of';
import { readTestPdf } from '@/tests/support/read-test-pdf';

const OWN = '10.1000/caveat.2024.17';
const OTHER = '10.1000/other.1';

async function look(pdf: TestPdf): Promise<string> {
  const text = await readTestPdf(pdf);
  return said(workOfPdf(text, blocksOf(text.pages)));
}

function said(work: PdfWork): string {
  if (work.kind === 'named') return `${work.ids.doi} by ${work.by}`;
  return work.kind === 'unclear' ? `unclear: ${work.candidates.join(' ')}` : 'none';
}

const TITLE = { text: 'Worms of the northern clay, and how they dig', size: 18, bold: true };
const BODY = { text: 'Worms dig in clay, as everybody knows who has a garden and some time to look.', top: 300 };
const REFERENCES = [{ text: 'References', bold: true, top: 500 }, { text: `1. Miller A. On clay. J Clay 2019;1:1. https://doi.org/${OTHER}`, top: 516 }];

describe('a PDF says which paper it is', () => {
  test.each<[string, TestPdf, string]>([
    ['in XMP', { pages: [[TITLE, BODY]], xmp: { 'prism:doi': OWN } }, `${OWN} by metadata`],
    ['as an identifier', { pages: [[TITLE, BODY]], xmp: { 'dc:identifier': `doi:${OWN}` } }, `${OWN} by metadata`],
    ['in its own field', { pages: [[TITLE, BODY]], info: { doi: OWN } }, `${OWN} by metadata`],
    ['in the subject', { pages: [[TITLE, BODY]], info: { Subject: `Caveat Journal, doi: ${OWN}` } }, `${OWN} by metadata`],
    ['by its CrossMark link', { pages: [[TITLE, BODY]], links: [`https://crossmark.crossref.org/dialog/?doi=${encodeURIComponent(OWN)}&domain=pdf`] }, `${OWN} by link`],
    ['printed at its front', { pages: [[`Caveat Journal 2024;1:17. https://doi.org/${OWN}`, TITLE, BODY]] }, `${OWN} by printed`],
    ['behind a cover sheet', { pages: [['Downloaded from a library on 3 May 2024'], [`doi:${OWN}`, TITLE, BODY]] }, `${OWN} by printed`],
    ['cut by a line’s end, whole in its link', { pages: [[`https://doi.org/10.1000/caveat`, TITLE, BODY]], links: [`https://doi.org/${OWN}`] }, `${OWN} by printed`],
    ['with the next word joined to it, without it in its link', { pages: [[`https://doi.org/${OWN}Get`, TITLE, BODY]], links: [`https://doi.org/${OWN}`] }, `${OWN} by printed`],
    ['in its own citation, however long', { pages: [[TITLE, { text: `Citation: Miller A, Smith B, Jones C (2024) Worms of the northern clay, and how they dig`, top: 200 }, `in the day and in the night. Caveat J 1(1): e17. https://doi.org/${OWN}`]] }, `${OWN} by printed`],
    ['in letters of their own', { pages: [[{ text: `https://doi.org/${OWN}`, bold: true, size: 8 }, TITLE, BODY]] }, `${OWN} by printed`],
    ['by a figure’s DOI', { pages: [[TITLE, BODY]], xmp: { 'prism:doi': '10.1371/journal.pone.0012345.g001' } }, '10.1371/journal.pone.0012345 by metadata'],
    ['by arXiv’s stamp', { pages: [[{ text: 'arXiv:2101.00001v2 [q-bio.PE] 5 Jan 2021', turned: true, x: 20, top: 500 }, TITLE, BODY]] }, '10.48550/arxiv.2101.00001 by printed'],
    ['with references that have DOIs', { pages: [[`https://doi.org/${OWN}`, TITLE, BODY, ...REFERENCES]] }, `${OWN} by printed`],
    ['on each page, where the first has another beside it', { pages: [1, 2, 3].map(() => [{ text: `preprint doi: https://doi.org/${OWN}`, top: 20 }, BODY]) }, `${OWN} by printed`],
  ])('%s', async (_name, pdf, wanted) => {
    expect(await look(pdf)).toBe(wanted);
  });
});

describe('it is not clear, so the reader chooses', () => {
  test.each<[string, TestPdf, string]>([
    ['data and print differ', { pages: [[`https://doi.org/${OTHER}`, TITLE, BODY]], xmp: { 'prism:doi': OWN } }, `unclear: ${OWN} ${OTHER}`],
    ['the data name two', { pages: [[TITLE]], xmp: { 'prism:doi': OWN }, info: { doi: OTHER } }, `unclear: ${OTHER} ${OWN}`],
    ['two stand at the front', { pages: [[`https://doi.org/${OWN}`, TITLE, { text: `https://doi.org/${OTHER}`, top: 200 }]] }, `unclear: ${OWN} ${OTHER}`],
    ['a correction names its article alone', { pages: [[TITLE, { text: `Correction to: https://doi.org/${OWN}`, top: 200 }]] }, `unclear: ${OWN}`],
    ['a footnote cites another paper', { pages: [[TITLE, BODY, { text: 'Miller A, Smith B and Jones C, Worms of the southern clay and of the sand beside it', size: 8, top: 700 }, { text: `which nobody has counted so far, J Clay 2019, 1, 1. https://doi.org/${OTHER}`, size: 8, top: 710 }]] }, `unclear: ${OTHER}`],
    ['one stands in running text alone', { pages: [[TITLE, { text: `${BODY.text} It follows`, top: 100 }, `${BODY.text} of`, `${BODY.text} the`, `${BODY.text} and`, `${BODY.text} or`, `the method of https://doi.org/${OTHER}`]] }, `unclear: ${OTHER}`],
  ])('%s', async (_name, pdf, wanted) => {
    expect(await look(pdf)).toBe(wanted);
  });
});

describe('the DOI of a reference is never the paper’s, nor a candidate', () => {
  test.each<[string, TestPdf]>([
    ['below their heading', { pages: [[TITLE, BODY, ...REFERENCES]] }],
    ['numbered, without a heading', { pages: [[TITLE, BODY, { text: `[1] Miller A. On clay. https://doi.org/${OTHER}`, top: 516 }]] }],
    ['in the back', { pages: [[TITLE, BODY], [BODY], [{ text: `https://doi.org/${OTHER}`, top: 100 }]] }],
  ])('%s', async (_name, pdf) => {
    expect(await look(pdf)).toBe('none');
  });

  test('over generated papers: whatever the references are, only the paper’s own is named', async () => {
    const reference = integer({ min: 1, max: 99_999 }).map((number) => `10.1000/ref.${number}`);
    const heading = constantFrom('References', 'REFERENCES', '6. References', 'Literature cited', 'Bibliography');
    await check(
      asyncProperty(array(reference, { minLength: 1, maxLength: 12 }), heading, constantFrom('xmp', 'print', 'nothing'), async (references, name, where) => {
        const list = [{ text: name, bold: true, top: 400 }, ...references.map((doi, at) => ({ text: `Miller A. On clay, part ${at}. https://doi.org/${doi}`, top: 416 + at * 14 }))];
        const found = await look({ pages: [[...(where === 'print' ? [`https://doi.org/${OWN}`] : []), TITLE, BODY, ...list]], ...(where === 'xmp' && { xmp: { 'prism:doi': OWN } }) });
        expect(found).toBe({ xmp: `${OWN} by metadata`, print: `${OWN} by printed`, nothing: 'none' }[where]);
      }),
      { numRuns: 60 },
    );
  });
});

test.each(['10.1000/', 'doi:', '1. A ', 'correction ', 'https://doi.org/10.', '10.1000/a 10.1000/b-'])('the work on %s, repeated, grows with its length', (piece) => {
  const work = (size: number) => {
    const pages = Array.from({ length: size }, (_, at) => ({ number: at + 1, height: 792, lines: Array.from({ length: 20 }, (_each, line) => ({ text: piece.repeat(100), x: 0, y: 700 - 12 * line, height: 10, font: 'f', turned: false })), links: [piece.repeat(50)] }));
    return () => workOfPdf({ fields: [['doi', piece.repeat(200)]], pages }, blocksOf(pages));
  };
  expect(growth(work, { from: 15, limit: 10 })).toBeLessThan(10);
});
