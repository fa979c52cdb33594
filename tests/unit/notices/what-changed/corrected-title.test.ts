import { expect, test } from 'vitest';
import { correctedTitle } from '@/lib/notices/what-changed/corrected-title';

test.each([
  ['Author Correction: Data, figures and results of a field trial', 'Data, figures and results of a field trial'],
  ['Correction to: Table salt and blood pressure in mice', 'Table salt and blood pressure in mice'],
  ['Corrigendum to “Friction of wet felt” [Tribol. Ex. 160 (2021) 106917]', 'Friction of wet felt'],
  ['Erratum for the Report ‘Bubbles remember their host’', 'Bubbles remember their host'],
  ['Correction for Mbatha et al., Copper leaks from ageing pipes', 'Copper leaks from ageing pipes'],
  ['RETRACTED: Hydrogel dressings for ulcers', 'Hydrogel dressings for ulcers'],
])('the article’s title is known from the notice “%s”', (title, expected) => {
  expect(correctedTitle(title)).toBe(expected);
});

test.each(['', 'Erratum', 'Correction.', 'Department of Error', 'Corrigendum'])('a notice called “%s” gives no title', (title) => {
  expect(correctedTitle(title)).toBeNull();
});
