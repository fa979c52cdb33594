import { describe, expect, it } from 'vitest';
import { parseDoi } from '@/lib/identifiers/doi';
import { siteDoi } from '@/lib/identifiers/site-doi';

describe('what stands behind a DOI and is no part of it', () => {
  it.each(
    'full, fulltext, full-text, abs, abstract, pdf, epdf, ampdf, epub, htm, html, xml, meta, metrics, summary, references, figure, figures, table, tables, asset, peer-review, supplementary-material, article-info, -'.split(', '),
  )('the format or panel %s, with what follows it', (end) => {
    expect(parseDoi(`10.5555/moss/${end}`)).toBe('10.5555/moss');
    expect(parseDoi(`10.5555/moss/${end}/more/of-it`)).toBe('10.5555/moss');
    expect(parseDoi(`10.5555/moss.${end}`)).toBe('10.5555/moss');
  });

  it.each(['short', 'long', 'extract', 'reader', 'citedby', 'cited-by'])('the word %s, where something stands before it', (end) => {
    expect(parseDoi(`10.5555/moss/${end}`)).toBe('10.5555/moss');
    expect(parseDoi(`10.5555/moss.${end}/more`)).toBe('10.5555/moss');
    expect(parseDoi(`10.5555/${end}`)).toBe(`10.5555/${end}`);
  });

  it.each(['suppl', 'suppl_file/a.pdf', 'supplements/1', 'media/image', 'acprof-9780199', 'acref-9780199', 'upso-978', '[doi]', '(open]'])('a file, a book’s running title or a label: %s', (end) => {
    expect(parseDoi(`10.5555/moss${/^[([]/.test(end) ? '' : '/'}${end}`)).toBe('10.5555/moss');
  });

  it('is not taken for a piece of the DOI', () => {
    expect(parseDoi('10.5555/mosses.tabled')).toBe('10.5555/mosses.tabled');
  });

  it('needs a registrant’s number', () => {
    expect(parseDoi('moss/fern')).toBeNull();
    expect(parseDoi('10.55/moss')).toBeNull();
  });
});

describe('a DOI that an address proves by its number', () => {
  it.each([
    ['https://elifesciences.org/articles/12345', '10.7554/elife.12345'],
    ['https://peerj.com/articles/123/', '10.7717/peerj.123'],
    ['https://www.researchsquare.com/article/rs-123456/v1', '10.21203/rs.3.rs-123456/v1'],
    ['https://pubs.rsc.org/en/content/articlelanding/2020/cc/d0cc01234a', '10.1039/d0cc01234a'],
    ['https://pubs-rsc-org.proxy.example/en/content/articlehtml/2020/cc/d0cc01234a', '10.1039/d0cc01234a'],
    ['https://www.hindawi.com/journals/moss/2020/123456/', '10.1155/2020/123456'],
    ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567', '10.2139/ssrn.1234567'],
    ['https://ssrn.com/abstract=1234567', '10.2139/ssrn.1234567'],
  ])('%s', (url, doi) => {
    expect(siteDoi(url)).toBe(doi);
  });

  it.each([
    'https://x.example/go//pubs.rsc.org/en/content/articlelanding/2020/cc/d0cc01234a',
    'https://x.example/go//www.hindawi.com/journals/moss/2020/123456/',
    'https://x.example/go//elifesciences.org/articles/12345',
    'https://elifesciences.org/articles/12345-moss',
    'no address',
  ])('is none for %s', (url) => {
    expect(siteDoi(url)).toBeNull();
  });

  it('is read from 2,000 characters and no more', () => {
    const url = (length: number) => `https://peerj.com/articles/123/?${'a'.repeat(2_000)}`.slice(0, length);
    expect(siteDoi(url(2_000))).toBe('10.7717/peerj.123');
    expect(siteDoi(url(2_001))).toBeNull();
  });
});
