import { describe, expect, test } from 'vitest';
import { sentenceRanges } from '@/lib/summaries/sentence-ranges';

const sentences = (text: string) => sentenceRanges(text).map(([from, to]) => text.slice(from, to));

describe('a sentence ends', () => {
  test.each(['Moss grew. It did.', 'Moss grew! It did.', 'Moss grew? It did.', 'Moss grew.” It did.', 'Moss grew.’ It did.', 'Moss grew.) It did.', 'Moss grew.”) It did.', 'Moss grew. “It did.', 'Moss grew. (It did.)', 'Moss grew. [It did.]', 'Moss grew. ‘It did.', 'Moss grew. "It did.', 'Moss grew. 12 did.', 'Moss grew. Ésope did.', 'moss grew\nit did', 'Moss grew.  It did.'])(
    'once inside: %j',
    (text) => {
      expect(sentences(text)).toHaveLength(2);
    },
  );

  test.each(['Moss grew. it did.', 'Moss grew.It did.', 'Moss grew.”’) It did.', 'It was 0.5 m.', 'Moss (it grew. It did) was green.', 'Moss [it grew. It did] was green.', 'Moss grew. – It did.'])('nowhere inside: %j', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  test.each('vs, e.g, i.e, et al, al, fig, figs, eq, eqs, ref, refs, no, nos, approx, ca, cf, c, dr, prof, mr, mrs, st, sp, spp, subsp, var, resp, viz, incl, sec, min, max, suppl, vol, E'.split(', '))('not after "%s."', (word) => {
    expect(sentences(`As in ${word}. Moss it grew.`)).toHaveLength(1);
    expect(sentences(`As in (${word}. Moss) it grew.`)).toHaveLength(1);
    expect(sentences(`As in x${word.replaceAll(' ', ' x')}. Moss it grew.`)).toHaveLength(2);
  });

  test('not after an abbreviation at the very beginning', () => {
    expect(sentences('Dr. Moss grew.')).toHaveLength(1);
  });

  test('not further on where the next word is more than 20 spaces away', () => {
    expect(sentences(`Moss grew.${' '.repeat(20)}It did.`)).toHaveLength(2);
    expect(sentences(`Moss grew.${' '.repeat(21)}It did.`)).toHaveLength(1);
  });

  test('at a line’s end even inside brackets, which then are forgotten', () => {
    expect(sentences('Moss (it grew\nIt did. So it was.')).toEqual(['Moss (it grew', 'It did.', 'So it was.']);
  });

  test('in a list whose brackets only close', () => {
    expect(sentences('1) Moss grew. 2) It did. (It) did.')).toEqual(['1) Moss grew.', '2) It did.', '(It) did.']);
    expect(sentences('(Moss [grew] a. Lot). It did.')).toEqual(['(Moss [grew] a. Lot).', 'It did.']);
  });
});

test('white space around a sentence is none of it, and of white space alone there is none', () => {
  expect(sentences('  Moss grew. \n\n It did.  ')).toEqual(['Moss grew.', 'It did.']);
  expect(sentences(' \n ')).toEqual([]);
  expect(sentences('')).toEqual([]);
});
