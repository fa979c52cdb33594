import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { NO_WORK } from '@/lib/page/identify/find-named-work';
import { findWork } from '@/lib/page/identify/find-work';
import { idsInLink } from '@/lib/page/lists/ids-in-link';
import { readPageText } from '@/lib/page/texts/page-text';
import { readOwnNotices } from '@/lib/page/notices/read-own-notices';
import { sameView } from '@/lib/page/identify/same-view';
import { growth } from '@/tests/support/growth';

const URL = 'https://journal.example.org/view';
const PAPER = { ...NO_WORK, kind: 'work' as const, ids: { ...NO_IDS, doi: '10.5555/e.1' }, title: 'Correction: T' };

/** Everything that reads a page for itself, besides its lists (list-growth.test.ts). */
const READERS: Record<string, (document: Document) => unknown> = {
  findWork: (document) => findWork(document, { href: URL }),
  'findWork, where the address names the paper': (document) => findWork(document, { href: 'https://doi.org/10.5555/e.1' }),
  readOwnNotices: (document) => readOwnNotices(document, PAPER),
  readPageText: (document) => readPageText(document, PAPER),
};

/** Texts of a length that attack the patterns and trimmers of the page side: 64 KB at the longest. */
const TEXTS: Record<string, (length: number) => string> = {
  'white space': (length) => `a${' '.repeat(length)}b`,
  'punctuation': (length) => `10.5555/a${'.,;:'.repeat(length / 4)}x`,
  'names of a DOI': (length) => 'doi: '.repeat(length / 5),
  'words before a DOI': (length) => `${'cited as '.repeat(length / 9)}10.5555/a`,
  'many DOIs': (length) => 'doi:10.5555/a '.repeat(length / 14),
  'underscores': (length) => `10.5555${'_'.repeat(length)}`,
  'words of a barrier': (length) => 'log sign in error 1 '.repeat(length / 20),
  'digits before an error': (length) => `${'1'.repeat(length)} errors`,
  'words of a notice': (length) => 'Correction to this article was published '.repeat(length / 41),
  'lines of a page’s script': (length) => 'SDM.doi = "'.repeat(length / 11),
  'brackets': (length) => `10.5555/${'('.repeat(length / 2)}${')'.repeat(length / 2)}`,
};

/** Where a page may put a text. */
const PLACES: Record<string, (text: string) => string> = {
  'in the window’s title and heading': (text) => `<title>${text}</title><h1>${text}</h1>`,
  'in metadata': (text) => ['citation_doi', 'dc.identifier', 'citation_title', 'citation_pmid', 'og:url', text].map((name) => `<meta name="${name}" content="${text}">`).join(''),
  'as a JSON-LD string': (text) => `<script type="application/ld+json">{"@type":"ScholarlyArticle","doi":${JSON.stringify(text)}}</script>`,
  'in a script': (text) => `<script type="text/plain">${text}10.5555/a</script>`,
  'in a field and a citation beside the heading': (text) => `<div><h1>T</h1><p class="doi">${text}</p><p class="citation">${text}</p><a href="10.5555/a?${text}">${text}</a></div>`,
  'in boxes and sections': (text) => `<h1>T</h1><div class="notice" role="alert">${text}</div><section class="abstract"><h2>Abstract</h2><h3>${text}</h3><p>${text}</p></section>`,
};

/** Pages made of many elements. */
const CROWDS: Record<string, (count: number) => string> = {
  'metadata elements of one name': (count) => '<meta name="citation_doi" content="x">'.repeat(count),
  'metadata elements of all names': (count) => Array.from({ length: count }, (_, n) => `<meta name="m${n}" content="x">`).join(''),
  'JSON-LD nested deep': (count) => `<script type="application/ld+json">${'{"@graph":['.repeat(count)}"ScholarlyArticle"${']}'.repeat(count)}</script>`,
  'papers in JSON-LD': (count) => `<script type="application/ld+json">[${Array.from({ length: count }, (_, n) => `{"@type":"ScholarlyArticle","doi":"10.5555/${n}"}`).join()}]</script>`,
  'printed DOIs': (count) => '<p class="doi">10.5555/a</p>'.repeat(count),
  'elements around one text': (count) => `${'<div>'.repeat(count / 4)}10.5555/a${'</div>'.repeat(count / 4)}`,
  'boxes that begin like a notice': (count) => '<div class="alert">This article has been corrected</div>'.repeat(count),
};

const windows: JSDOM[] = [];

function pageOf(markup: string): Document {
  const page = new JSDOM(`<!DOCTYPE html>${markup}`, { url: URL });
  windows.push(page);
  return page.window.document;
}

/** How much more a reader spends on four times as much. */
function growthOf<Input>(read: (input: Input) => unknown, [short, long]: readonly [Input, Input]): number {
  return growth((size) => () => read(size === 1 ? short : long), { from: 1, limit: 8 });
}

type Pages = readonly [short: Document, long: Document];

function closePages(): void {
  for (const { window } of windows.splice(0)) window.close();
}

describe.each(Object.entries(PLACES))('a hostile text %s costs in proportion to its length', (_, place) => {
  describe.each(Object.entries(TEXTS))('%s', (__, text) => {
    let pages: Pages;
    // No reader changes a page, so all of them read the same two.
    beforeAll(() => {
      pages = [pageOf(place(text(16_384))), pageOf(place(text(65_536)))];
      return closePages;
    });
    test.each(Object.entries(READERS))('%s', (___, read) => {
      const before = pages[0].documentElement.outerHTML.length;
      expect(growthOf(read, pages)).toBeLessThan(8);
      expect(pages[0].documentElement.outerHTML).toHaveLength(before);
    });
  });
});

describe.each(Object.entries(CROWDS))('a page costs in proportion to the number of %s', (_, crowd) => {
  let pages: Pages;
  beforeAll(() => {
    pages = [pageOf(crowd(200)), pageOf(crowd(800))];
    return closePages;
  });
  test.each(Object.entries(READERS))('%s', (__, read) => {
    expect(growthOf(read, pages)).toBeLessThan(8);
  });
});

describe.each(Object.entries(TEXTS))('%s in an address', (_, text) => {
  afterAll(closePages);
  const address = (length: number) => `https://journal.example.org/1/a?utm_${text(length)}#${text(length)}`;

  test('is compared with another in proportion to its length', () => {
    const [short, long] = [address(16_384), address(65_536)];
    expect(growthOf((url) => sameView(url, `${url}&b`), [short, long])).toBeLessThan(8);
  });

  test('is read as a link in proportion to its length, also below the length at which it is cut', () => {
    const linkOf = (length: number) => {
      const link = pageOf('<a>x</a>').querySelector('a') as Element;
      link.setAttribute('href', `/pubmed?${text(length)}`);
      return link;
    };
    for (const length of [450, 16_384]) {
      const [short, long] = [linkOf(length), linkOf(4 * length)];
      expect(growthOf(idsInLink, [short, long])).toBeLessThan(8);
    }
  });
});
