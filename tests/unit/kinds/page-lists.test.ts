import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readListed } from '@/lib/page/lists/listed';
import { readReferences } from '@/lib/page/lists/references';
import type { ListedWork } from '@/lib/page/lists/listed-work';
import { withDocument } from '@/scripts/inspect/page';
import { growth } from '@/tests/support/growth';

const NUMBERS = Array.from({ length: 8 }, (_, at) => at + 1);
const repeat = (part: (n: number) => string, numbers = NUMBERS) => numbers.map(part).join('');

function read(reader: (document: Document) => ListedWork[], body: string, url = 'https://journal.example.org/toc/1'): string[] {
  return withDocument(new TextEncoder().encode(`<!DOCTYPE html><body>${body}</body>`), url, (document) => reader(document).map(({ doi, pmid }) => doi ?? pmid ?? '-'));
}

const dois = (numbers = NUMBERS) => numbers.map((n) => `10.5555/moss.${n}`);

describe('rows in a markup that no rule of a site names', () => {
  test.each([
    ['list items', `<ul>${repeat((n) => `<li><a href="/doi/10.5555/moss.${n}">Moss ${n}</a> M. Stone</li>`)}</ul>`],
    ['definitions', `<dl>${repeat((n) => `<dt><a href="/doi/10.5555/moss.${n}">${n}</a></dt><dd>Moss ${n}, M. Stone</dd>`)}</dl>`],
    ['paragraphs of links and line breaks', `<p>${repeat((n) => `<a href="/doi/10.5555/moss.${n}">Moss ${n}</a><br>M. Stone<br>`)}</p>`],
    ['elements of the site’s own', `<x-list>${repeat((n) => `<x-row><x-title><a href="/doi/10.5555/moss.${n}">Moss</a></x-title></x-row>`)}</x-list>`],
    ['links alone', `<div class="toc">${repeat((n) => `<a href="https://doi.org/10.5555/moss.${n}">Moss ${n}</a>`)}</div>`],
    ['table rows', `<table>${repeat((n) => `<tr><td>${n}</td><td><a href="/doi/10.5555/moss.${n}">Moss ${n}</a></td></tr>`)}</table>`],
    ['rows in several sections', repeat((s) => `<section><h2>Part ${s}</h2><div class="item"><a href="/doi/10.5555/moss.${2 * s - 1}">Moss</a></div><div class="item"><a href="/doi/10.5555/moss.${2 * s}">Moss</a></div></section>`, [1, 2, 3, 4])],
    ['a section with a single row', `<section><div class="item"><p><a href="/doi/10.5555/moss.1">Moss</a></p></div></section><section>${repeat((n) => `<div class="item"><p><a href="/doi/10.5555/moss.${n}">Moss</a></p></div>`, NUMBERS.slice(1))}</section>`],
    ['an older search of PLOS', `<ul>${repeat((n) => `<li><span class="article"><a href="/article/info%3Adoi%2F10.5555%2Fmoss.${n}">Moss</a></span></li>`)}</ul>`],
    ['a site’s rule that names one row of many', `<div class="ResultItem"><a href="/doi/10.5555/moss.1">Moss</a></div>${repeat((n) => `<div class="other"><a href="/doi/10.5555/moss.${n}">Moss</a></div>`)}`],
    ['two links to each work', `<ul>${repeat((n) => `<li><h4><a href="/doi/10.5555/moss.${n}">Moss</a></h4><a href="/doi/pdf/10.5555/moss.${n}">PDF</a></li>`)}</ul>`],
  ])('%s', (_, body) => {
    expect(read(readListed, body)).toEqual(dois());
  });

  test('rows that only the site’s own numbers name', () => {
    const body = `<ol>${repeat((n) => `<li><a href="https://elifesciences.org/articles/0099${n}">Moss</a></li>`)}</ol>`;
    expect(read(readListed, body, 'https://elifesciences.org/search')).toEqual(NUMBERS.map((n) => `10.7554/elife.0099${n}`));
  });

  test('PubMed’s rows outside the wrapper of a search, and of each row its own work alone', () => {
    const row = (n: number) =>
      `<article class="full-docsum"><a class="docsum-title" href="/3000000${n}/">Moss</a><span class="docsum-journal-citation">J. doi: 10.5555/moss.${n}.</span><p>Erratum in <a href="https://doi.org/10.5555/other.${n}">J</a></p></article>`;
    expect(read(readListed, `<main><div class="collection">${repeat(row)}</div></main>`, 'https://pubmed.ncbi.nlm.nih.gov/collections/1/')).toEqual(dois());
  });

  test('a row without an identifier is counted', () => {
    const body = `<ul>${repeat((n) => (n === 3 ? '<li>An editorial</li>' : `<li><a href="/doi/10.5555/moss.${n}">Moss</a></li>`))}</ul>`;
    expect(read(readListed, body)).toEqual(dois().with(2, '-'));
  });

  test.each([
    ['the links of a menu', `<nav><ul>${repeat((n) => `<li><a href="/doi/10.5555/moss.${n}">Moss</a></li>`)}</ul></nav>`],
    ['what stands beside', `<aside>${repeat((n) => `<div><a href="/doi/10.5555/moss.${n}">Moss</a></div>`)}</aside>`],
    ['recommendations', `<div class="recommended">${repeat((n) => `<div><a href="/doi/10.5555/moss.${n}">Moss</a></div>`)}</div>`],
    ['a single link', '<p><a href="/doi/10.5555/moss.1">Moss</a></p>'],
  ])('%s are no rows', (_, body) => {
    expect(read(readListed, body)).toEqual([]);
  });
});

