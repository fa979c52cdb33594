import { describe, expect, test } from 'vitest';
import { doisGiven, idsGiven, readGiven } from './read-given';

describe('a DOI in BibTeX', () => {
  const WHOLE = '10.1007/978-3-031-38100-3_4';

  test.each([
    String.raw`10.1007/978-3-031-38100-3{\_}4`,
    String.raw`10.1007/978-3-031-38100-3\_4`,
    String.raw`10.1007/978-3-031-38100-3\textunderscore4`,
    String.raw`10.1007/978-3-031-38100-3\textunderscore 4`,
    String.raw`10.1007/978-3-031-38100-3\textunderscore{}4`,
    String.raw`10.1007/978-3-031-38100-3{\textunderscore}4`,
    String.raw`10.1007/978-3-031-38100-3\string_4`,
    String.raw`10.1007/978-3-031-38100-3\char95 4`,
    String.raw`10.1007/978-3-031-38100-3\ensuremath{\_}4`,
    String.raw`10.1007/978-3-031-38100-3$\_$4`,
    String.raw`{10.1007/978-3-031-38100-3_4}`,
    String.raw`\url{https://doi.org/10.1007/978-3-031-38100-3_4}`,
    String.raw`https://doi.org/10.1007\/978-3-031-38100-3\%5F4`,
  ])('is whole however its signs are written: %s', async (doi) => {
    expect(await doisGiven(`@book{a,\n doi={${doi}}\n}`)).toEqual([WHOLE]);
  });

  test.each([
    String.raw`10.1002/(SICI)1097-0258(19980815)17:15{\textless}1661::AID-SIM968{\textgreater}3.0.CO;2-2`,
    String.raw`10.1002/(SICI)1097-0258(19980815)17:15\textless{}1661::AID-SIM968\textgreater{}3.0.CO;2-2`,
    String.raw`10.1002/(SICI)1097-0258(19980815)17:15$<$1661::AID-SIM968$>$3.0.CO;2-2`,
    String.raw`10.1002/(SICI)1097-0258(19980815)17:15\ensuremath{<}1661::AID-SIM968\ensuremath{>}3.0.CO;2-2`,
    String.raw`10.1002/(SICI)1097-0258(19980815)17:15{\&}lt{\;}1661::AID-SIM968{\&}gt{\;}3.0.CO{\;}2-2`,
    String.raw`10.1002/(sici)1097-0258(19980815)17:15{\%}3C1661::aid-sim968{\%}3E3.0.co$\mathsemicolon$2-2`,
    String.raw`10.1002/(sici)1097-0258(19980815)17:15$\less$1661::aid-sim968$\greater$3.0.co;2-2`,
  ])('of the old kind is whole: %s', async (doi) => {
    expect(await doisGiven(`@article{a, doi = {${doi}}}`)).toEqual(['10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2']);
  });

  test.each([
    String.raw`10.1007/978-3-031-38100-3\unknowncommand4`,
    '10.1007/978-3-031-\n   38100-3_4',
    String.raw`10.1007/978-3-031-38100-3\{x`,
    '10.1234/a and 10.1234/b',
  ])('that stays unclear gives none, and is named: %j', async (doi) => {
    const { ids, remarks } = await idsGiven(`@book{a, title = {A}, doi = "${doi}"}`);
    expect(ids).toEqual(['- | - | - | -']);
    expect(remarks).toEqual(['1 unclear-id']);
  });

  test('with a name that the file does not explain is unclear; with one that it does it is not', async () => {
    expect(await doisGiven('@article{a, doi = "10.1234/ab" # rest}')).toEqual([null]);
    expect(await doisGiven('@string{rest = "cd"}\n@article{a, doi = "10.1234/ab" # rest}')).toEqual(['10.1234/abcd']);
  });

  test('behind a length limit is not cut', async () => {
    const long = `10.1234/${'x'.repeat(280)}`;
    expect(await doisGiven(`@article{a, doi = {${long}}}`)).toEqual([long]);
    expect(await doisGiven(`@article{a, doi = {${`10.1234/${'x'.repeat(400)}`}}}`)).toEqual([null]);
    const note = `${'word '.repeat(377)}abcd 10.1234/abcdefghijklmnopqrstuvwxyz`;
    for (let shift = 0; shift < 30; shift += 1) {
      const [doi] = await doisGiven(`@article{a, title = {A}, note = {${'y'.repeat(shift)} ${note}}}`);
      expect([null, '10.1234/abcdefghijklmnopqrstuvwxyz']).toContain(doi);
    }
  });
});

