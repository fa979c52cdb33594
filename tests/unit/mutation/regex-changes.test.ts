import { describe, expect, it } from 'vitest';
import { regexChanges } from '@/scripts/mutation/regex-changes';

describe('the changes to a pattern', () => {
  it.each([
    ['^a', ['a']],
    ['a$', ['a']],
    ['a+b', ['ab']],
    ['a*?b', ['ab']],
    ['a{2,3}b', ['ab']],
    [String.raw`\d`, [String.raw`\D`]],
    [String.raw`\bx`, [String.raw`\Bx`]],
    ['[ab]', ['[^ab]']],
    ['[^ab]', ['[ab]']],
    ['(?=a)b', ['(?!a)b']],
    ['(?<!a)b', ['(?<=a)b']],
    [String.raw`[\s,]`, [String.raw`[^\s,]`, String.raw`[\S,]`]],
  ])('%s', (pattern, expected) => {
    expect(regexChanges(pattern, '')).toEqual(expected);
  });

  it('takes signs in a class, escaped signs and groups as they are', () => {
    expect(regexChanges(String.raw`\+(?:a)(?<n>b)`, '')).toEqual([]);
    expect(regexChanges('[*+?$]', '')).toEqual(['[^*+?$]']);
  });

  it('gives patterns only', () => {
    for (const pattern of regexChanges(String.raw`^(?:a|[^\]b]{2})+\p{L}*$`, 'u')) expect(() => new RegExp(pattern, 'u')).not.toThrow();
  });
});
