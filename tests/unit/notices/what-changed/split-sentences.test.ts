import { describe, expect, test } from 'vitest';
import { splitSentences } from '@/lib/notices/what-changed/split-sentences';

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a notice', () => {
  test('end at a full stop before the next one', () => {
    expect(sentencesOf('The legend was wrong. It has been corrected.')).toEqual(['The legend was wrong.', 'It has been corrected.']);
  });

  test.each([
    ['a figure', 'In Fig. 2 and Figs. 4–6 the axes were swapped.'],
    ['other authors', 'The values of Orrin et al. (2019) were copied wrongly.'],
    ['a number', 'The value P = 0.03 should be P = 0.30 in Sect. 4.1 of the paper.'],
    ['initials', 'The name of the second author is A. J. von Hagel and not A. von Hagel.'],
    ['a species', 'The host was E. coli and not S. aureus.'],
    ['a quotation', 'The sentence “It works. It always did. Nobody knows why.” should be deleted.'],
    ['a quoted title in single marks', 'It was given as ‘Lark, D. Figures of merit. Acta Ex. 4, 11 (2003)’ in the list.'],
    ['a list number', '1. The second affiliation was wrong.'],
  ])('do not end inside %s', (_, text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  test('end after an initial or an abbreviation where the next word begins a sentence', () => {
    expect(sentencesOf('There were 34 women in group B. The table has been corrected.')).toHaveLength(2);
    expect(sentencesOf('The error was found by Orrin et al. The authors thank them.')).toHaveLength(2);
  });

  test('are found after a quotation that nothing closes', () => {
    expect(sentencesOf('The word “caprine was misspelled. The table was cut. Both are corrected.')).toHaveLength(3);
  });

  test('of an empty text are none', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf('   ')).toEqual([]);
  });
});
