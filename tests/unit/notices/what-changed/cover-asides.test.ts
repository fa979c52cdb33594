import { describe, expect, test } from 'vitest';
import { coverAsides } from '@/lib/notices/what-changed/cover-asides';
import { coverQuotes } from '@/lib/notices/what-changed/covered-quotes';
import { lowerCase } from '@/lib/notices/what-changed/lower-case';
import { coverMatches, coverWords } from '@/lib/notices/what-changed/mask';
import { coverDates, coverPlaceNumbers } from '@/lib/notices/what-changed/place-numbers';

const words = (text: string) => text.split(', ');
/** What is left in view, each cover as one underscore. */
const left = (text: string) => coverAsides(text).replace(/·+/g, '_');

describe('what a notice mentions without saying that it changed is covered', () => {
  test.each([
    ['At https://moss.example/a?b.', 'At _.'], ['At http://moss.example, too', 'At _, too'], ['At www.moss.example; and', 'At _; and'], ['(doi: 10.5555/a)', '(_)'], ['DOI:10.5555/a', '_'], ['10.5555/moss.1 grew', '_ grew'], ['10.123/moss', '10.123/moss'], ['10.1234567890/moss', '10.1234567890/moss'], ['At “https://moss.example/”', 'At “_”'],
    [`https://${'x'.repeat(200)}yz`, '_yz'],
  ])('an address: %s', (text, expected) => {
    expect(left(text)).toBe(expected);
  });

  test.each([
    ['Ito K. School meals in moss. Lancet 2021; 397: 11—In this Comment, it', '_In this Comment, it'], ['Ito K. School meals in moss. Lancet 2021; 397: 11– In the Comment, it', '_In the Comment, it'], ['Ito K. School meals in moss. Lancet 2021; 397: 11—In our Comment, it', '_In our Comment, it'],
    ['Ito K. School meals in moss. Lancet 2021; 397: 11—In moss', 'Ito K. School meals in moss. Lancet 2021; 397: 11—In moss'], ['Ito 2021; 397: 11—In this Comment', 'Ito 2021; 397: 11—In this Comment'],
    ['moss (BMJ 2017;357:j99) grew', 'moss _ grew'], ['moss (Ito, 2017, p. 3) grew', 'moss _ grew'], ['moss (2017: 3) grew', 'moss _ grew'], ['moss (2017) grew', 'moss (2017) grew'], ['moss (1817; 3) grew', 'moss (1817; 3) grew'], [`moss (${'x'.repeat(121)} 2017; 3) grew`, `moss (${'x'.repeat(121)} 2017; 3) grew`],
    ['moss [Phys. Rev. 97, 08 (2018)] grew', 'moss _ grew'], ['moss [2018] grew', 'moss _ grew'], ['moss [x1818] grew', 'moss [x1818] grew'], ['moss [1, 3–5] grew', 'moss _ grew'], ['moss [12] grew', 'moss _ grew'], ['moss [a1] grew', 'moss [a1] grew'],
  ])('a citation: %s', (text, expected) => {
    expect(left(text)).toBe(expected);
  });

  test.each(words('titled, entitled, article, articles, paper, report, study, letter, investigation, review, comment, editorial, artículo, artigo, article intitulé, Beitrag, Artikel, Arbeit'))('a title in quotation marks behind: %s', (word) => {
    for (const quoted of ['“data, methods”', '‘data’, which’', '"data, methods"', '«data»', '„data“', '„data”']) {
      const [cover, rest] = quoted.endsWith('which’') ? ['_', ', which’'] : ['_', ''];
      expect(left(`the ${word} ${quoted}`)).toBe(`the ${word} ${cover}${rest}`);
      expect(left(`the ${word}, ${quoted}`)).toBe(`the ${word}, ${cover}${rest}`);
      expect(left(`the ${word}: ${quoted}`)).toBe(`the ${word}: ${cover}${rest}`);
      expect(left(`the x${word} ${quoted}`)).toBe(`the x${word} ${quoted}`);
    }
    expect(left(`the ${word} ‘it’s data’ grew`)).toBe(`the ${word} _ grew`);
  });

  test.each([
    ['1. “A table of salts” [117]: it', '1. _ _: it'], ['(2) “A table” x: it', '(2) _ x: it'], ['- “A table”: it', '- _: it'], ['• “A table”: it', '• _: it'], ['– “A table”: it', '– _: it'], ['3) “A table”: it', '3) _: it'], ['1. “A table” was it', '1. “A table” was it'], ['x “A table”: it', 'x “A table”: it'], [`1. “A table” ${'x'.repeat(40)}: it`, `1. “A table” ${'x'.repeat(40)}: it`],
  ])('a title in a line of a list: %s', (text, expected) => {
    expect(left(text)).toBe(expected);
  });

  test.each(words('while, during, after, following, upon, since, prior to, in the course of').flatMap((when) => words('publication, publishing, published, copy-editing, copyediting, typesetting, production, proof, proofs, proofreading, preparing, preparation, revision, submission, layout, printing').map((what) => `${when} the data ${what}`)))('when it went wrong: %s', (start) => {
    expect(left(`${start}, moss grew`)).toBe('_ moss grew');
    expect(left(`x${start}, moss grew`)).toBe(`x${start}, moss grew`);
    expect(left(`${start}x, moss grew`)).toBe(`${start}x, moss grew`);
  });

  test.each([
    ['the publisher has removed all data. Moss', 'the _. Moss'], ['with funding acquisition by Ito', 'with _ by Ito'], ['it had no role in study design, data collection', 'it _'], ['the academic editor and an editorial board member', 'the _ and an _'], ['in peer review', 'in _'], ['in xpeer review', 'in xpeer review'],
  ])('stock words: %s', (text, expected) => {
    expect(left(text)).toBe(expected);
  });

  test.each(words('issue of, issues of, published in, journal, editor of, editors of, appeared in, pages of'))('the journal’s name behind: %s', (before) => {
    expect(left(`the ${before} Data and Methods for the Statistics & Moss grew`)).toBe(`the ${before} _ grew`);
    expect(left(`the ${before} the Moss`)).toBe(`the ${before} _`);
    expect(left(`the ${before} moss`)).toBe(`the ${before} moss`);
  });

  test.each(words('University, Institute, College, Hospital, Centre, Center, Laboratory, Laboratories, Foundation, Fund, Trust, Council, Agency, Board, Society, Association, Ministry, Company, Corporation, Ltd, Inc, plc, GmbH, Health, Press, Group'))('an institute that ends in: %s', (name) => {
    expect(left(`at New Data, Methods ${name} in rain`)).toBe('at _ in rain');
    expect(left(`at data methods ${name}x in rain`)).toBe(`at data methods ${name}x in rain`);
  });

  test.each(words('University, Institute, College, Hospital, Centre, Center, Laboratory, Laboratories, Department, School, Faculty, Division, Unit, Foundation, Fund, Trust, Council, Ministry, Office, Bureau, Board, Society, Museum, Institut, Abteilung, Klinik, Departamento, Facultad, Universidad, Université, Faculté, Universidade, Faculdade').flatMap((name) => words('of, for, on, für, de, da, do, di, del').map((joint) => `${name} ${joint}`)))('an institute that begins with: %s', (start) => {
    expect(left(`the ${start} Data and Methods, in Moss grew`)).toBe('the _ grew');
    expect(left(`the x${start} data`)).toBe(`the x${start} data`);
  });
});

