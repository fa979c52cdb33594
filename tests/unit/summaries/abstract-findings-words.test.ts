import { describe, expect, test } from 'vitest';
import { plainText, type RichText } from '@/lib/model/rich-text';
import { abstractFindings } from '@/lib/summaries/abstract-findings';

const read = (...parts: readonly (readonly [label: string | null, text: string])[]) => {
  const found = abstractFindings({ parts: parts.map(([label, text]) => ({ label, text: [text] as RichText })), source: 'pubmed', copyright: null });
  return { by: found.by, findings: found.findings.map(plainText), limitations: found.limitations.map(plainText) };
};
const isFinding = (sentence: string) => read([null, sentence]).findings.length === 1;
const isLimit = (sentence: string) => read([null, sentence]).limitations.length === 1;
const words = (text: string) => text.split(', ');

describe('a sentence states a result of its own', () => {
  test.each(
    words(
      'we, our result, our results, our finding, our findings, our data, our study, our analysis, our analyses, our experiment, our experiments, our work, our new moss data, these result, these results, these finding, these findings, these data, these study, the present results, the current data, the results, this study, this trial, this work, this analysis, this meta-analysis, this review, the present study, the current trial',
    ),
  )('by its subject: %s', (subject) => {
    expect(isFinding(`Here ${subject} found moss.`)).toBe(true);
    expect(isFinding(`Here x${subject} found moss.`)).toBe(false);
  });

  test.each(
    words(
      'found, find, finds, show, shows, showed, shown, have shown, observe, observed, demonstrate, demonstrated, demonstrates, identify, identified, identifies, revealed, reveal, reveals, discover, discovered, indicate, indicated, indicates, confirm, confirmed, confirms, conclude, concluded, concludes, detect, detected, uncover, uncovered, uncovers, suggest, suggested, suggests, provide evidence, provides evidence',
    ),
  )('by its verb: %s', (verb) => {
    expect(isFinding(`We ${verb} moss.`)).toBe(true);
    expect(isFinding(`We ${verb}x moss.`)).toBe(false);
  });

  test.each(words('also, further, then, therefore, thus, now, here, not only, clearly, directly, first'))('with a word between: %s', (between) => {
    expect(isFinding(`We ${between} found moss.`)).toBe(true);
  });

  test('with two words between, and no more; two before what is ours, and no more', () => {
    expect(isFinding('We now also found moss.')).toBe(true);
    expect(isFinding('We now also further found moss.')).toBe(false);
    expect(isFinding('Our two new results show moss.')).toBe(true);
    expect(isFinding('Our two old new results show moss.')).toBe(false);
  });

  test.each(words('previous, previously, has been, have been, earlier, prior, past, others have, to find, to show, to demonstrate, to identify, to confirm'))('but not where it speaks of others, or of a hope: %s', (word) => {
    expect(isFinding(`We found moss where ${word} it.`)).toBe(false);
    expect(isFinding(`We found moss where x${word}x it.`)).toBe(true);
  });
});

describe('a part of an abstract', () => {
  test.each(words('RESULT, RESULTS, FINDING, FINDINGS, OBSERVATION, OBSERVATIONS, OUTCOME, OUTCOMES, CONCLUSION, CONCLUSIONS, CONCLUDING, INTERPRETATION, INTERPRETATIONS'))('is all findings under %s', (label) => {
    expect(read([label, 'Moss grew.'])).toEqual({ by: 'labels', findings: ['Moss grew.'], limitations: [] });
    expect(read([`X${label}`, 'Moss grew.']).by).toBe('sentences');
  });

  test.each(
    words(
      'METHOD, METHODS, PROCEDURE, PROCEDURES, APPROACH, APPROACHES, INTERVENTION, INTERVENTIONS, DESIGN, MEASURE, MEASURES, MEASUREMENT, MEASUREMENTS, OBJECTIVE, OBJECTIVES, AIM, AIMS, BACKGROUND, SETTING, PARTICIPANT, PARTICIPANTS, PATIENTS, PURPOSE, INTRODUCTION',
    ),
  )('has findings beside other things where its label also says %s', (label) => {
    expect(read([`${label} AND RESULTS`, 'Moss was fed. We found more.']).findings).toEqual(['We found more.']);
    expect(read([`${label}X AND RESULTS`, 'Moss was fed. We found more.']).findings).toHaveLength(2);
  });

  test.each(words('LIMIT, LIMITS, LIMITATION, LIMITATIONS, STUDY LIMITATIONS'))('is all limits under %s', (label) => {
    expect(read(['RESULTS', 'Moss grew.'], [label, 'Moss is small.']).limitations).toEqual(['Moss is small.']);
    expect(read(['RESULTS', 'Moss grew.'], [`${label}X`, 'Moss is small.']).limitations).toEqual([]);
  });

  test.each(['RESULTS AND LIMITATIONS', 'CONCLUSIONS AND LIMITATIONS'])('is no part of limits under %s', (label) => {
    expect(read([label, 'Moss grew.'])).toMatchObject({ findings: ['Moss grew.'], limitations: [] });
  });

  test('without a label, in an abstract that has labels, gives no findings', () => {
    expect(read(['RESULTS', 'Moss grew.'], [null, 'We found moss.'], ['METHODS', 'We found stones.']).findings).toEqual(['Moss grew.']);
  });
});

