import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findWork } from '@/lib/page/identify/find-work';
import { inspectPage, runPage, withDocument } from '@/scripts/inspect/page';
import { UsageError } from '@/scripts/inspect/usage-error';

const fixture = (file: string) => fileURLToPath(new URL(`../../fixtures/pages/${file}`, import.meta.url));
const text = (markup: string) => new TextEncoder().encode(markup);

describe('inspect page', () => {
  test('prints the work, its evidence and the lists, under the names the command promises', async () => {
    expect(await runPage([fixture('pubmed-record.html'), '--url', 'https://pubmed.ncbi.nlm.nih.gov/40000001/'])).toEqual({
      url: 'https://pubmed.ncbi.nlm.nih.gov/40000001/',
      kind: 'article',
      doi: '10.1038/s43018-031-00001-x',
      pmid: '40000001',
      pmcid: null,
      arxiv: null,
      from: 'citation_doi',
      references: [{ doi: '10.5555/invent.ref.1', pmid: '30000001' }],
      listed: [],
      ownNotices: [{ sourceType: 'Erratum in', sentence: 'Erratum in: Author Correction', noticeDoi: null, noticePmid: '40000002', date: null }],
    });
  });

  test('the address may stand before the file', async () => {
    const report = await runPage(['--url', 'https://pubmed.ncbi.nlm.nih.gov/?term=x', fixture('pubmed-search.html')]);
    expect(report.listed).toHaveLength(2);
  });

  test.each([
    ['nothing', []],
    ['no address', [fixture('pubmed-record.html')]],
    ['an address without a value', [fixture('pubmed-record.html'), '--url']],
    ['two files', ['a.html', 'b.html', '--url', 'https://example.org/']],
    ['a file that is not there', ['no-such-file.html', '--url', 'https://example.org/']],
    ['an address that is none', [fixture('pubmed-record.html'), '--url', 'example']],
  ])('is a wrong call with %s', async (_, args) => {
    await expect(runPage(args)).rejects.toThrow(UsageError);
  });

  test("a page's own charset is followed", () => {
    const latin1 = new Uint8Array([...text('<meta charset="iso-8859-1"><meta name="citation_doi" content="10.5555/x"><meta name="citation_title" content="'), 0xe9, ...text('tude">')]);
    expect(withDocument(latin1, 'https://example.org/', (document) => findWork(document, { href: '' }).title)).toBe('étude');
  });

  test('what a browser with scripts does not show is not read', () => {
    const page = '<h1>A</h1><ol class="references"><li>One</li></ol><noscript><ol class="references"><li><a href="https://doi.org/10.5555/hidden">x</a></li></ol></noscript>';
    expect(inspectPage(text(page), 'https://example.org/').references).toEqual([]);
  });

  test('recommendations beside a paper are not listed works', () => {
    const page = '<meta name="citation_doi" content="10.5555/x"><h1>A</h1><ul><li><h3><a href="https://doi.org/10.5555/other.1">B</a></h3></li></ul>';
    expect(inspectPage(text(page), 'https://example.org/').listed).toEqual([]);
  });
});
