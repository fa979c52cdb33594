import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answerSentences } from '@/lib/answers/answer-sentence';
import { QUESTIONS, SHOWN_QUESTIONS, studyAnswers } from '@/lib/answers/study-answers';
import { plainText, type RichText } from '@/lib/model/rich-text';
import type { Abstract } from '@/lib/model/source-answer';
import { growth } from '@/tests/support/growth';

const abstractOf = (...parts: [label: string | null, text: string | RichText][]): Abstract => ({
  parts: parts.map(([label, text]) => ({ label, text: typeof text === 'string' ? [text] : text })),
  source: 'pubmed',
  copyright: null,
});

const answersTo = (abstract: Abstract): Record<string, string[]> =>
  Object.fromEntries(studyAnswers(abstract)?.answers.map(({ question, passages }) => [question, passages.map(plainText)]) ?? []);

describe('what an abstract answers about its study', () => {
  test('the sentences of a trial, verbatim, with the source', () => {
    const abstract = abstractOf(
      ['BACKGROUND', 'Moss is eaten by many. In 300 adults it was compared with salt before.'],
      ['METHODS', 'We enrolled 412 adults with gout. They were randomly assigned to receive moss or placebo.'],
      ['RESULTS', 'Pain fell by 8.2 points more (95% CI 3.1 to 13.3). It came back later.'],
      ['CONCLUSIONS', 'Moss helps.'],
    );
    expect(studyAnswers(abstract)?.source).toBe('pubmed');
    expect(answersTo(abstract)).toEqual({
      'how-many': ['We enrolled 412 adults with gout.'],
      'compared-with': ['They were randomly assigned to receive moss or placebo.'],
      'how-large': ['Pain fell by 8.2 points more (95% CI 3.1 to 13.3).'],
    });
  });

  test('a question without an answer keeps its place, and an abstract without any gives nothing', () => {
    expect(answersTo(abstractOf(['METHODS', 'We enrolled 412 adults.']))).toMatchObject({ 'how-many': ['We enrolled 412 adults.'], 'how-large': [] });
    expect(studyAnswers(abstractOf([null, 'Moss grows. Little else is known.']))).toBeNull();
    expect(studyAnswers(abstractOf())).toBeNull();
  });

  test('a label in the running text counts as one, and a sentence that begins with the same word does not', () => {
    expect(answersTo(abstractOf([null, 'Background Salt was compared with sugar. Methods We compared moss with salt.']))['compared-with']).toEqual(['Methods We compared moss with salt.']);
    expect(answersTo(abstractOf([null, 'Results of salt were compared with sugar by others. We enrolled 40 adults.']))['compared-with']).toEqual([]);
  });

  test('marks stay in what is quoted', () => {
    const { answers = [] } = studyAnswers(abstractOf(['RESULTS', ['It rose to 10', { tag: 'sup', children: ['3'] }, ' (P < 0.01).']])) ?? {};
    expect(answers.find(({ question }) => question === 'how-large')?.passages).toEqual([['It rose to 10', { tag: 'sup', children: ['3'] }, ' (P < 0.01).']]);
  });

  test('what a line break cut, and what has no end, answers nothing', () => {
    expect(studyAnswers(abstractOf(['METHODS', 'We enrolled 412\nadults with gout\nand compared moss with salt']))).toBeNull();
  });

  test('whatever the abstract, each passage is a piece of one of its parts', () => {
    const words = fc.constantFrom('We enrolled', '412', 'adults.', 'Two', 'trials', 'compared with', 'placebo', '(95% CI 1 to 2).', '\n', 'P<0.01.', '[', '(', 'Methods', 'RESULTS:', 'were included.');
    const part = fc.tuple(fc.option(fc.constantFrom('METHODS', 'RESULTS', 'AIM', '')), fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const abstract = abstractOf(...parts);
        for (const passage of Object.values(answersTo(abstract)).flat()) expect(parts.some(([, text]) => text.includes(passage))).toBe(true);
      }),
    );
  });

  test.each(['We enrolled 4 ', '(', 'compared ', 'Methods ', 'patients with ', 'quality of evidence ', 'additional ', '1,', 'randomly assigned '])('time grows with the length of "%s" again and again', (piece) => {
    expect(
      growth(
        (size) => {
          const abstract = abstractOf([null, piece.repeat(size / piece.length)]);
          const sentences = answerSentences(abstract.parts);
          return () => [studyAnswers(abstract), ...Object.values(QUESTIONS).map(({ rule }) => rule(sentences))];
        },
        { from: 4_000, limit: 8 },
      ),
    ).toBeLessThan(8);
  });
});

describe('the questions', () => {
  test('only those are shown whose answers were right in 95 of 100, of at least ten', () => {
    for (const [question, { measured }] of Object.entries(QUESTIONS)) {
      const good = measured.picked >= 10 && measured.right >= 0.95 * measured.picked;
      expect((SHOWN_QUESTIONS as readonly string[]).includes(question)).toBe(good);
    }
    expect(SHOWN_QUESTIONS.length).toBeGreaterThan(0);
  });

  test('each has its words', () => {
    const { answers } = parse(readFileSync('assets/locales/en.yml', 'utf8')) as { answers: Record<string, string> };
    for (const question of Object.keys(QUESTIONS)) expect(answers[question.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]).toMatch(/\?$/);
  });
});
