import { describe, expect, test } from 'vitest';
import { CHANGE_NOT_STATED } from '@/lib/model/report';
import { namedNumbers } from '@/lib/summaries/named-numbers';
import { namedPlaces } from '@/lib/summaries/named-places';
import { growth } from '@/tests/support/growth';
import { touchedFindings, type ReadNotice } from '@/lib/summaries/touched-findings';

const notice = (text: string, wasNow: [was: string, now: string][] = [], more: Partial<ReadNotice['event']> = {}): ReadNotice => ({
  event: { date: '2024-03-14', resolved: false, ...more },
  reading: { at: 1, text: [text], change: { ...CHANGE_NOT_STATED, wasNow: wasNow.map(([was, now]) => ({ was, now, sentence: text })) } },
});

const names = (finding: string, text: string) => touchedFindings([finding], [notice(text)]).flatMap(({ places }) => places);
const changes = (finding: string, was: string, now: string) => touchedFindings([finding], [notice('It was wrong.', [[was, now]])]).flatMap(({ numbers }) => numbers);

describe('a finding whose figure or table the notice names', () => {
  test.each([
    ['Worms dig (Fig. 2).', 'In Figure 2 the bars were swapped.', ['Fig. 2']],
    ['Worms dig (Figure 2).', 'There was an error in Fig 2.', ['Fig. 2']],
    ['Worms dig (Fig. 2a).', 'Fig. 2 was wrong.', ['Fig. 2']],
    ['Worms dig (Fig. 2).', 'The legend of Fig. 2c was wrong.', ['Fig. 2c']],
    ['Worms dig (Fig. 2B).', 'Figure 2A-C was wrong.', ['Fig. 2A-C']],
    ['Worms dig (Fig. 3).', 'Figs. 2 and 3 were swapped.', ['Fig. 3']],
    ['Worms dig (Fig. 3).', 'Figures 2–4 were swapped.', ['Fig. 3']],
    ['Worms dig (see Table 1).', 'Table 1 has been replaced.', ['Table 1']],
    ['Worms dig (Fig. S2).', 'Supplementary Figure 2 was wrong.', ['Supplementary Fig. 2']],
    ['Worms dig (S2 Fig).', 'Fig. S2 was wrong.', ['Supplementary Fig. 2']],
  ])('%s · %s', (finding, text, expected) => {
    expect(names(finding, text)).toEqual(expected);
  });

  test.each([
    ['Worms dig (Fig. 2).', 'Fig. 20 was wrong.'],
    ['Worms dig (Fig. 20).', 'Fig. 2 was wrong.'],
    ['Worms dig (Fig. 2).', 'Table 2 was wrong.'],
    ['Worms dig (Fig. 2a).', 'Fig. 2b was wrong.'],
    ['Worms dig (Fig. 2).', 'Supplementary Fig. 2 was wrong.'],
    ['Worms dig (Fig. 2).', 'Extended Data Fig. 2 was wrong.'],
    ['Worms dig (Supplementary Fig. 2).', 'Extended Data Fig. 2 was wrong.'],
    ['Worms dig (Fig. 2).', 'Fig. S2 was wrong.'],
    ['Worms dig (Fig. 2).', 'eFigure 2 was wrong.'],
    ['Worms dig (Fig. 3).', 'Supplementary Figs. 2 and 3 were wrong.'],
    ['Worms dig (Fig. 2).', 'Supplementary Table 1 and Fig. 2 were wrong.'],
    ['Worms dig (Fig. 2).', 'Figure 2 in the Supplementary Information was wrong.'],
    ['Worms dig (Fig. 2).', 'Figure 2—figure supplement 1 was wrong.'],
    ['Worms dig (Fig. 2).', 'A figure was wrong in 2 places.'],
    ['Worms dig.', 'Fig. 2 was wrong.'],
    ['Worms dig (Fig. 2).', 'The author’s name was wrong.'],
    ['Stable 2 worms dig; config 2.', 'Table 2 and Fig. 2 were wrong.'],
  ])('and none of another one: %s · %s', (finding, text) => {
    expect(names(finding, text)).toEqual([]);
  });
});

describe('a finding with a number that the notice changes', () => {
  test.each([
    ['The ratio was 0.71 (0.50 to 0.90).', 'HR 0.71', 'HR 0.75', ['0.71']],
    ['The ratio was 0.71.', '0·71', '0·75', ['0.71']],
    ['In 1200 people.', 'n = 1,200', 'n = 1,250', ['1200']],
    ['In 71% of mice.', '71 %', '72 %', ['71%']],
    ['From 0.50–0.71.', '0.71', '0.81', ['0.71']],
  ])('%s · was %s', (finding, was, now, expected) => {
    expect(changes(finding, was, now)).toEqual(expected);
  });

  test.each([
    ['three worms: 3 of them', '3', '4'],
    ['The ratio was 0.713.', '0.71', '0.75'],
    ['The ratio was 10.71.', '0.71', '0.75'],
    ['It fell by -0.71.', '0.71', '0.75'],
    ['In 71 mice.', '71%', '72%'],
    ['Through IL-17 and CD34.', '17 of 34', '18 of 35'],
    ['71 of 120 mice', '70 of 120', '72 of 120'],
    ['As Fig. 12 shows.', '12 mice', '13 mice'],
    ['In 12 mice.', 'Fig. 12', 'Fig. 13'],
    ['p = 1.2 × 10-3', '10', '11'],
  ])('and none of another one: %s · was %s', (finding, was, now) => {
    expect(changes(finding, was, now)).toEqual([]);
  });

  test('only what the notice says was there: a number it merely prints marks nothing', () => {
    expect(touchedFindings(['In 71% of mice.'], [notice('The grant number was 71%.')])).toEqual([]);
  });
});

test('each finding apart, with the date of the notice that names it', () => {
  const notices = [notice('Fig. 2 was wrong.', [['0.71', '0.75']]), notice('Table 1 was wrong.', [], { date: null })];
  expect(touchedFindings(['Worms dig (Fig. 2): 0.71.', 'Worms sleep.', 'They eat (Table 1).'], notices)).toEqual([
    { finding: 0, date: '2024-03-14', places: ['Fig. 2'], numbers: ['0.71'] },
    { finding: 2, date: null, places: ['Table 1'], numbers: [] },
  ]);
});

test('a notice that no longer counts, or whose words are only what a record remarks, marks nothing', () => {
  const remark = notice('Fig. 2 was wrong.');
  expect(touchedFindings(['Fig. 2'], [notice('Fig. 2 was wrong.', [], { resolved: true }), { ...remark, reading: { ...remark.reading, at: null } }])).toEqual([]);
});

test.each(['Figs. 2, ', 'supplementary ', 'supplementary data ', 'Fig. 2a, b, ', 'Fig. 2(a), (b)', '1,000,', '1', 'Figs. 1–', ' ', 'S2 ', '-'])('the cost grows with the length alone: %j', (piece) => {
  const work = (length: number) => {
    const text = piece.repeat(length / piece.length);
    return () => [namedPlaces(text), namedNumbers(text)];
  };
  expect(growth(work, { from: 12_000, limit: 8 })).toBeLessThan(8);
});