describe('records of BibTeX that are damaged', () => {
  test.each([
    ['no comma before a field', '@article{a, title = {A title}\n doi = {10.1234/a}\n}'],
    ['no brace before a field', '@article{a, title = {A title,\n doi = {10.1234/a}\n}'],
    ['no brace before a field in one line', '@article{a, title = {A title, doi = {10.1234/a}}'],
    ['no opening brace', '@article{a, title = A title},\n doi = {10.1234/a}\n}'],
    ['no quote before a field', '@article{a, title = "A title,\n doi = "10.1234/a"\n}'],
    ['a brace too many', '@article{a, title = {A title}},\n doi = {10.1234/a}\n}'],
    ['no key', '@article{title = {A title}, doi = {10.1234/a}}'],
    ['an empty key', '@article{, title = {A title}, doi = {10.1234/a}}'],
    ['no comma behind the key', '@article{key title = {A title}, doi = {10.1234/a}}'],
    ['a key with blanks', '@article{Roe et al 2019, title = {A title}, doi = {10.1234/a}}'],
    ['no end', '@article{a, title = {A title}, doi = {10.1234/a}'],
    ['a type of one letter', '@a{a, title = {A title}, doi = {10.1234/a}}'],
    ['round brackets', '@article(a, title = {A title}, doi = {10.1234/a})'],
    ['a comma too many', '@article{a,, title = {A title},, doi = {10.1234/a},,}'],
  ])('%s', async (_, text) => {
    const next = '\n\n@article{z, title = {Z}, doi = {10.1234/z}}\n';
    const { ids, titles } = await idsGiven(text + next);
    expect(ids).toEqual(['10.1234/a | - | - | -', '10.1234/z | - | - | -']);
    expect(titles[0]).toMatch(/^A/);
    expect(titles[1]).toBe('Z');
    expect((await idsGiven(text)).ids).toEqual(['10.1234/a | - | - | -']);
  });

  test('what was repaired is named by the line on which its record begins', async () => {
    expect((await idsGiven('\n\n@article{a, title = {A title,\n doi = {10.1234/a}\n}')).remarks).toEqual(['3 open-end']);
  });

  test('a whole file gives no remark', async () => {
    expect((await idsGiven('% a comment @article{no}\n@article{a, title = {A {B} and "C"}, note = {mail me@x.org}, doi = {10.1234/a}}\n')).remarks).toEqual([]);
  });

  test('what a comment takes out is no entry', async () => {
    expect(await doisGiven('@comment{\n@article{a, doi = {10.1234/a}}\n}\n%@article{b, doi = {10.1234/b}}\n@article{c, doi = {10.1234/c}}')).toEqual(['10.1234/c']);
  });
});

test('words, people, notes and tags are given without LaTeX', async () => {
  const text = String.raw`@string{ij = "Invented Journal"}
@article{a, title = {A {DNA} --- na\"{\i}ve \& caf{\'e}}, author = {Roe, Anna and M{\"u}ller, Bo}, journal = ij, date = {2019-05}, keywords = {one, two}, annote = {mine}}`;
  expect((await readGiven(text)).entries[0]).toMatchObject({ title: 'A DNA — naïve & café', authors: ['Roe, Anna', 'Müller, Bo'], journal: 'Invented Journal', year: '2019', tags: ['one', 'two'], note: 'mine', line: 2 });
});

test('an arXiv number beside a DOI is another version, and a note names a notice', async () => {
  expect((await idsGiven('@misc{a, journal = {arXiv preprint arXiv:2101.00001}}')).ids).toEqual(['10.48550/arxiv.2101.00001 | - | - | 2101.00001']);
  expect((await idsGiven('@article{a, doi = {10.1234/a}, eprint = {2101.00001}, archiveprefix = {arXiv}}')).ids).toEqual(['10.1234/a | - | - | -']);
  expect((await idsGiven('@article{a, note = {Retraction: doi:10.1234/notice}}')).ids).toEqual(['- | - | - | -']);
});
