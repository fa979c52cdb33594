import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersIn } from '@/lib/drafts/claim-words';
import { checkDraft } from '@/lib/drafts/check-draft';
import { growth } from '@/tests/support/growth';

const reasons = (text: string, source: string): string[] => checkDraft([{ text, source: 0 }], [{ text: source, background: false }]).dropped.flatMap((each) => each.reasons);

describe('a sentence of a draft', () => {
  test.each([
    ['Pain was 12% lower with moss than with placebo.', 'Moss extract reduced pain by 12% compared with placebo.'],
    ['Drinking coffee was linked to more sleeplessness.', 'Coffee consumption was associated with a higher risk of insomnia (odds ratio 1.8).'],
    ['Two people became ill.', '2 patients became ill.'],
    ['The drug did not help.', 'The drug did not help the patients.'],
    ['Moss grew more (P < 0.05).', 'Moss grew more (P < 0.05).'],
    ['DNA was cut in the US.', 'In the US, DNA was cut.'],
  ])('is kept: "%s" for "%s"', (text, source) => {
    expect(reasons(text, source)).toEqual([]);
  });

  test.each([
    ['Pain was 21% lower.', 'Pain was 12% lower.', 'number'],
    ['It was 8 with moss and 12 without.', 'It was 12 with moss and 8 without.', 'number'],
    ['It fell by −3.', 'It fell by 3.', 'number'],
    ['Half of them had pain.', 'They had pain.', 'number'],
    ['They took 20 g.', 'They took 20 mg.', 'added-grams'],
    ['Pain was 12% higher.', 'Pain was 12% lower.', 'added-more'],
    ['Salt rose and sugar fell.', 'Salt fell and sugar rose.', 'turned-round'],
    ['Coffee causes sleeplessness.', 'Coffee was associated with sleeplessness.', 'added-cause'],
    ['Coffee and sleeplessness.', 'Coffee was associated with sleeplessness.', 'dropped-link'],
    ['The enzyme steers growth.', 'The enzyme may steer growth.', 'dropped-hedge'],
    ['It is proven that moss grows.', 'Moss grows.', 'added-proof'],
    ['Moss works in people.', 'Moss works in mice.', 'added-people'],
    ['Moss was better than salt.', 'Moss was better.', 'added-compared'],
    ['The drug helped.', 'The drug did not help.', 'dropped-not'],
    ['The drug isn’t safe.', 'The drug is safe.', 'added-not'],
    ['You grow with moss.', 'Moss grows.', 'added-advice'],
    ['Moss is safe.', 'Moss is green.', 'added-safety'],
    ['Moss grows, see moss.example.org', 'Moss grows.', 'address'],
    ['<i>Moss</i> grows.', 'Moss grows.', 'address'],
    ['Moss by Brandco grows.', 'Moss grows.', 'name'],
    ['Birds sing.', 'Moss grows.', 'unrelated'],
    [' ', 'Moss grows.', 'no-source'],
    ['Moss grows. '.repeat(100), 'Moss grows.', 'too-long'],
  ])('is dropped: "%s" for "%s"', (text, source, reason) => {
    expect(reasons(text, source)).toContain(reason);
  });

  test('is dropped without a source, or with one from the background, and what stays is in its order', () => {
    const sources = [{ text: 'Moss is old.', background: true }, { text: 'Moss grows.', background: false }];
    const draft = [{ text: 'Moss is old.', source: 0 }, { text: 'Moss grows.', source: 1 }, { text: 'Moss grows.', source: 1 }, { text: 'Moss.', source: 2 }, { text: 'Moss.', source: -1 }, { text: 'Moss.', source: Number.NaN }];
    const { kept, dropped } = checkDraft(draft, sources);
    expect(kept).toEqual([{ text: 'Moss grows.', source: 1 }]);
    expect(dropped.map((each) => each.reasons)).toEqual([['background'], ['repeated'], ['no-source'], ['no-source'], ['no-source']]);
  });
});

test('numbers in figures and words, in their order', () => {
  expect(numbersIn('Two of 1,204 fell by −3.5 to 40–50, twice.')).toEqual(['2', '1204', '-3.5', '40', '50', '×2']);
});

test('a sentence handed back as it was is kept, and a number more is never', () => {
  const sentence = fc.array(fc.constantFrom('moss', 'reduced', 'may', 'pain', 'not', 'by', 'than', 'mice', '12%', '3.5', '(', 'more', 'less'), { minLength: 1, maxLength: 20 }).map((words) => `${words.join(' ')}.`);
  fc.assert(
    fc.property(sentence, fc.integer({ min: 100, max: 999 }), (text, number) => {
      expect(reasons(text, text)).toEqual([]);
      expect(reasons(`${number} ${text}`, text)).toContain('number');
    }),
  );
});

test('whatever a machine hands in, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: fc.string({ unit: 'binary' }), source: fc.double() })), fc.array(fc.record({ text: fc.string(), background: fc.boolean() })), (draft, sources) => {
      const { kept, dropped } = checkDraft(draft, sources);
      expect(kept.length + dropped.length).toBe(draft.length);
    }),
  );
});

test('time grows with the number of sentences', () => {
  const source = [{ text: 'improv '.repeat(80), background: false }];
  expect(growth((size) => () => checkDraft(Array.from({ length: size }, () => ({ text: '1,1.1-'.repeat(90), source: 0 })), source), { from: 50, limit: 8 })).toBeLessThan(8);
});
