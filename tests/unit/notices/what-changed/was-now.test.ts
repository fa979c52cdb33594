import { describe, expect, test } from 'vitest';
import { noticeSentences } from '@/lib/notices/what-changed/notice-sentence';
import { wasNowIn } from '@/lib/notices/what-changed/was-now';

const pairsOf = (...text: string[]) => wasNowIn(noticeSentences('', text)).map(({ was, now }) => `${was} → ${now}`);

describe('what was and what is now', () => {
  test.each([
    ['The hazard ratio should read 0.78 rather than 0.87.', '0.87 → 0.78'],
    ['The number of women should be 34, not 43.', '43 → 34'],
    ['“Trimming helped” should be replaced by “Trimming did not help”.', 'Trimming helped → Trimming did not help'],
    ['The code was given as PRJEX11770 and should be PRJEX17710.', 'PRJEX11770 → PRJEX17710'],
    ['The name was given as C. Da Costa instead of C. da Costa Melo.', 'C. Da Costa → C. da Costa Melo'],
    ['This changes the thickness from 0.17(3) fm to 0.24(3) fm.', '0.17(3) fm → 0.24(3) fm'],
    ['The probes were calibrated at 25 °C and not at 20 °C, as stated.', '20 °C → 25 °C'],
    ['Page 117, line 9. For “regetation” read “vegetation”.', 'regetation → vegetation'],
    ['The reported prevalence of 12.4% is incorrect. The correct prevalence is 2.4%.', '12.4% → 2.4%'],
    ['Ana Sorel’s last name was incorrectly spelled ‘Sorrel’.', 'Sorrel → Sorel'],
    ['Studies were excluded, not included.', 'included → excluded'],
    ['The fatality should have been 3·4% (2·8–4·1), not 0·34% (0·28–0·41).', '0·34% (0·28–0·41) → 3·4% (2·8–4·1)'],
    ['The p value should have been p=0·061 and not p=0·0061.', 'p=0·0061 → p=0·061'],
    ['The rate should be 15 ml min−1 instead of 15 l min−1.', '15 l min−1 → 15 ml min−1'],
    ['The corrected analysis reduced the estimate from 2.0 to 1.8.', '2.0 → 1.8'],
    ['Onde se lê “2 mg”, leia-se “20 mg”.', '2 mg → 20 mg'],
  ])('is read from: %s', (text, pair) => {
    expect(pairsOf(text)).toEqual([pair]);
  });

  test('is turned round where the change was made in production', () => {
    expect(pairsOf('During copy-editing, the temperature was altered from −40 °C to 40 °C.')).toEqual(['40 °C → −40 °C']);
  });

  test.each([
    'The dose should be 5 mg.',
    'In Figure 2, not Figure 3, the legend was wrong.',
    'The Data Availability statement is updated to: “Data cannot be provided for Figure 6 of this article and its supplement.”',
    'The affiliation of the second author was wrong.',
    'The affiliation of P. Lindqvist should be University of Orran.',
    'The number 12 should not have been changed to 21.',
    'Mortality fell from 20% to 10%, as correctly stated in the abstract; the text said otherwise.',
    'The sentence on how the rate decreased from 20% to 10% was missing.',
    'The values 1, 2 and 3 should be 4, 5 and 6, respectively.',
  ])('is not made up from: %s', (text) => {
    expect(pairsOf(text)).toEqual([]);
  });

  test('comes with the sentence that states both, in the order of the text', () => {
    const [first, second] = wasNowIn(noticeSentences('', ['The dose was 5 mg, not 50 mg.', 'For “teh” read “the”.']));
    expect(first).toEqual({ was: '50 mg', now: '5 mg', sentence: 'The dose was 5 mg, not 50 mg.' });
    expect(second).toEqual({ was: 'teh', now: 'the', sentence: 'For “teh” read “the”.' });
  });
});
