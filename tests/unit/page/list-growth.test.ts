import { JSDOM } from 'jsdom';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readListed } from '@/lib/page/lists/listed';
import { readReferences } from '@/lib/page/lists/references';
import { growth } from '@/tests/support/growth';

const READERS: Record<string, (document: Document) => unknown[]> = {
  readReferences: (document) => readReferences(document),
  readListed,
};

/** Pages made to do harm, of a size in proportion to the number. */
const ATTACKS: Record<string, (size: number) => string> = {
  'many entries': (size) => `<ol class="references">${'<li>One 2019 <a href="https://doi.org/10.1234/a">x</a></li>'.repeat(size)}</ol>`,
  'many lists': (size) => '<ol class="references"><li>One 2019. 10.1234/a</li></ol>'.repeat(size),
  'lists in lists': (size) => `${'<ol class="references-list"><li>'.repeat(size / 4)}x 2019${'</li></ol>'.repeat(size / 4)}`,
  'an entry of much text': (size) => `<ol class="references"><li>${'10.1234/ 10.1234/a pmid pmc1 '.repeat(size * 8)}</li></ol>`,
  'an entry of many links': (size) => `<ol class="references"><li>${'<a href="/x?doi=10.1234">x</a>'.repeat(size)}</li></ol>`,
  'an entry of many tags': (size) => `<ol class="references"><li>10.1234/${'<b>a</b>'.repeat(size)}</li></ol>`,
  'an entry nested deep': (size) => `<ol class="references"><li>${'<div>'.repeat(size / 4)}10.1234/a${'</div>'.repeat(size / 4)}</li></ol>`,
  'long addresses': (size) => `<ol class="references"><li><a href="/x?${'key=10.1234&'.repeat(size)}">x</a></li></ol>`,
  'many headings of the name': (size) => '<h2>References</h2><p>x</p>'.repeat(size),
  'many headings in one another': (size) => `${'<div><h2>References</h2>'.repeat(size / 4)}${'</div>'.repeat(size / 4)}`,
  'a heading before lists in lists': (size) => `<h2>References</h2>${'<ul><li>x'.repeat(size / 4)}${'</li></ul>'.repeat(size / 4)}`,
  'a heading before many paragraphs': (size) => `<h2>References</h2>${'<p>One 2019</p><div>Two 2020</div>'.repeat(size)}`,
  'many titles': (size) => '<h3><a href="/doi/10.1234/a">x</a></h3>'.repeat(size),
  'titles nested deep': (size) => `${'<div><h3><a href="/doi/10.1234/a">x</a></h3>'.repeat(size / 4)}${'</div>'.repeat(size / 4)}`,
  'many rows': (size) => `<div class="search-results-chunk">${'<article class="full-docsum"><a class="docsum-title" href="/1/">x</a></article>'.repeat(size)}</div>`,
  'much plain text': (size) => `<pre class="search-results-chunk">${'PMID- 1\nLID - 10.1234/a [doi]\n\n'.repeat(size)}</pre>`,
  'plain text without an end': (size) => `<pre class="search-results-chunk">PMID-${' '.repeat(size * 8)}x</pre>`,
};

const SIZE = 200;
const windows: JSDOM[] = [];

function pageOf(markup: string): Document {
  const page = new JSDOM(`<!DOCTYPE html><body>${markup}`, { url: 'https://journal.example.org/toc/1' });
  windows.push(page);
  return page.window.document;
}

afterEach(() => {
  for (const { window } of windows.splice(0)) window.close();
});

describe.each(Object.entries(READERS))('%s on a hostile page', (_, read) => {
  test.each(Object.entries(ATTACKS))('costs in proportion to its size: %s', (__, attack) => {
    const work = (size: number) => {
      const document = pageOf(attack(size));
      return () => read(document);
    };
    expect(growth(work, { from: SIZE, limit: 8 })).toBeLessThan(8);
  });
});

test('no page makes them throw', () => {
  const tags = fc.constantFrom('ol', 'ul', 'li', 'h2', 'p', 'a', 'div', 'form', 'pre', 'svg', 'template', 'table', 'tr');
  const names = fc.constantFrom('references', 'ref-list', 'References', 'search-results-chunk', 'full-docsum', 'gs_or', 'cit-list');
  const element = fc
    .tuple(tags, names, fc.string({ maxLength: 40 }), fc.string({ maxLength: 20 }))
    .map(([tag, name, href, text]) => ({ tag, name, href, text }));
  fc.assert(
    fc.property(fc.array(element, { maxLength: 12 }), (elements) => {
      const document = pageOf('');
      let at: Element = document.body;
      for (const { tag, name, href, text } of elements) {
        const child = document.createElement(tag);
        child.className = name;
        child.setAttribute('href', href);
        child.append(text, '10.1234/', document.createElement('h2'));
        at.append(child);
        at = text.length % 2 ? child : at;
      }
      expect(() => Object.values(READERS).map((read) => read(document))).not.toThrow();
      windows.pop()?.window.close();
    }),
    { numRuns: 40 },
  );
}, 30_000);
