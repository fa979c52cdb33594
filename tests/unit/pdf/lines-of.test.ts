import { expect, test } from 'vitest';
import { linesOf, type TextRun } from '@/lib/pdf/lines-of';
import { blocksOf, joined } from '@/lib/pdf/blocks-of';
import { isReferenceList, isReferencesHeading } from '@/lib/pdf/reference-words';
import { readTestPdf } from '@/tests/support/read-test-pdf';

const run = (str: string, { x = 0, y = 100, height = 10, hasEOL = false } = {}): TextRun => ({ str, transform: [height, 0, 0, height, x, y], width: 5 * str.length, height, fontName: 'f', hasEOL });
const read = (...runs: TextRun[]) => linesOf(runs).map(({ text }) => text);

test('runs of one line are one line, the next line another', () => {
  expect(read(run('The ratio'), run(' '), run('was 0.71'), run('Low.', { y: 88 }))).toEqual(['The ratio was 0.71', 'Low.']);
  expect(read(run('One', { hasEOL: true }), run('Two'))).toEqual(['One', 'Two']);
});

test('words that are set apart are apart', () => {
  expect(read(run('10.1000/a.128'), run('Get rights', { x: 75 }))).toEqual(['10.1000/a.128 Get rights']);
  expect(read(run('0.7'), run('1', { x: 15.5 }))).toEqual(['0.71']);
});

test('the number of a reference does not join the value before it, a power does', () => {
  const raised = (str: string) => run(str, { y: 104, height: 6 });
  expect(read(run('was 0.71'), raised('12,13'), run(' and'))).toEqual(['was 0.71 and']);
  expect(read(run('5 × 10'), raised('6'), run(' cells'))).toEqual(['5 × 106 cells']);
  expect(read(run('12 m'), raised('2'), run('.'))).toEqual(['12 m2.']);
  expect(read(run('H'), run('2', { y: 97, height: 6 }), run('O'))).toEqual(['H2O']);
});

test('a word that the end of a line has cut is whole, and a number or an address is not spoilt', () => {
  expect(joined(['the treat-', 'ment of'])).toBe('the treatment of');
  expect(joined(['from 10-', '12 mice'])).toBe('from 10- 12 mice');
  expect(joined(['https://doi.org/10.1000/', 'caveat.1'])).toBe('https://doi.org/10.1000/caveat.1');
  expect(joined(['doi:10.1000/long-', 'name.1'])).toBe('doi:10.1000/long-name.1');
});

test.each([
  ['References', true], ['REFERENCES', true], ['5. References and notes', true], ['R E F E R E N C E S', true], ['Literaturverzeichnis', true], ['参考文献', true],
  ['References to mice are rare in this field', false], ['Reference values', false], ['Methods', false],
])('%s heads the references: %s', (text, is) => {
  expect(isReferencesHeading(text)).toBe(is);
});

test.each([
  ['numbered references', '1. Miller, A. On clay. J. Clay 21, 467–488 (1982). 2. Smith, B. On sand. Sand 2, 1–9 (1999). 3. Jones, C. D. & Brown, E. On stones and pebbles. In Proc. 4th Meeting on Stones 1–8 (Press, 2004). 4. Brown, E. Soil. Soil 1, 1 (2011).', true],
  ['in brackets', `[1] A. Miller, Phys. Clay 65, 115 (2002). [2] ${'B. Smith and C. Jones, Phys. Sand 105, 257 (2010). '.repeat(4)}`, true],
  ['a numbered section with its text', `1. Introduction. Worms dig in clay, as was found in 1999 and again in 2004. ${'They go on to dig in the night, and nobody knows why that is so or how they see. '.repeat(8)}`, false],
  ['text that cites by years', 'Worms dig (Miller, 1982; Smith, 1999; Jones, 2004), and so do moles (Brown, 2011; Green, 2012), which was the subject of much debate since (Black, 2013; White, 2014; Grey, 2015; Blue, 2016).', false],
])('references without a heading are told by their numbers and years: %s', (_name, text, is) => {
  expect(isReferenceList(text)).toBe(is);
});

test('blocks end at larger gaps, and the references go on until a heading like their own', async () => {
  const { pages } = await readTestPdf({
    pages: [[
      'Introduction to the long story of worms, which dig in clay all day and',
      'go on to dig in the night, as others have found before in such soils.',
      { text: 'References', bold: true, top: 130 },
      { text: '1. Smith J. A study of worms. J Worms 2020. https://doi.org/10.1000/ref.1', top: 146 },
      { text: 'Journal of Worms', top: 166, bold: true, size: 9 },
      { text: '2. Miller A. Another study of worms. https://doi.org/10.1000/ref.2', top: 186 },
      { text: 'Acknowledgements', bold: true, top: 220 },
      { text: 'We thank the worms that took part in this study for their patience.', top: 236 },
    ]],
  });
  expect(blocksOf(pages).map(({ text, isHeading, isReference }) => `${isHeading ? 'H' : isReference ? 'R' : 'P'} ${text.slice(0, 20)}`)).toEqual([
    'P Introduction to the ', 'H References', 'R 1. Smith J. A study ', 'R Journal of Worms 2. ', 'H Acknowledgements', 'P We thank the worms t',
  ]);
});

test('a manuscript with wide lines is no heap of single lines', async () => {
  const lines = ['The hazard ratio for early death', 'among all the treated patients was', 'low in both arms of the study.'];
  const { pages } = await readTestPdf({ pages: [lines.map((text, at) => ({ text, top: 100 + at * 24 }))] });
  expect(blocksOf(pages).map(({ text }) => text)).toEqual([lines.join(' ')]);
});
