import { describe, expect, test } from 'vitest';
import { kindOfText } from '@/lib/identifiers/kind-of-text';
import { textOfIds } from '@/lib/identifiers/text-of-ids';
import { idsInText } from '@/lib/identifiers/ids-in-text';
import { NO_IDS } from '@/lib/model/work';

describe('what a reader’s text is', () => {
  test.each([
    '10.5555/caveat.1',
    'doi:10.5555/caveat.1',
    'https://doi.org/10.5555/caveat.1',
    'Berger A, Dorsey C. Tired tumours. J Invented Oncol 2024;1:1. https://doi.org/10.5555/caveat.1',
  ])('%s names a work', (text) => {
    expect(kindOfText(text)).toMatchObject({ kind: 'ids', ids: { doi: '10.5555/caveat.1' } });
  });

  test.each(['10/abc', 'https://doi.org/10/abc'])('%s is a short DOI, which names nothing by itself', (text) => {
    expect(kindOfText(text)).toEqual({ kind: 'short-doi', shortDoi: '10/abc' });
  });

  test('a line of words may be a title; the white space of a selection is folded', () => {
    expect(kindOfText('  Tired\n\ttumours  keep\r\n a protein ')).toEqual({ kind: 'title', title: 'Tired tumours keep a protein' });
  });

  test.each(['https://journal.example/private/letter?token=1', 'www.journal.example/news', 'file:///home/me/thesis.pdf'])(
    'the address %s is never taken for a title, which might be sent',
    (text) => {
      expect(kindOfText(text)).toEqual({ kind: 'address' });
    },
  );

  test('nor is a line with an address in it', () => {
    expect(kindOfText('See https://intranet.example/letters/42 for details')).toEqual({ kind: 'address' });
  });

  test.each([
    '10.5555/caveat.1 and 10.5555/caveat.2',
    'PMID: 38267628; PMID: 38267629',
    'https://doi.org/10.5555/caveat.1 https://doi.org/10.5555/caveat.2',
  ])('“%s” names more than one paper, and is no title either', (text) => {
    expect(kindOfText(text)).toEqual({ kind: 'several' });
  });

  test.each(['', '   ', '–', '?!…', 'ab'])('“%s” is nothing to look for', (text) => {
    expect(kindOfText(text)).toEqual({ kind: 'empty' });
  });

  test('a passage is no title', () => {
    expect(kindOfText('Some cells stop dividing and stay. '.repeat(20))).toEqual({ kind: 'too-long' });
  });

  test('titles in other scripts are titles', () => {
    expect(kindOfText('老化した腫瘍の表面タンパク質')).toMatchObject({ kind: 'title' });
  });
});

describe('a work’s identifiers as a text', () => {
  test.each([
    { ...NO_IDS, doi: '10.5555/caveat(1)2' },
    { ...NO_IDS, pmid: '38267628' },
    { ...NO_IDS, pmcid: 'PMC10965441' },
    { ...NO_IDS, arxiv: '2101.00001' },
  ])('are read back: %o', (ids) => {
    expect(idsInText(textOfIds(ids))).toMatchObject(Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== null)));
  });

  test('without any there is none', () => {
    expect(textOfIds(NO_IDS)).toBe('');
  });
});