describe('words in quotation marks are covered and kept apart', () => {
  test.each([
    ['“a word”', 'a word'], ['„ein Wort“', 'ein Wort'], ['„ein Wort”', 'ein Wort'], ['« un mot »', 'un mot'], ['«un mot»', 'un mot'], ['"a word"', 'a word'], ['‘a word’', 'a word'], ['‘it’s a word’', 'it’s a word'],
  ])('%s', (quote, inside) => {
    const { bare, quotes } = coverQuotes(`the ${quote} here`);
    expect(quotes).toEqual([inside]);
    expect(bare).toBe(`the ${quote.charAt(0)}${'·'.repeat(quote.length - 2)}${quote.at(-1)} here`);
  });

  test.each(['“4.1”', '“12 mg”', '“−12%”', '“$12”', '«3 mm»'])('but not a short value: %s', (quote) => {
    expect(coverQuotes(quote)).toEqual({ bare: quote, quotes: [] });
  });

  test.each(['“p = 3”', '“12 moss ferns”', '“12 mosses grew”', '“12345678901234567”', '“12 kilogram”'])('nor is a longer one short: %s', (quote) => {
    expect(coverQuotes(quote).quotes).toHaveLength(1);
  });

  test('only where a mark opens and closes, within 600 characters', () => {
    expect(coverQuotes('the “word here').quotes).toEqual([]);
    expect(coverQuotes('the authors’ word and others’ here').quotes).toEqual([]);
    expect(coverQuotes('a‘word’').quotes).toEqual([]);
    expect(coverQuotes('‘word’s').quotes).toEqual([]);
    expect(coverQuotes(`“${'x'.repeat(600)}”`).quotes).toHaveLength(1);
    expect(coverQuotes(`“${'x'.repeat(601)}”`).quotes).toEqual([]);
  });
});

