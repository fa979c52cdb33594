import { describe, expect, test } from 'vitest';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import { findWork } from '@/lib/page/identify/find-work';
import { withDocument } from '@/scripts/inspect/page';
import { pageFixtures, readFixture } from '../page-fixtures';

describe('the work a page is about', () => {
  test.each(pageFixtures())('$file at $url', ({ file, url, expect: { kind, doi, pmid, pmcid, arxiv, from, title } }) => {
    const found = withDocument(readFixture(file), url, (document) => findWork(document, { href: url }));
    const { types, ...rest } = found;
    expect({ ...rest, kind: kindOfPage(found) }).toEqual({ kind, ids: { doi, pmid, pmcid, arxiv }, from, title });
    expect(types.every((type) => type !== '' && type.length <= 80)).toBe(true);
  });

  test.each(pageFixtures())('looking for it leaves $file as it was', ({ file, url }) => {
    const [before, after] = withDocument(readFixture(file), url, (document) => {
      const serialise = () => document.defaultView?.XMLSerializer && new document.defaultView.XMLSerializer().serializeToString(document);
      const first = serialise();
      findWork(document, { href: url });
      return [first, serialise()];
    });
    expect(after).toBe(before);
    expect(before).toBeTruthy();
  });
});

/** A page with this in its head and body, at an address that says nothing. */
function findOn(head: string, body = '', url = 'https://journal.example.org/view') {
  const bytes = new TextEncoder().encode(`<!DOCTYPE html><head>${head}</head><body>${body}</body>`);
  return withDocument(bytes, url, (document) => findWork(document, { href: url }));
}

describe('stronger evidence wins', () => {
  const stages = [
    ['citation_doi', '<meta name="citation_doi" content="10.5555/e.1">'],
    ['dc.identifier', '<meta name="dc.identifier" content="doi:10.5555/e.2">'],
    ['prism.doi', '<meta name="prism.doi" content="10.5555/e.3">'],
    ['bepress_citation_doi', '<meta name="bepress_citation_doi" content="10.5555/e.4">'],
    ['json-ld', '<script type="application/ld+json">{"@type":"ScholarlyArticle","doi":"10.5555/e.5"}</script>'],
    ['canonical', '<link rel="canonical" href="https://doi.org/10.5555/e.6">'],
    ['og:url', '<meta property="og:url" content="https://doi.org/10.5555/e.7">'],
  ] as const;

  test.each(stages.map(([from], at) => [from, at] as const))('%s over everything after it', (from, at) => {
    // Weakest first in the page: the order of the elements must not decide.
    const head = stages.slice(at).map(([, element]) => element).toReversed().join('');
    expect(findOn(head)).toMatchObject({ from, ids: { doi: `10.5555/e.${at + 1}` } });
  });
});

describe('metadata in the body', () => {
  test('is read where the head closed early', () => {
    expect(findOn('', '<div></div><meta name="citation_doi" content="10.5555/e.1">').ids.doi).toBe('10.5555/e.1');
  });

  test('is read where the head gives no DOI but an empty name for one, as PubMed does', () => {
    expect(findOn('<meta name="citation_doi" content="">', '<meta name="prism.doi" content="10.5555/e.1">').ids.doi).toBe('10.5555/e.1');
  });

  test('JSON-LD at the end of the body is read, and other scripts are not', () => {
    const other = '<script type="application/json">{"@type":"ScholarlyArticle","doi":"10.5555/e.9"}</script>';
    const own = '<script type="application/ld+json">{"@type":"ScholarlyArticle","doi":"10.5555/e.1"}</script>';
    expect(findOn('', `<main><p>Text.</p></main>${other}${own}`)).toMatchObject({ from: 'json-ld', ids: { doi: '10.5555/e.1' } });
  });
});

describe('evidence that contradicts itself', () => {
  test('two different citation_doi are passed over for the next evidence', () => {
    const head = '<meta name="citation_doi" content="10.5555/a"><meta name="citation_doi" content="10.5555/b"><meta name="prism.doi" content="10.5555/a">';
    expect(findOn(head)).toMatchObject({ from: 'prism.doi', ids: { doi: '10.5555/a' } });
  });

  test('metadata of another paper than the address names is not claimed', () => {
    const found = findOn('<meta name="citation_doi" content="10.5555/old.1">', '', 'https://journal.example.org/doi/10.5555/new.2');
    expect(found).toEqual({ kind: 'other', ids: { doi: null, pmid: null, pmcid: null, arxiv: null }, from: null, title: null, types: [] });
  });

  test('a PubMed record whose address has another number is not claimed', () => {
    expect(findOn('<meta name="citation_pmid" content="11">', '', 'https://pubmed.ncbi.nlm.nih.gov/12/').kind).toBe('other');
  });
});

describe('a page of hostile size', () => {
  test('a metadata value of 64 KB is not an identifier, and the next one is still read', () => {
    const head = `<meta name="citation_doi" content="10.5555/${'a'.repeat(65_536)}"><meta name="citation_doi" content="10.5555/e.1">`;
    expect(findOn(head).ids.doi).toBe('10.5555/e.1');
  });

  test('5,000 links and 3,000 metadata elements do not hide the paper', () => {
    const metas = '<meta name="citation_author" content="A">'.repeat(3_000);
    const links = '<h2><a href="https://doi.org/10.5555/neighbour.1">10.5555/neighbour.1</a></h2>'.repeat(5_000);
    expect(findOn(`${metas}<meta name="citation_doi" content="10.5555/e.1">`, links).ids.doi).toBe('10.5555/e.1');
  });

  test('JSON-LD of 1 MB is not parsed, and the canonical address answers instead', () => {
    const filler = JSON.stringify('x'.repeat(1_000_000));
    const head = `<script type="application/ld+json">{"@type":"ScholarlyArticle","headline":${filler},"doi":"10.5555/e.1"}</script><link rel="canonical" href="https://doi.org/10.5555/e.2">`;
    expect(findOn(head)).toMatchObject({ from: 'canonical', ids: { doi: '10.5555/e.2' } });
  });

  test('JSON-LD nested 50,000 deep and a list of 100,000 entries end', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const wide = `[${'{"@type":"Thing"},'.repeat(20_000)}{"@type":"ScholarlyArticle","doi":"10.5555/e.1"}]`;
    expect(findOn(`<script type="application/ld+json">${deep}</script><script type="application/ld+json">${wide}</script>`).ids.doi).toBeNull();
  });

  test("Nature's news and magazine pages are no paper's, whatever they correct", () => {
    const head = (type: string) => `<meta name="citation_doi" content="10.1038/d41586-031-00100-7"><meta name="citation_article_type" content="${type}">`;
    expect(findOn(head('News'), '', 'https://www.nature.com/articles/d41586-031-00100-7').kind).toBe('other');
    expect(findOn(head('Author Correction'), '', 'https://www.nature.com/articles/d41586-031-00100-7').kind).toBe('other');
  });
});
