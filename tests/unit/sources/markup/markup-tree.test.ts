import { describe, expect, test } from 'vitest';
import { parseMarkup } from '@/lib/sources/markup/markup-tree';

describe('whether a record arrived whole', () => {
  test.each(['<a><b/></a>', '<a><b x="1" /><c>d</c></a>', '<a/>', `<a>${'<b/>'.repeat(10_000)}</a>`, `<a>${'x'.repeat(16_380)}<b /></a>`])('every element is closed, by itself or by its own tag: %#', (markup) => {
    expect(parseMarkup(markup, 'xml').complete).toBe(true);
  });

  test.each(['<a><b/>', '<a><b></a>', '<a>', '<a><b/></a', '<a><b/><c>'])('one that was cut off did not: %s', (markup) => {
    expect(parseMarkup(markup, 'xml').complete).toBe(false);
  });
});