describe('numbers that are no values are covered', () => {
  const seen = (text: string) => coverPlaceNumbers(text).replace(/·+/g, '_');

  test.each(words('fig, figs, figure, figures, figura, figuras, table, tables, tab, tabelle, abb, abbildung, tabla, tabela, tableau, scheme, schemes, section, sections, sec, sect, abschnitt, equation, equations, eq, eqs, reference, references, ref, refs, page, pages, p, pp, line, lines, línea, linha, página, seite, column, columns, panel, panels, video, videos, movie, movies, box, appendix, chapter, phase, step, steps, compound, compounds, version'))('behind: %s', (word) => {
    expect(seen(`in ${word} 12 of 34`)).toBe(`in ${word} _ of 34`);
    expect(seen(`in ${word.toUpperCase()}. 12 of 34`)).toBe(`in ${word.toUpperCase()}. _ of 34`);
    expect(seen(`in x${word} 12 of 34`)).toBe(`in x${word} 12 of 34`);
  });

  test.each([
    ['fig. 2a', 'fig. _'], ['table S3', 'table _'], ['fig. E3', 'fig. _'], ['fig. A3', 'fig. _'], ['section 2.4.1', 'section _'], ['eq. (3)', 'eq. _'], ['ref. [3]', 'ref. _'], ['figs. 2–4', 'figs. _'], ['figs. 2a-c', 'figs. _'], ['figs. 2 and 3', 'figs. _'], ['figs. 2, 3, and S4b', 'figs. _'], ['figs. 2 & 3', 'figs. _'], ['figs. 2 to 3', 'figs. _'], ['figs. 2 and 3%', 'figs. _ and 3%'], ['figs. 2 and 3 %', 'figs. _ and 3 %'], ['figs. 2 and 3.5', 'figs. _ and 3.5'], ['figs. 2 and 30.5', 'figs. _ and 30.5'], ['fig. 12345', 'fig. _5'], ['fig two', 'fig two'], ['12 figs', '12 figs'],
  ])('%s', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  test.each(
    words('January, Januar, Jan, February, Februar, Feb, March, Mar, März, April, Apr, May, Mai, June, Jun, Juni, July, Jul, Juli, August, Aug, September, Sept, Sep, October, Oct, Oktober, November, Nov, December, Dec, Dezember').flatMap((month) => [`3 ${month}`, `3. ${month} 2020`, `${month} 3, 2020`, `${month}. 13, 2020`, `${month} 2020`])
  )('a date: %s', (date) => {
    expect(coverDates(`on ${date} or 12`)).toBe(`on ${'·'.repeat(date.length)} or 12`);
    expect(coverDates(`on ${date.toUpperCase()} or 12`)).toBe(`on ${'·'.repeat(date.length)} or 12`);
  });

  test.each(['2020', 'May 3', 'x3 May', '3 Maya', 'Moss 2020'])('no date: %s', (text) => {
    expect(coverDates(text)).toBe(text);
  });
});

describe('a cover', () => {
  test('is as long as what it covers, whatever its case', () => {
    expect(coverWords('Moss and moss, MOSS', 'moss')).toBe('···· and ····, ····');
    expect(coverWords('Moss', 'fern')).toBe('Moss');
    expect(coverMatches('moss fern', /fern/g)).toBe('moss ····');
  });

  test('stays in its place beside letters that grow when they are made small', () => {
    expect(lowerCase('İA moss')).toBe('İa moss');
    expect(lowerCase('ÄB')).toBe('äb');
    expect(coverWords('İ Moss', 'moss')).toBe('İ ····');
  });
});