describe('a sentence states a limit of its own work', () => {
  test.each([
    'One limitation is that moss is small, as our pots were.', 'Limitations include our pots.', 'These are limitations of moss.',
    ...['study', 'trial', 'analysis', 'analyses', 'review', 'results', 'findings', 'data', 'sample', 'we'].map((subject) => `Our ${subject} was limited by moss.`),
    ...['was', 'were', 'is', 'are'].map((verb) => `The study ${verb} weakened by moss.`),
    'The study was somewhat hampered by moss.', 'The study was constrained by moss.',
    ...['interpret', 'interpreted', 'interpretation'].flatMap((word) => ['caution', 'cautious', 'cautiously'].map((care) => `Our ${word} needs ${care}.`)),
    'It is with caution that we interpret it.', 'Cautious readers may interpret our data.', 'Cautiously we would interpret this.',
    'Our trial was underpowered.', 'This was insufficiently powered.', 'The study was not adequately powered.',
  ])('%s', (sentence) => {
    expect(isLimit(sentence)).toBe(true);
  });

  test.each([
    'Moss has limitationsx in our pots.', 'Moss has xlimitations in our pots.', 'The study was limited byx moss.', 'The xstudy was limited by moss.', 'The study was very much limited by moss.',
    'Our reinterpretation needs caution.', 'Our interpretations need caution.', 'Our interpretation needs cautionx.', 'Our interpretation needs precaution.', 'Our precaution is to interpret it.', 'We use cautionx and interpret it.', 'We use caution and reinterpret it.',
    'Our mill was powered.', `Our interpretation needs ${'a'.repeat(80)} caution.`, `Our caution needs ${'a'.repeat(80)} interpretation.`,
    'Limitations of moss grow on stones.', 'Growth of moss was limited by light.',
  ])('and none is stated in: %s', (sentence) => {
    expect(isLimit(sentence)).toBe(false);
  });

  test.each(
    words(
      'we, our, this, these, those of the present, the current, study, studies, trial, trials, analysis, analyses, findings, results, review, data, sample',
    ),
  )('only where it speaks of its own work: %s', (own) => {
    expect(isLimit(`It has limitations in ${own} pots.`)).toBe(true);
    expect(isLimit(`It has limitations in x${own.replaceAll(' ', ' x')}x pots.`)).toBe(false);
  });

  test.each(words('limitations include, limitations are, limitation is, limitation was, limitations were'))('or names its limits: %s', (own) => {
    expect(isLimit(`The ${own} moss.`)).toBe(true);
  });

  test.each([
    ...words('overcomes, overcoming, circumvents, addresses, avoids, eliminates, removes, resolved, bypassing, mitigates').map((verb) => `Our moss ${verb} the limitations.`),
    ...words('overcom, circumvent, address, avoid, eliminat, remov, resolv, bypass, mitigat').map((verb) => `Our moss may ${verb} the limitation.`),
    'Our moss is free of limitations.', 'Our moss is without limitations.', 'Our moss has no limitation.', 'Our moss is not subject to limitations.',
    ...words('current, existing, previous, earlier, other, conventional, traditional, available, standard, these methods, those').flatMap((kind) => [`We know limitations of ${kind} pots.`, `We know the limitation of the ${kind} pots.`]),
  ])('but not where it is of others, or done away with: %s', (sentence) => {
    expect(isLimit(sentence)).toBe(false);
  });

  test.each(['Our moss has limitations, overcome or not.', `Our moss avoids ${'a'.repeat(60)} limitations.`, 'We know limitations of our pots.', 'We know limitations of thex other pots.'])('and again where that is said of something else: %s', (sentence) => {
    expect(isLimit(sentence)).toBe(true);
  });
});

describe('what is no sentence', () => {
  test('a heading of fewer than eight words without a stop is none', () => {
    expect(read(['RESULTS', 'Moss\nIt grew.']).findings).toEqual(['It grew.']);
    expect(read(['RESULTS', 'one two three four five six seven\nIt grew.']).findings).toEqual(['It grew.']);
    expect(read(['RESULTS', 'one two three four five six seven eight\nIt grew.']).findings).toHaveLength(2);
    expect(read(['RESULTS', 'Did it grow?\nIt did!\n(It did.)\n“It did.”)']).findings).toHaveLength(4);
  });

  test('what stands behind the first 20,000 characters is not read, nor a sentence that they cut through', () => {
    const first = `${'m'.repeat(19_979)}. Moss grew a lot.`;
    expect(first).toHaveLength(19_997);
    expect(read(['RESULTS', `${first} It`]).findings).toHaveLength(2);
    expect(read(['RESULTS', `${first} It grew.`]).findings).toHaveLength(2);
    const whole = `${'m'.repeat(19_990)}. It grew`;
    expect(whole).toHaveLength(19_999);
    expect(read(['RESULTS', `${whole}.`]).findings).toHaveLength(2);
    expect(read(['RESULTS', `${whole} a lot.`]).findings).toHaveLength(1);
  });

  test('all parts share the 20,000 characters', () => {
    expect(read(['RESULTS', `${'m'.repeat(19_000)}.`], ['CONCLUSIONS', `${'n'.repeat(1_100)}.`]).findings).toHaveLength(1);
    expect(read(['RESULTS', `${'m'.repeat(19_000)}.`], ['CONCLUSIONS', `${'n'.repeat(900)}.`]).findings).toHaveLength(2);
  });

  test('forty findings and forty limits are enough', () => {
    expect(read(['RESULTS', 'Moss grew. '.repeat(41)], ['LIMITATIONS', 'Moss is small. '.repeat(41)])).toMatchObject({ findings: { length: 40 }, limitations: { length: 40 } });
  });
});
