import { describe, expect, test } from 'vitest';
import { namedPlaces, samePlace, withoutPlaces } from '@/lib/summaries/named-places';

const names = (text: string) => namedPlaces(text).map(({ name }) => name);
const panels = (text: string) => namedPlaces(text).map((place) => place.panels.join(''));

describe('the figures and tables that a text names', () => {
  test.each([
    ['Figure 2', ['Fig. 2']], ['Figures 2', ['Fig. 2']], ['fig 2', ['Fig. 2']], ['figs. 2', ['Fig. 2']], ['Table 02', ['Table 2']], ['tables 2', ['Table 2']], ['Fig.2', ['Fig. 2']],
    ['Figs. 2 and 3', ['Fig. 2', 'Fig. 3']], ['Figs. 2, 3, and 5', ['Fig. 2', 'Fig. 3', 'Fig. 5']], ['Figs. 2 & 3', ['Fig. 2', 'Fig. 3']], ['Tables 2–4', ['Table 2', 'Table 3', 'Table 4']],
    ['Figs. 2-4', ['Fig. 2', 'Fig. 3', 'Fig. 4']], ['Figs. 2 to 4', ['Fig. 2', 'Fig. 3', 'Fig. 4']], ['Figs. 2 through 4', ['Fig. 2', 'Fig. 3', 'Fig. 4']], ['Figs. 2–3', ['Fig. 2', 'Fig. 3']],
    ['Figs. 4–2', ['Fig. 4', 'Fig. 2']], ['Figs. 2–22', ['Fig. 2', 'Fig. 22']], ['Fig. 2 and 3', ['Fig. 2']], ['Figs. S2–S4', ['Supplementary Fig. 2', 'Supplementary Fig. 3', 'Supplementary Fig. 4']],
    ['Supplementary Fig. 2', ['Supplementary Fig. 2']], ['Supp. Table 2', ['Supplementary Table 2']], ['Suppl Table 2', ['Supplementary Table 2']], ['supporting table 2', ['Supplementary Table 2']], ['online Table 2', ['Supplementary Table 2']], ['web Table 2', ['Supplementary Table 2']],
    ['appendix Fig. 2', ['Supplementary Fig. 2']], ['additional Fig. 2', ['Supplementary Fig. 2']], ['SI Fig. 2', ['Supplementary Fig. 2']], ['Supplementary information Fig. 2', ['Supplementary Fig. 2']], ['Supplementary data file Table 2', ['Supplementary Table 2']],
    ['Extended Data Fig. 2', ['Extended Data Fig. 2']], ['Extended Data Figs. 2 and 3', ['Extended Data Fig. 2', 'Extended Data Fig. 3']], ['eTable 2', ['Supplementary Table 2']], ['Fig. S2', ['Supplementary Fig. 2']], ['S2 Fig', ['Supplementary Fig. 2']], ['S12 Table', ['Supplementary Table 12']],
    ['Fig. 2 of the online supplement', ['Supplementary Fig. 2']], ['Fig. 2 in appendix', ['Supplementary Fig. 2']], ['Fig. 2 in the web extra', ['Supplementary Fig. 2']], ['Fig. 2 of the extended data', ['Supplementary Fig. 2']],
    ['Fig. 2, of the supplement', ['Fig. 2']], ['not extended Fig. 2', ['Extended Data Fig. 2']], ['the online extended Fig. 2', ['Extended Data Fig. 2']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each(['Fig. 2%', 'Fig. 2.5', 'Figure two', 'config 2', 'Stable 2', 'Figment 2', 'Fig. 2—figure supplement 1', 'Fig. 2 – table supplement 1', 'Fig. 2-source data', 'Fig. 2–video 1', 'S2figurex', 'Fig.     2'])('none in: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  test.each([
    ['Fig. 2a', 'a'], ['Fig. 2A', 'a'], ['Fig. 2(a)', 'a'], ['Fig. 2a, c', 'ac'], ['Fig. 2a and c', 'ac'], ['Fig. 2a & c', 'ac'], ['Fig. 2a–c', 'abc'], ['Fig. 2(b-d), f', 'bcdf'], ['Fig. 2c–a', 'c'], ['Fig. 2', ''], ['Fig. 2 a mouse', ''], ['Fig. 2ab', ''],
  ])('with their panels: %s', (text, expected) => {
    expect(panels(text)).toEqual([expected]);
  });

  test('of a supplementary one what is only joined to it is left out', () => {
    for (const joint of [' and ', ', ', ' & ', ', and ', ' and the ']) expect(names(`Supplementary Table 1${joint}Fig. 2`)).toEqual(['Supplementary Table 1']);
    for (const joint of ['; ', ' or ', '. In ', ' and also ', ' and    ']) expect(names(`Supplementary Table 1${joint}Fig. 2`)).toEqual(['Supplementary Table 1', 'Fig. 2']);
    expect(names('and Fig. 2')).toEqual(['Fig. 2']);
  });

  test('are at most 200, from the first 50,000 characters', () => {
    expect(namedPlaces('Fig. 2; '.repeat(201))).toHaveLength(200);
    expect(namedPlaces(`Figs. ${Array.from({ length: 31 }, (_, index) => index + 1).join(', ')}`)).toHaveLength(31);
    expect(namedPlaces(`Figs. ${Array.from({ length: 40 }, (_, index) => index + 1).join(', ')}`)).toHaveLength(31);
    expect(names(`${'x'.repeat(49_992)} Fig. 2;`)).toEqual(['Fig. 2']);
    expect(names(`${'x'.repeat(49_994)} Fig. 2;`)).toEqual([]);
    expect(withoutPlaces(`${'x'.repeat(49_999)}yz`)).toBe(`${'x'.repeat(49_999)}y`);
  });
});

test('two mentions mean the same place unless they name different panels', () => {
  const same = (a: string, b: string) => {
    const [[one], [other]] = [namedPlaces(a), namedPlaces(b)];
    return one !== undefined && other !== undefined && samePlace(one, other);
  };
  expect(same('Fig. 2', 'Fig. 2c')).toBe(true);
  expect(same('Fig. 2c', 'Fig. 2')).toBe(true);
  expect(same('Fig. 2a, c', 'Fig. 2c')).toBe(true);
  expect(same('Fig. 2a', 'Fig. 2c')).toBe(false);
  expect(same('Fig. 2', 'Fig. 3')).toBe(false);
  expect(same('Fig. 2', 'Fig. S2')).toBe(false);
});

test('a text without its figures and tables keeps the rest', () => {
  expect(withoutPlaces('In 12 mice, as Fig. 2a shows, and Table 3, 4 died.')).toBe('In 12 mice, as   shows, and  , 4 died.');
});
