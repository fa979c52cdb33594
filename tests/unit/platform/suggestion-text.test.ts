import { expect, test } from 'vitest';
import { suggestionText } from '@/lib/platform/suggestion-text';

test('what Chrome would read as XML is escaped', () => {
  expect(suggestionText(`A <b>bold</b> & "quoted" 'claim'`, true)).toBe('A &#60;b&#62;bold&#60;/b&#62; &#38; &#34;quoted&#34; &#39;claim&#39;');
});

test('signs that XML does not allow become spaces', () => {
  expect(suggestionText('one\u0000\u0008\ntwo\uD800three', true)).toBe('one two three');
});

test('Firefox shows the text as it is', () => {
  expect(suggestionText('Fish & chips', false)).toBe('Fish & chips');
});
