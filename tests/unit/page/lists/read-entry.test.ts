import { describe, expect, test } from 'vitest';
import { readEntry } from '@/lib/page/lists/read-entry';
import { withDocument } from '@/scripts/inspect/page';

function read(markup: string): { doi: string | null; pmid: string | null; pmcid: string | null } {
  const page = new TextEncoder().encode(`<!DOCTYPE html><body><div id="entry">${markup}</div>`);
  return withDocument(page, 'https://journal.example.org/doi/10.5555/own', (document) => {
    const { doi, pmid, pmcid } = readEntry(document.querySelector('#entry') as Element);
    return { doi, pmid, pmcid };
  });
}
const NONE = { doi: null, pmid: null, pmcid: null };
const ONE = { ...NONE, doi: '10.5555/one' };

describe('an entry that names its work', () => {
  test.each([
    ['by a resolver', '<a href="https://doi.org/10.5555/one">DOI</a>'],
    ["by a library's resolver", '<a href="https://doi-org.proxy.example.edu/10.5555/one">DOI</a>'],
    ['three ways', '<a href="https://doi.org/10.5555/one">a</a> <a href="https://x.example.org/doi/full/10.5555/one">b</a> doi:10.5555/ONE'],
    ['in print', 'One A. Result. doi: 10.5555/one.'],
    ['in print, broken where a line may end', 'doi: 10.5555/<wbr>o<b>n</b>e.'],
    ['in print, with its label in a tag of its own', '<span><span>doi:</span>10.5555/one</span><span>PMCID</span>'],
    ['in an attribute', '<ul data-doi="10.5555/one"></ul>'],
    ['by an address whose parameters are escaped twice', '<a href="https://x.example.org/openurl?a=1&amp;amp;rft_id=info:doi/10.5555/one">Find it</a>'],
    ['by a redirect to the resolver', '<a href="/science?_ob=RedirectURL&amp;_targetURL=http%253A%252F%252Fdx.doi.org%252F10.5555%252Fone">x</a>'],
    ["by the search for it at Google Scholar, where that has the work's own DOI", '<a href="https://scholar.google.com/scholar_lookup?title=x&amp;doi=10.5555/one">x</a>'],
    ['with a comment on it behind', '<a href="https://doi.org/10.5555/one">One</a>. Comment in: <a href="https://doi.org/10.5555/comment">Two</a>'],
    ['in print, with the link to a comment behind', 'doi:10.5555/one. Comment in: <a href="https://doi.org/10.5555/comment">Two</a>'],
    ['with its erratum printed behind', '<a href="https://doi.org/10.5555/one">One</a>. Erratum: doi:10.5555/erratum'],
    ['in print that a line has cut, with the link whole', 'doi:10.5555/on <a href="https://doi.org/10.5555/one">Crossref</a>'],
  ])('%s', (_, markup) => {
    expect(read(markup)).toEqual(ONE);
  });

  test.each([
    ["by PubMed's former address", '<a href="http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?db=PubMed&amp;list_uids=30000001&amp;dopt=Abstract">x</a>'],
    ['by an address escaped twice', '<a href="http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?holding=npg&amp;amp;list_uids=30000001&amp;amp;dopt=Abstract">x</a>'],
    ["by a publisher's redirect", '<a href="redirect3.cgi?&amp;&amp;auth=0N&amp;&amp;http://www.ncbi.nlm.nih.gov/pubmed/30000001">x</a>'],
    ['by a search for its number', '<a href="http://www.ncbi.nlm.nih.gov/pubmed/?term=30000001%5Buid%5D">x</a>'],
    ["by PubMed's link service", '<a href="http://eutils.ncbi.nlm.nih.gov/entrez/eutils/elink.fcgi?db=pubmed&amp;cmd=prlinks&amp;id=30000001">x</a>'],
    ['in print', 'One A. Result. [PMID: 30000001]'],
    ['at Europe PMC', '<a href="https://europepmc.org/abstract/MED/30000001">x</a>'],
  ])('by its PMID, %s', (_, markup) => {
    expect(read(markup)).toEqual({ ...NONE, pmid: '30000001' });
  });

  test('the PMID of a comment is not added to the DOI of the work', () => {
    const comment = '<a href="https://doi.org/10.5555/comment">Two</a> <a href="https://pubmed.ncbi.nlm.nih.gov/30000002/">PubMed</a>';
    expect(read(`<a href="https://doi.org/10.5555/one">One</a> ${comment}`)).toEqual(ONE);
  });

  test('a figure of a paper stands for the paper', () => {
    expect(read('<a href="https://doi.org/10.1371/journal.pone.0999999.g001">Figure</a>').doi).toBe('10.1371/journal.pone.0999999');
  });
});

describe('an entry that names no work', () => {
  test.each([
    ["Atypon's redirect, which names the paper that cites", '<a href="/servlet/linkout?suffix=r2&amp;dbid=128&amp;doi=10.5555%2Fown&amp;key=000224539700003">Web of Science</a>'],
    ["GetFTR's redirect to a search", '<a href="/action/getFTRLinkout?url=http%3A%2F%2Fscholar.google.com%2Fscholar_lookup&amp;doi=10.5555%2Fown&amp;linkType=gs">x</a>'],
    ["WebCite's copy of a page", '<a href="http://www.webcitation.org/query.php?url=http://example.org&amp;refdoi=10.5555/own">webcite</a>'],
    ['a place in the page itself', '<a href="https://journal.example.org/doi/10.5555/own#R1">back</a> <a href="#R2">next</a>'],
    ['a search by words', '<a href="https://scholar.google.com/scholar?q=Result+2019">x</a> <a href="http://www.ncbi.nlm.nih.gov/pubmed/?term=2019+result">x</a>'],
    ["a journal's own DOI", '<a href="https://doi.org/10.1002/(ISSN)1531-8249">x</a> <a href="https://doi.org/10.1002/mds.v18:6">x</a>'],
    ['who cites it', '<a href="https://www.example.org/cited-by/10.5555/one">12 citations</a>'],
    ['numbers that look like a beginning', 'J Invent 10.1234, pp. 110.5555–9; PMID pending'],
    ['what scripts hold', '<script>link("10.5555/hidden")</script>'],
  ])('%s', (_, markup) => {
    expect(read(markup)).toEqual(NONE);
  });
});