const reference = (n: number) => `<a href="https://doi.org/10.5555/moss.${n}">CrossRef</a>`;

describe('references in a markup that no rule of a publisher names', () => {
  test.each([
    ['an old page of eLife', `<div class="elife-reflinks-links">${repeat((n) => `<article class="elife-reflinks-reflink" id="bib${n}"><div>Stone M 203${n} Moss ${reference(n)}</div></article>`)}</div>`],
    ['blocks named after a bibliography', `<div id="biblio-refs">${repeat((n) => `<div class="entry">Stone M (203${n}) Moss. ${reference(n)}</div>`)}</div>`],
    ['entries that the text cites', `<p>${repeat((n) => `<a href="#B${n}">${n}</a>`)}</p><div>${repeat((n) => `<div class="row" id="B${n}">Stone M (203${n}) Moss. ${reference(n)}</div>`)}</div>`],
    ['definitions', `<h2>References</h2><dl>${repeat((n) => `<dt>[${n}]</dt><dd>Stone M (203${n}) Moss. doi:10.5555/moss.${n}</dd>`)}</dl>`],
    ['rows of a table', `<div class="reference-table"><table>${repeat((n) => `<tr><td>${n}.</td><td>Stone M (203${n}) Moss. ${reference(n)}</td></tr>`)}</table></div>`],
    ['a list of a publisher’s that holds footnotes, and the references elsewhere', `<ol class="references"><li>A note of 2031</li></ol><div class="ref-holder">${repeat((n) => `<p class="ref">Stone M (203${n}) Moss. ${reference(n)}</p>`)}</div>`],
  ])('%s', (_, body) => {
    expect(read(readReferences, body)).toEqual(dois());
  });

  test('an entry without an identifier is counted, and a copy of the list is not', () => {
    const list = `<div class="reflist">${repeat((n) => (n === 3 ? '<div>Stone M (2033) A book.</div>' : `<div>Stone M (203${n}) Moss. ${reference(n)}</div>`))}</div>`;
    expect(read(readReferences, list + list)).toEqual(dois().with(2, '-'));
  });

  test.each([
    ['who cites the paper', `<div id="cited-by-refs">${repeat((n) => `<div>Stone M (203${n}) Moss. ${reference(n)}</div>`)}</div>`],
    ['related articles', `<div class="related references">${repeat((n) => `<div>Stone M (203${n}) Moss. ${reference(n)}</div>`)}</div>`],
    ['a list without a name that nobody cites', `<div>${repeat((n) => `<div>Stone M (203${n}) Moss. ${reference(n)}</div>`)}</div>`],
    ['definitions of words', `<h2>References</h2><dl>${repeat((n) => `<dt>Moss</dt><dd>A plant ${reference(n)}</dd>`)}</dl>`],
    ['a list of references without years', `<div class="refs">${repeat((n) => `<div>Moss ${reference(n)}</div>`)}</div>`],
  ])('%s is no reference list', (_, body) => {
    expect(read(readReferences, body)).toEqual([]);
  });
});

describe('the general way on a hostile page of 400 to 3,200 rows', () => {
  test.each<[string, (size: number) => string]>([
    ['rows', (size) => repeat((n) => `<div class="refs"><div>2031 ${reference(n)}</div></div>`, Array.from({ length: size }, (_, n) => n))],
    ['rows in one another', (size) => `${repeat((n) => `<div class="ref">2031 ${reference(n)}`, Array.from({ length: size }, (_, n) => n))}${'</div>'.repeat(size)}`],
    ['rows of many makes', (size) => repeat((n) => `<div class="ref${n}">2031 ${reference(n)}</div>`, Array.from({ length: size }, (_, n) => n))],
    ['pairs of rows of many makes', (size) => repeat((n) => `<div class="x${n >> 1}">2031 ${reference(n)}</div>`, Array.from({ length: size }, (_, n) => n))],
    ['links to one work', (size) => `<div class="refs">${'<p>2031 <a href="https://doi.org/10.5555/moss.1">x</a></p>'.repeat(size)}</div>`],
  ])('%s cost in proportion to their number', (_, attack) => {
    const windows: JSDOM[] = [];
    const work = (size: number) => {
      const page = new JSDOM(`<!DOCTYPE html><body>${attack(size)}`, { url: 'https://journal.example.org/toc/1' });
      windows.push(page);
      return () => [readReferences(page.window.document), readListed(page.window.document)];
    };
    expect(growth(work, { from: 400, factor: 8, limit: 16 })).toBeLessThan(16);
    for (const { window } of windows) window.close();
  });
});
