import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '@/lib/identifiers/decode-text';

test.each([
  ['a percent code', '%3C', '<'],
  ['a percent code in lower case', '%3c', '<'],
  ['an entity', '&lt;1&gt;', '<1>'],
  ['an entity in capitals', '&AMP;', '&'],
  ['a decimal entity', '&#60;', '<'],
  ['a hexadecimal entity', '&#x3C;&#X3e;', '<>'],
  ['an entity outside ASCII', '&#8209;&#xAD;', '\u2011\u00ad'],
  ['a percent code within an entity', '&%6C%74;', '<'],
  ['three layers', '%2525252F', '/'],
  ['an entity of an entity', '&amp;amp;lt;', '<'],
])('%s is undone', (_, text, decoded) => {
  expect(decodeText(text)).toBe(decoded);
});

test.each(['', 'plain', '%C3%A1', '%0A', '%zz', '&nbsp;', '&lt', '&#;', '&#1;', 'a & b; c'])('%j is left as it stands', (text) => {
  expect(decodeText(text)).toBe(text);
});

test('more layers than anybody applies give nothing', () => {
  expect(decodeText(`%${'25'.repeat(30)}2F`)).toBe('');
});

test('what is decoded stays decoded', () => {
  const coded = fc.string({ unit: fc.constantFrom(...'%&#;xltgamp2356'.split('')), maxLength: 60 });
  fc.assert(fc.property(coded, (text) => {
    expect(decodeText(decodeText(text))).toBe(decodeText(text));
  }), { numRuns: 3_000 });
});
