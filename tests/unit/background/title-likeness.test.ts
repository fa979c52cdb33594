import { describe, expect, test } from 'vitest';
import { titleLikeness } from '@/lib/background/title-likeness';

const TITLE = 'The efficacy of chemotherapy is limited by intratumoral senescent cells expressing PD-L2';
const OTHERS = [
  'Chemotherapy for cancer of the pancreas: a review of the evidence',
  'Senescence and ageing: causes, consequences, and therapeutic avenues',
  'The limits of expression in early modern letters',
  'Deep learning for image recognition',
  'A scale for falls in two towns',
];

describe('how like a line is to a title', () => {
  test.each([
    ['the title itself', TITLE],
    ['in capitals', TITLE.toUpperCase()],
    ['a part of it', 'chemotherapy limited by intratumoral senescent cells'],
    ['with slips of the pen', 'The eficacy of chemoterapy is limited by intratumoral senecsent cells'],
    ['in a citation', `Chaib S, Serrano M et al. ${TITLE}. Nat Cancer 5, 448–462 (2024)`],
  ])('%s is like it, and like no other', (_what, line) => {
    expect(titleLikeness(line, TITLE)).toBeGreaterThan(0.6);
    for (const other of OTHERS) expect(titleLikeness(line, other)).toBeLessThan(0.5);
  });

  test('of two that hold the line whole, the one with less besides is liker', () => {
    expect(titleLikeness(TITLE, TITLE)).toBeGreaterThan(titleLikeness(TITLE, `Author Correction: ${TITLE}`));
  });

  test('accents and marks make no difference', () => {
    expect(titleLikeness('Über Ätiologie naïve', 'Uber Atiologie naive')).toBeCloseTo(1);
  });

  test('that a short title is in a long line says nothing', () => {
    expect(titleLikeness(`Correction of errors in ${TITLE}`, 'Correction')).toBeLessThan(0.5);
  });

  test('authors, journal and year of a citation line count too', () => {
    const line = 'Serrano chemotherapy senescent Nature Cancer 2024';
    expect(titleLikeness(line, TITLE, 'Nature Cancer Manuel Serrano 2024')).toBeGreaterThan(0.6);
    expect(titleLikeness(line, TITLE)).toBeLessThan(0.6);
  });

  test.each(['', '   ', '…—!'])('nothing is like nothing', (line) => {
    expect(titleLikeness(line, TITLE)).toBe(0);
    expect(titleLikeness(TITLE, line)).toBe(0);
  });

  test('a hostile title is compared by its beginning', () => {
    expect(titleLikeness(TITLE, `${TITLE} ${'x'.repeat(65_536)}`)).toBeGreaterThan(0.6);
  });
});
