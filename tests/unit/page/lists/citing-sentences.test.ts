// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { citingSteps } from '@/lib/page/lists/citing-sentences';
import { atOnce } from '@/lib/page/dom/in-slices';

/** The sentences that cite each entry of the list in a page. */
function cited(html: string): string[][] {
  document.body.innerHTML = html;
  const entries = [...document.querySelectorAll('ol > li')];
  return atOnce(citingSteps(document, entries, entries)).map((sentences) => sentences.map(({ text, range }) => {
    expect(range.toString().trim()).not.toBe('');
    return text;
  }));
}

describe('citing sentences', () => {
  test('are those that hold a link to the entry, or to an id inside it', () => {
    const page = `<p>First words. Cells die <a href="#r1">1</a> of age. Others live (<a href="#ref-2">Smith 2019</a>).</p>
<ol><li id="r1">One</li><li><p id="ref-2">Two</p></li></ol>`;
    expect(cited(page)).toEqual([['Cells die of age.'], ['Others live ().']]);
  });

  test('a number behind the full stop belongs to the sentence before it', () => {
    const page = `<p>Cells die.<sup><a href="#r1">1</a></sup> Others live.<sup><a href="#r2">2</a>,<a href="#r1">1</a></sup></p><ol><li id="r1">One</li><li id="r2">Two</li></ol>`;
    expect(cited(page)).toEqual([['Cells die.', 'Others live.'], ['Others live.']]);
  });

  test('two links in one sentence are one place', () => {
    const page = `<p>Cells <a href="#r1">1</a> die <a href="#r1">1</a>. Next.</p><ol><li id="r1">One</li></ol>`;
    expect(cited(page)[0]).toHaveLength(1);
  });

  test('links from the list itself, from navigation and from other pages cite nothing', () => {
    const page = `<nav><a href="#r1">To the list</a></nav><p>See <a href="https://other.example/x#r1">there</a>.</p><ol><li id="r1">One <a href="#r1">copy</a></li></ol>`;
    expect(cited(page)).toEqual([[]]);
  });

  test('an address of this page with the place in it counts, escaped or not', () => {
    const page = `<p>Cells die <a href="${location.pathname}#r%201">1</a>.</p><ol><li id="r 1">One</li></ol>`;
    expect(cited(page)).toEqual([['Cells die.']]);
  });

  test('a page of thousands of links to one entry gives some of them', () => {
    const page = `<p>${'Cells die <a href="#r1">1</a>. '.repeat(3_000)}</p><ol><li id="r1">One</li></ol>`;
    expect(cited(page)[0]).toHaveLength(50);
  });
});

describe('the order of citing sentences', () => {
  const cite = (words: string, ...others: number[]) => `<p>${words} ${[1, ...others].map((number) => `<a href="#r${number}">${number}</a>`).join(', ')}.</p>`;
  const list = `<ol>${[1, 2, 3, 4].map((number) => `<li id="r${number}">Entry</li>`).join('')}</ol>`;
  const first = (html: string) => cited(html + list)[0]?.[0];

  test.each([
    'Worms dig at night, as shown by Ash',
    'Roots were cut as previously described',
    'We counted them using the method of Ash',
    'Depth was estimated according to the protocol of Ash',
    'Our model builds on the work of Ash',
    'The data were obtained from the survey of Ash',
    'Values were taken from Ash',
  ])('one that rests on the entry comes first: %s', (words) => {
    expect(first(cite('Worms are common') + cite(words))).toContain(words);
  });

  test.each([
    'Worms use their skin in clay',
    'We found clay in the pots',
    'By day they rest in holes',
    'Some were shown to dig',
    'Ash kept worms with moss in jars',
  ])('one that only mentions it stays in the page’s order: %s', (words) => {
    expect(first(cite('Worms are common') + cite(words))).toBe('Worms are common.');
  });

  test('a list of many works comes last, and alike ones stay in the page’s order', () => {
    const html = cite('Many looked at worms', 2, 3, 4) + cite('Worms are common') + cite('Worms are wet', 2);
    expect(cited(html + list)[0]?.map((text) => text.replace(/[\s,.]+$/, ''))).toEqual(['Worms are common', 'Worms are wet', 'Many looked at worms']);
  });
});
