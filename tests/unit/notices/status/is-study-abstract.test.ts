import { describe, expect, test } from 'vitest';
import { isStudyAbstract, isStudyType } from '@/lib/notices/status/is-study-abstract';

describe('an abstract is a study’s own', () => {
  const of = (text: string, label: string | null = null) => ({ label, text: [text] });
  const long = 'Moss grew on all stones of the valley in the rain of the long winter, and ferns on none of them here.';

  test('if it has a hundred characters and says nothing of a change to a paper, or has labelled parts', () => {
    expect(long.length).toBeGreaterThanOrEqual(100);
    expect(isStudyAbstract([of(long)])).toBe(true);
    expect(isStudyAbstract([of('x'.repeat(99))])).toBe(false);
    expect(isStudyAbstract([of('x'.repeat(100))])).toBe(true);
    expect(isStudyAbstract([of('x'.repeat(50)), of('x'.repeat(49))])).toBe(true);
    expect(isStudyAbstract([of(`${long} The authors regret an error.`, 'AIM'), of('Moss', 'END')])).toBe(true);
    expect(isStudyAbstract([of(`${long} The authors regret an error.`, 'AIM'), of('Moss')])).toBe(false);
    expect(isStudyAbstract([])).toBe(false);
    expect(isStudyAbstract([of(`${'x'.repeat(3_000)} The authors regret an error.`)])).toBe(true);
  });

  test.each('article, paper, publication, manuscript, study, author, authors, editor, editors, editor-in-chief, publisher, journal'.split(', '))('not if it speaks of a change to the %s', (what) => {
    for (const act of ['retracted', 'corrects', 'withdrew', 'amended', 'erratum', 'an error', 'a mistake', 'incorrect', 'concerned', 'apologize', 'apologises', 'corrigendum', 'misconduct', 'plagiarism']) {
      expect(isStudyAbstract([of(`${long} The ${what} is ${act}.`)])).toBe(false);
      expect(isStudyAbstract([of(`${long} It ${act} the ${what}.`)])).toBe(false);
    }
    expect(isStudyAbstract([of(`${long} The ${what} is long. It has an error.`)])).toBe(true);
    expect(isStudyAbstract([of(`${long} The x${what}x is an error.`)])).toBe(true);
  });

  test.each(['Randomized Controlled Trial', 'Randomised Controlled Trial', 'Clinical Trial', 'Clinical Trial, Phase II', 'Controlled Clinical Trial', 'Adaptive Clinical Trial', 'Meta-Analysis', 'Systematic Review', 'Case Report', 'Case Reports', 'Comparative Study', 'Multicenter Study', 'Observational Study', 'Evaluation Study', 'Validation Study', 'Twin Study', 'Clinical Study'])('a register’s word names a kind of study: %s', (type) => {
    expect(isStudyType(type)).toBe(true);
    expect(isStudyType(`x${type}`)).toBe(false);
  });

  test.each(['Journal Article', 'Review', 'Clinical Trial, Phase II and much more of it', 'Comparative Study of moss', 'Systematic Reviews'])('and none: %s', (type) => {
    expect(isStudyType(type)).toBe(false);
  });
});
