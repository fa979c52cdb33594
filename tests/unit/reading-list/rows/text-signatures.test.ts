import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTold, TextSignatures, wantedBits } from '@/lib/reading-list/rows/text-signatures';

const LETTERS_AND_DIGITS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

test('a single letter or digit is told by the signature alone, in every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...LETTERS_AND_DIGITS, ' ', 'é', '中', '-'), maxLength: 40 }), (text) => {
      const signatures = new TextSignatures();
      const at = signatures.add(text);
      for (const sign of LETTERS_AND_DIGITS) expect([sign, isTold(sign), signatures.mayHold(at, wantedBits([sign]))]).toEqual([sign, true, text.includes(sign)]);
    }),
  );
});

test('a text that holds a word is never left out, and a number that is given again has nothing of the text before', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.nat(60), fc.nat(8), (text, from, length) => {
      const signatures = new TextSignatures();
      signatures.drop(signatures.add('a text that went, with q and z and 7'));
      const at = signatures.add(text);
      const word = text.slice(from, from + length);
      expect(signatures.mayHold(at, wantedBits([word]))).toBe(true);
      for (const sign of ['q', 'z', '7']) expect(signatures.mayHold(at, wantedBits([sign]))).toBe(text.includes(sign));
    }),
  );
});

test('of several letters that are looked for, each has to be there', () => {
  const signatures = new TextSignatures();
  const at = signatures.add('moss');
  expect(['m o', 'x o', 'm x', 'o 7'].map((words) => signatures.mayHold(at, wantedBits(words.split(' '))))).toEqual([true, false, false, false]);
});

test.each(['', 'ab', 'é', '中', '-', ' '])('for “%s” the text itself is read', (word) => expect(isTold(word)).toBe(false));
