import { expect, test } from 'vitest';
import { doisGiven, idsGiven } from './read-given';

test('a year is no number of PubMed’s, alone or behind a list’s number', async () => {
  expect(await idsGiven('2019\n9500320\n')).toMatchObject({ ids: ['- | 9500320 | - | -'], remarks: ['1 unclear-id'] });
  expect((await idsGiven('9500320, 2020, 38267628')).ids).toEqual(['- | 9500320 | - | -', '- | 38267628 | - | -']);
});

test('a DOI that broke behind its slash goes on; behind a hyphen or a dot nobody can tell', async () => {
  const refs = (doi: string) => `1. Roe A. A first made-up study. 2019. doi:${doi}\n2. Poe B. A second made-up study. 2020.\n`;
  expect(await doisGiven(refs('10.1007/\n978-3-031-38100-3_4'))).toEqual(['10.1007/978-3-031-38100-3_4', null]);
  expect(await idsGiven(refs('10.1007/978-3-031-\n38100-3_4'))).toMatchObject({ ids: ['- | - | - | -', '- | - | - | -'], remarks: ['1 unclear-id'] });
  expect(await doisGiven(refs('10.1016/j.\ncell.2019.1'))).toEqual([null, null]);
  expect(await doisGiven(refs('10.1016/j.cell.2019.1.\nAccessed in May.'))).toEqual(['10.1016/j.cell.2019.1', null]);
  expect(await doisGiven(refs('10.1016/j.cell.2019.1.\npmid:30000001'))).toEqual(['10.1016/j.cell.2019.1', null]);
});

test('LaTeX’s signs are read in pasted references too', async () => {
  expect(await doisGiven(String.raw`Roe A. A chapter. doi:10.1007/978-3-031-38100-3{\_}4`)).toEqual(['10.1007/978-3-031-38100-3_4']);
  expect(await doisGiven(String.raw`\bibitem{a} Roe A. A chapter. \url{https://doi.org/10.1007/978-3-031-38100-3\_4}`)).toEqual(['10.1007/978-3-031-38100-3_4']);
});

test('a limit cuts no identifier', async () => {
  for (let length = 3_970; length < 4_010; length += 1) {
    const [doi] = await doisGiven(`${'x'.repeat(10)} ${'y '.repeat((length - 11) / 2)}10.1234/abcdefghijklmnop`);
    expect([undefined, null, '10.1234/abcdefghijklmnop']).toContain(doi);
  }
});

test('what is no entry is named by its line, headings are not', async () => {
  expect((await idsGiven('References\n\nRoe A. A first made-up study. doi:10.1234/a\n\nshort\n')).remarks).toEqual(['5 outside']);
});

test('a numbered list may have more than ten thousand entries', async () => {
  const list = Array.from({ length: 10_050 }, (_, at) => `${at + 1}. Roe A. A study of things. doi:10.5555/x.${at}`).join('\n');
  expect(await doisGiven(list)).toHaveLength(10_050);
});
