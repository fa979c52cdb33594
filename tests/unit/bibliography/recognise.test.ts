import { expect, test } from 'vitest';
import { recognise } from '@/lib/bibliography/recognise';

test.each([
  ['{\\rtf1\\ansi Smith}', 'rtf'],
  ['<?xml version="1.0"?><PubmedArticleSet><PubmedArticle/></PubmedArticleSet>', 'pubmed-xml'],
  ['<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo/></mods>', 'mods'],
  ['00116nam a2200049 a 4500245002100000700001700021\u001e10\u001faA title of a book.\u001e1 \u001faExample, Ada.\u001e\u001d', 'marc'],
  ['<?xml version="1.0"?><collection xmlns="http://www.loc.gov/MARC21/slim"><record><leader>x</leader></record></collection>', 'marc'],
  ['<article article-type="research-article"><front/></article>', 'jats'],
  ['<b:Sources xmlns:b="x"><b:Source/></b:Sources>', 'word-sources'],
  ['<!DOCTYPE html><html><body>Smith 2019</body></html>', 'html'],
  ['<?xml version="1.0"?><CitaviExchangeData><x/></CitaviExchangeData>', 'xml'],
  ['RT Journal Article\nSR Electronic\nA1 Roe, A\nT1 A study\n', 'refworks'],
  ['cff-version: 1.2.0\ntitle: A\n', 'cff'],
  ['[{"itemType":"journalArticle","title":"A"}]', 'zotero-json'],
  ['{"results":[1,2]}', 'json'],
  ['TI- A study\nAU- Roe\nPY- 1992\nSE- Report\nPU- Invented\n', 'tagged'],
  ['--AU-- Roe\n--ST-- A study\n--RT-- article\n--YP-- 2000\n', 'tagged'],
])('%j is named, and not read', (text, unread) => {
  expect(recognise(text, '')).toEqual({ unread });
});

test.each([
  ['[1] Smith J. A first title of a paper. 2019.\n[2] Jones B. A second. 2020.', 'text'],
  ['<10.1234/a>', 'text'],
  ['DOI: 10.1234/a\nDOI: 10.1234/b\nDOI: 10.1234/c\nDOI: 10.1234/d', 'text'],
  ['PMID: 30000001\nPMID: 30000002\nPMC: PMC1\nPMID: 30000003', 'text'],
  ['Smith, J. Of doi and pmid, 2019.', 'text'],
  ['JAMA: a study of it. 2019.\nBMJ: another one. 2020.\nRoe A. A third. 2021.\nPoe B. A fourth. 2022.', 'text'],
  ['TY  - JOUR\nAB  - see @article{a, b}\nER  - ', 'ris'],
  ['\n\n\nTY - JOUR\nER -', 'ris'],
  ['% a comment\n@a{b, c = {d}}', 'bibtex'],
  ['', 'text'],
])('%j is read as %s', (text, format) => {
  expect(recognise(text, '')).toEqual({ format });
});

test('a table stays one whatever its notes hold', () => {
  expect(recognise('title,doi,notes\nA,10.1000/a,"see\n@article{x,\n"\nB,10.1000/b,"TY  - JOUR\nTY  - JOUR"\n', '')).toEqual({ format: 'csv' });
});
