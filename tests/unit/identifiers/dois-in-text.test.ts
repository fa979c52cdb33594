import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDoi } from '@/lib/identifiers/doi';
import { doisInText } from '@/lib/identifiers/dois-in-text';

test.each([
  ['a citation', 'Nat Cancer. 2024 Mar;5(3):448-462. doi: 10.1038/s43018-023-00712-x. Epub 2024 Jan 24.', ['10.1038/s43018-023-00712-x']],
  ['two in a row, one repeated', '10.5555/a, 10.5555/b and (10.5555/A)', ['10.5555/a', '10.5555/b']],
  ['in brackets', 'as shown (10.1130/2013.2502(04)).', ['10.1130/2013.2502(04)']],
  ['behind a label without a space', 'doi:10.1175/1520-0493(2002)130<1913:EDAWPO>2.0.CO;2 (2002)', ['10.1175/1520-0493(2002)130<1913:edawpo>2.0.co;2']],
  ['several run on with commas', '10.5555/a0029709,10.5555/e653412011-001;10.5555/xap0000270', ['10.5555/a0029709', '10.5555/e653412011-001', '10.5555/xap0000270']],
  ['one run on to the next address', 'https://doi.org/10.5555/ahttps://doi.org/10.5555/b', ['10.5555/a', '10.5555/b']],
  ['encoded in an address', 'http://dx.doi.org/10.5555%2F1.881498', ['10.5555/1.881498']],
  ['as a parameter among others', 'https://journal.example/show?doi=10.5555/1.88&format=ris', ['10.5555/1.88']],
  ["with a publisher's host run on", '10.5555/0022034520970536journals.sagepub.com/home/jdr', ['10.5555/0022034520970536']],
  ['before a row of dots', '10.5555/ma0012898..........34362(2001)', ['10.5555/ma0012898']],
  ['with signs escaped for LaTeX', String.raw`doi = {10.5555/978-3-030-02671-4\_7},`, ['10.5555/978-3-030-02671-4_7']],
  ['in Markdown', '[a paper](https://doi.org/10.5555/a.b), `10.5555/c` and **10.5555/d**', ['10.5555/a.b', '10.5555/c', '10.5555/d']],
  ['in a wiki template', '{{cite journal|doi=10.5555/a|pmid=12}}', ['10.5555/a']],
  ['pulled apart by typesetting, behind its label', 'DOI: 10.5555 / pd.354 and doi: 10. 5555/JD-12', ['10.5555/pd.354', '10.5555/jd-12']],
  ['pulled apart without a label', 'between 10. 5555/JD-12', []],
  ['behind a bracket that was opened before', '<(DOI:10.5555/9780470915.CH2)/S/URI,', ['10.5555/9780470915.ch2']],
  ['a date and an address that look like one', 'news/25.10.2015/2137303/default click/29038310.375465/aHR0', []],
  ['nothing', '', []],
])('%s', (_, text, dois) => {
  expect(doisInText(text)).toEqual(dois);
});

test('no more are returned than were asked for', () => {
  expect(doisInText('10.5555/a 10.5555/b 10.5555/c', 2)).toEqual(['10.5555/a', '10.5555/b']);
});

test('a DOI is found wherever it stands between other words', () => {
  const doi = fc.tuple(fc.integer({ min: 1000, max: 99_999 }), fc.stringMatching(/^[a-z]{1,6}[.-][a-z0-9]{1,6}(?:\([0-9]{2}\))?x[0-9]$/)).map(([registrant, suffix]) => `10.${registrant}/${suffix}`);
  const words = fc.stringMatching(/^[A-Za-z ,.;:()é中]{0,30}$/);
  fc.assert(fc.property(fc.array(fc.tuple(words, doi), { maxLength: 5 }), words, (parts, end) => {
    const text = `${parts.map(([before, each]) => `${before} doi:${each}`).join(', ')} ${end}`;
    expect(doisInText(text)).toEqual([...new Set(parts.map(([, each]) => each))]);
  }), { numRuns: 1_000 });
});

test('what is found is in normal form', () => {
  const text = fc.string({ unit: fc.constantFrom(...'10.5/a()[]<>:;,.&%#?dhtps '.split('')), maxLength: 200 });
  fc.assert(fc.property(text, (any) => {
    const found = doisInText(`10.5555/a ${any}`);
    expect(found.map(parseDoi)).toEqual(found);
  }), { numRuns: 2_000 });
});

test('a limit never cuts one', () => {
  for (let length = 99_980; length < 100_010; length += 1) expect([[], ['10.1234/abcdefgh']]).toContainEqual(doisInText(`${'x'.repeat(length - 1)} 10.1234/abcdefgh`));
  expect(doisInText(`10.1234/${'x'.repeat(280)}`)).toEqual([`10.1234/${'x'.repeat(280)}`]);
  expect(doisInText(`10.1234/${'x'.repeat(400)}`)).toEqual([]);
});
