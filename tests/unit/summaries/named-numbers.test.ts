import { describe, expect, test } from 'vitest';
import { namedNumbers } from '@/lib/summaries/named-numbers';

const values = (text: string) => namedNumbers(text).map(({ value }) => value);

describe('a number that says enough to be found again', () => {
  test.each([
    ['12', '12'], ['1.5', '1.5'], ['1·5', '1.5'], ['1,5', '1,5'], ['1,234', '1234'], ['1,2345', '1,2345'], ['1,234,567.8', '1234567.8'], ['-12', '-12'], ['−12', '-12'], ['12%', '12%'], ['12 %', '12%'], ['12 percent', '12%'], ['12 per cent', '12%'], ['12percent', '12%'],
    ['(12)', '12'], ['12.', '12'], ['12, and', '12'], ['0.5', '0.5'], ['0120', '0120'], ['p=-12', '-12'], ['10', '10'], ['7 × 11', '11'], ['123456789012345', '123456789012345'],
  ])('%s is read as %s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  test.each(['3', '007', '0', 'CD34', 'IL-17', 'COVID‐19', '12th', '10^12', '12^3', '12⁻', '1.2.3', '1234567890123456', '7 × 10', '7 x10', '7*10', '12.5.1', 'Fig. 12', 'Table 12', 'Supplementary Fig. S12'])('%s says nothing', (text) => {
    expect(values(text)).toEqual([]);
  });

  test('a dash between two numbers, or behind a bracket or a per cent sign, is no minus', () => {
    expect(values('50-71')).toEqual(['50', '71']);
    expect(values('50%-71%')).toEqual(['50%', '71%']);
    expect(values('(50)-71')).toEqual(['50', '71']);
    expect(values('[50]-71')).toEqual(['50', '71']);
  });

  test('ten behind another sign than that of a product is a number', () => {
    expect(values('7 + 10')).toEqual(['10']);
    expect(values('7 × 11, 10')).toEqual(['11', '10']);
  });

  test('is given as it is printed, without white space around it', () => {
    expect(namedNumbers('in 1,234 % of')).toEqual([{ text: '1,234 %', value: '1234%' }]);
  });
});

test('five hundred numbers are enough', () => {
  expect(namedNumbers('12 '.repeat(501))).toHaveLength(500);
});
