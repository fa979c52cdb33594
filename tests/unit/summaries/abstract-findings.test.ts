import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { plainText, type RichText } from '@/lib/model/rich-text';
import type { AbstractPart } from '@/lib/model/abstract-part';
import { abstractFindings } from '@/lib/summaries/abstract-findings';

const read = (...parts: [label: string | null, text: string | RichText][]) => {
  const found = abstractFindings({ parts: parts.map(([label, text]) => ({ label, text: typeof text === 'string' ? [text] : text })), source: 'pubmed', copyright: null });
  return { by: found.by, findings: found.findings.map(plainText), limitations: found.limitations.map(plainText) };
};

describe('what an abstract says was found', () => {
  test('the parts labelled results and conclusions, sentence by sentence', () => {
    expect(
      read(
        ['BACKGROUND', 'Worms dig. We previously found moss.'],
        ['METHODS', 'We dug 40 holes.'],
        ['RESULTS', 'Of 40 holes, 12 (30%; 95% CI 17 to 47) held worms (P = 0.03). None held moss.'],
        ['CONCLUSIONS', 'Worms live in holes.'],
        ['FUNDING', 'Nobody.'],
      ),
    ).toEqual({ by: 'labels', findings: ['Of 40 holes, 12 (30%; 95% CI 17 to 47) held worms (P = 0.03).', 'None held moss.', 'Worms live in holes.'], limitations: [] });
  });

  test('where results share a part with methods, only the sentences that state one', () => {
    expect(read(['METHODS AND FINDINGS', 'We dug 40 holes. We found worms in 12 of them.'], ['CONCLUSIONS', 'Worms live in holes.']).findings).toEqual([
      'We found worms in 12 of them.',
      'Worms live in holes.',
    ]);
  });

  test.each(['Methodology/Principal Findings', 'METHODOLOGY AND RESULTS', 'Methodological approach and findings', 'Approach and Results', 'Procedures/Findings', 'Interventions and main results'])('%s is such a part', (label) => {
    expect(read([label, 'We dug 40 holes. We found worms in 12 of them.'], ['CONCLUSIONS', 'Worms live in holes.']).findings).toEqual(['We found worms in 12 of them.', 'Worms live in holes.']);
  });

  test.each(['Principal Findings', 'Main results', 'Findings'])('%s is all results', (label) => {
    expect(read([label, 'Worms were in 12 of 40 holes. None held moss.']).findings).toHaveLength(2);
  });

  test('without labels, only sentences that say that they state a result', () => {
    expect(
      read([null, 'Worms dig. Previous studies showed that we know little. Here, we show that worms dig at night. We sought to find out why. Our results suggest hunger. Models have been made to explain what we observe.']),
    ).toEqual({ by: 'sentences', findings: ['Here, we show that worms dig at night.', 'Our results suggest hunger.'], limitations: [] });
  });

  test('limits where the authors state them, and only those of their own work', () => {
    const limits = (text: string) => read(['RESULTS', 'X rose.'], ['CONCLUSIONS', text]).limitations;
    expect(limits('Limitations include a short follow-up.')).toHaveLength(1);
    expect(limits('The study was limited by its size.')).toHaveLength(1);
    expect(limits('These results should be interpreted with caution.')).toHaveLength(1);
    expect(limits('This overcomes a limitation of other methods.')).toEqual([]);
    expect(limits('We address the limitations of existing tools.')).toEqual([]);
    expect(limits('Growth is limited by light.')).toEqual([]);
    expect(read(['RESULTS', 'X rose.'], ['LIMITATIONS', 'Only 12 took part. Nobody was blinded.']).limitations).toEqual(['Only 12 took part.', 'Nobody was blinded.']);
  });

  test('how sure a finding is stays with the finding', () => {
    const found = read(['MAIN RESULTS', 'Worms may dig (low-certainty evidence).']);
    expect(found).toMatchObject({ findings: ['Worms may dig (low-certainty evidence).'], limitations: [] });
  });

  test.each([
    ['Growth rose vs. Controls at once. It fell.', 2],
    ['Doe et al. Found worms. It fell.', 2],
    ['E. Coli grew in A. Thaliana (see Fig. 2. It is small). It fell.', 2],
    ['P was 0.05. 12 of 40 held. β fell.', 2],
    ['It rose (by 2%. Or more). It fell.', 2],
  ])('a stop that ends no sentence cuts none: %s', (text, count) => {
    expect(read(['RESULTS', text]).findings).toHaveLength(count);
  });

  test('marks stay: without them a power of ten would be another number', () => {
    const text: RichText = [{ tag: 'p', children: ['It rose. It was 3 × 10', { tag: 'sup', children: ['−3'] }, ' in ', { tag: 'i', children: ['E. coli'] }, '.'] }];
    const { findings } = abstractFindings({ parts: [{ label: 'RESULTS', text }], source: 'pubmed', copyright: null });
    expect(findings[1]).toEqual(['It was 3 × 10', { tag: 'sup', children: ['−3'] }, ' in ', { tag: 'i', children: ['E. coli'] }, '.']);
  });
});

const word = fc.constantFrom('We found', 'Here we show', 'worms', '12.5', '(95% CI', '0.2)', 'e.g.', 'vs.', 'Our results suggest', 'limitations', 'rose.', 'fell;', 'E.', 'coli', '“quoted.”', 'P<0.001.', '?', '[1]', 'é.', 'In', '\n', '  ');
const leaf = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
const node: fc.Arbitrary<RichText[number]> = fc.oneof(leaf, fc.record({ tag: fc.constantFrom('sub', 'sup', 'i', 'b', 'p', 'h'), children: fc.array(leaf, { maxLength: 3 }) }));
const part: fc.Arbitrary<AbstractPart> = fc.record({
  label: fc.option(fc.constantFrom('RESULTS', 'Methods and Findings', 'CONCLUSIONS', 'BACKGROUND', 'LIMITATIONS'), { nil: null }),
  text: fc.array(node, { maxLength: 5 }),
});

test('property: every sentence is, up to white space, in its part of the abstract, and none is on both lists', () => {
  const flat = (text: RichText) => plainText(text).replace(/\s+/g, ' ').trim();
  const check = fc.check(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const { findings, limitations } = abstractFindings({ parts, source: 'pubmed', copyright: null });
      return [...findings, ...limitations].every((text) => flat(text) !== '' && parts.some((each) => flat(each.text).includes(flat(text))));
    }),
    { numRuns: 500 },
  );
  expect(check.counterexample).toBeNull();
});
