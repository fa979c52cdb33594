import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, type RichText } from '@/lib/model/rich-text';
import { abstractPartsFromMarkup } from '@/lib/sources/markup/abstract-parts';
import { richTextFromMarkup, titleFromMarkup } from '@/lib/sources/markup/rich-text';
import { growth } from '@/tests/support/growth';

const TAGS = new Set(['sub', 'sup', 'i', 'b', 'p', 'h']);

/** Whether every node is allowed and none lies too deep for a recursive reader. */
function isAllowed(text: RichText, depth = 0): boolean {
  return depth < 20 && text.every((node) => typeof node === 'string' || (TAGS.has(node.tag) && isAllowed(node.children, depth + 1)));
}

describe('richTextFromMarkup', () => {
  it('keeps the marks that carry meaning, by their JATS and HTML names', () => {
    expect(richTextFromMarkup('<jats:italic>E. coli</jats:italic> <em>x</em><sub>2</sub><bold>b</bold>')).toEqual([
      { tag: 'i', children: ['E. coli'] },
      ' ',
      { tag: 'i', children: ['x'] },
      { tag: 'sub', children: ['2'] },
      { tag: 'b', children: ['b'] },
    ]);
  });

  it('keeps the words of every other element and drops program text', () => {
    expect(plainText(richTextFromMarkup('<a href="javascript:x">see</a> <script>alert(1)</script><style>p{}</style><blink>here</blink>'))).toBe('see here');
  });

  it.each([
    ['p < 0.05 and q > 0.1', 'p < 0.05 and q > 0.1'],
    ['x<y and z', 'x<y and z'],
    ['a &lt;b&gt; c', 'a <b> c'],
    ['caf&eacute; &#946;', 'café β'],
    ['5 <', '5 <'],
  ])('reads %j as text', (markup, text) => {
    expect(plainText(richTextFromMarkup(markup))).toBe(text);
  });

  it('never nests paragraphs', () => {
    expect(richTextFromMarkup('<div>a<p>b</p>c</div>')).toEqual([
      { tag: 'p', children: ['a'] },
      { tag: 'p', children: ['b'] },
      { tag: 'p', children: ['c'] },
    ]);
  });

  it('drops the second form of a formula', () => {
    expect(plainText(richTextFromMarkup('<jats:alternatives><jats:tex-math>\\alpha</jats:tex-math><mml:math><mml:mi>α</mml:mi></mml:math></jats:alternatives>'))).toBe('α');
  });

  it('gives an allow-listed tree for any text', () => {
    const pieces = fc.constantFrom('<p>', '</p>', '<b>', '</i>', '<jats:title>', '<!--', ']]>', '<![CDATA[', '&', 'x', '<script>');
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.array(pieces).map((list) => list.join(''))), (text) => {
        expect(isAllowed(richTextFromMarkup(text))).toBe(true);
      }),
    );
  });

  it('stays shallow for elements inside elements without end', () => {
    expect(isAllowed(richTextFromMarkup('<i>'.repeat(5_000)))).toBe(true);
  });

  it('reads the first 64 KB only', () => {
    expect(plainText(richTextFromMarkup('a'.repeat(100_000)))).toHaveLength(65_536);
  });

  it.each(['<', '<p>', '<i>', '</b>', ' ', '&', '<a ', '<!--', '<p></i>'])('costs no more than its length for %j again and again', (piece) => {
    const work = (length: number) => {
      const text = piece.repeat(length / piece.length);
      return () => richTextFromMarkup(text);
    };
    // Eight times the length: a quadratic reader takes 64 times as long.
    expect(growth(work, { from: 8_192, factor: 8, limit: 32, floor: 0.05 })).toBeLessThan(32);
  });
});

describe('titleFromMarkup', () => {
  it('gives one line', () => {
    expect(titleFromMarkup('<p>Moss</p>\n<p>on  stones</p>')).toEqual(['Moss on stones']);
  });

  it('gives nothing for a title without a word', () => {
    expect(titleFromMarkup(' <i> </i> ')).toBeNull();
  });
});

describe('abstractPartsFromMarkup', () => {
  it('keeps an unlabelled abstract whole', () => {
    expect(abstractPartsFromMarkup('<jats:p>One.</jats:p><jats:p>Two.</jats:p>')).toEqual([
      { label: null, text: [{ tag: 'p', children: ['One.'] }, { tag: 'p', children: ['Two.'] }] },
    ]);
  });

  it('takes no heading for a part where nothing follows it', () => {
    expect(abstractPartsFromMarkup('<jats:title>Abstract</jats:title>')).toEqual([]);
  });

  it('keeps an abstract that only mentions an amendment', () => {
    expect(abstractPartsFromMarkup('<p>We read an amendment to this paper has been published.</p>')).toHaveLength(1);
  });
});
