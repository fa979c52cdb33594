import { describe, expect, test } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { readRichText } from '@/lib/page/texts/read-rich-text';
import { withDocument } from '@/scripts/inspect/page';

/** The rich text of a paragraph with this inside. */
function read(markup: string, budget?: number) {
  const bytes = new TextEncoder().encode(`<!DOCTYPE html><body><div>${markup}</div></body>`);
  return withDocument(bytes, 'https://example.org/', (document) => {
    const block = document.querySelector('div');
    return block ? readRichText(block, budget) : [];
  });
}

describe('rich text from a page', () => {
  test('marks that carry meaning are kept, in their own names', () => {
    expect(read('H<sub>2</sub>O and <em>in vivo</em> <strong>CD8<sup>+</sup></strong>')).toEqual([
      'H', { tag: 'sub', children: ['2'] }, 'O and ', { tag: 'i', children: ['in vivo'] }, ' ', { tag: 'b', children: ['CD8', { tag: 'sup', children: ['+'] }] },
    ]);
  });

  test('other elements are their content, and white space between them counts once', () => {
    expect(read('<span> one\n</span> <a href="javascript:alert(1)">two</a> ')).toEqual(['one two']);
  });

  test('a space inside a mark is kept, since it parts two words', () => {
    expect(plainText(read('<i>in </i>vivo'))).toBe('in vivo');
  });

  test('scripts, styles, controls and reference numbers are no text', () => {
    expect(read('a<script>b</script><style>c</style><button>d</button><sup><a data-test="citation-ref">1</a></sup>e')).toEqual(['ae']);
  });

  test('reading ends at its budget', () => {
    expect(plainText(read(`<p>${'word '.repeat(10_000)}</p>`, 1_000)).length).toBeLessThanOrEqual(1_001);
  });

  test('1,000 elements inside each other are read to a depth and then left', () => {
    expect(plainText(read(`top${'<span>'.repeat(1_000)}deep`))).toBe('top');
  });
});
