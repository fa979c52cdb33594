import { describe, expect, it } from 'vitest';
import { idsInHref } from '@/lib/identifiers/ids-in-href';
import { NO_IDS } from '@/lib/model/work';

const HERE = 'https://journal.example/doi/full/10.5555/here';
const found = (href: string, base = HERE) => idsInHref(href, base);
const ofDoi = (doi: string) => ({ ...NO_IDS, doi });
const ofPmid = (pmid: string) => ({ ...NO_IDS, pmid });

describe('the work that a link in an entry leads to', () => {
  it.each([
    ['a resolver', 'https://doi.org/10.5555/moss', '10.5555/moss'],
    ['a resolver without a scheme', '//doi.org/10.5555/moss', '10.5555/moss'],
    ['a path on the site', '/doi/full/10.5555/moss', '10.5555/moss'],
    ['a script of Atypon’s', "javascript:popRefLink(16,'R2','10.5555%2Fmoss')", '10.5555/moss'],
    ['a script with the DOI alone', "javascript:popRef('10.5555/moss')", '10.5555/moss'],
    ['the resolver of the Royal Society of Chemistry', 'http://xlink.rsc.org/?doi=b123456a', '10.1039/b123456a'],
    ['HighWire’s redirect', 'https://journal.example/external-ref?access_num=10.5555/moss&link_type=DOI', '10.5555/moss'],
    ['Taylor & Francis’s redirect', 'https://tandf.example/servlet/linkout?suffix=CIT1&dbid=16&doi=10.5555/here&key=10.5555/moss', '10.5555/moss'],
    ['Atypon’s redirect by another name', 'https://x.example/action/getFTRLinkout?doi=10.5555/here&doiOfLink=10.5555/moss', '10.5555/moss'],
    ['a third name', 'https://x.example/linkout?refdoi=10.5555/moss', '10.5555/moss'],
    ['OpenURL', 'https://x.example/openurl?rft_id=info:doi/10.5555/moss', '10.5555/moss'],
    ['an address with &amp;', 'https://x.example/go?a=1&amp;id=10.5555/moss', '10.5555/moss'],
    ['a parameter that is an address', 'https://x.example/redirect?_targetURL=https%3A%2F%2Fdoi.org%2F10.5555%2Fmoss', '10.5555/moss'],
    ['a parameter named doi', 'https://x.example/go?doi=10.5555/moss', '10.5555/moss'],
  ])('is known by %s', (_, href, doi) => {
    expect(found(href)).toEqual(ofDoi(doi));
  });

  it.each([
    ['PubMed’s address', 'https://pubmed.ncbi.nlm.nih.gov/12345678/'],
    ['PubMed’s former address', 'https://www.ncbi.nlm.nih.gov/pubmed/12345678'],
    ['PubMed’s address through a proxy', 'https://pubmed-ncbi-nlm-nih-gov.proxy.example/12345678'],
    ['an Entrez query', 'https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?db=PubMed&list_uids=12345678&dopt=Abstract'],
    ['an id behind the word', 'https://x.example/pubmed/search?db=1&id=12345678'],
    ['ScienceDirect’s short address', '/pmed?id=12345678'],
    ['a parameter', 'https://x.example/go?pmid=12345678'],
    ['a search', 'https://x.example/?TermToSearch=12345678'],
    ['Atypon’s redirect', 'https://x.example/servlet/linkout?dbid=8&doi=10.5555/here&key=12345678'],
    ['HighWire’s redirect', 'https://x.example/external-ref?link_type=MED&access_num=12345678'],
    ['a search for the number of a record', 'https://x.example/pubmed?term=12345678[uid]'],
  ])('is known by its PMID in %s', (_, href) => {
    expect(found(href)).toEqual(ofPmid('12345678'));
  });

  it('has both identifiers where an address states both', () => {
    expect(found('https://x.example/go?pmid=12345678&id=10.5555/moss')).toEqual({ ...NO_IDS, doi: '10.5555/moss', pmid: '12345678' });
  });

  it.each([
    ['an address without a sign of one', 'https://x.example/moss'],
    ['the paper that cites, in a redirect', 'https://x.example/linkout?doi=10.5555/here'],
    ['a link within the page', `${HERE}#ref12`],
    ['a journal of Wiley’s', 'https://doi.org/10.1002/(issn)1234-5678'],
    ['an issue of Wiley’s', 'https://doi.org/10.1002/moss.v12:3'],
    ['another database of Atypon’s', 'https://x.example/pmc/linkout?dbid=4&key=12345678'],
    ['another service of HighWire’s', 'https://x.example/pmc/external-ref?link_type=ISI&access_num=12345678'],
    ['an address that is no address', 'http://[10.5555/'],
    ['a number that goes on', 'https://x.example/go?pmid=12345678x'],
    ['a script that names nothing', 'javascript:pubmed()'],
  ])('is none for %s', (_, href) => {
    expect(found(href)).toEqual(NO_IDS);
  });

  it('is looked for in 2,000 characters and no more', () => {
    const href = (length: number) => `https://x.example/go?doi=10.5555/moss&a=${'b'.repeat(2_000)}`.slice(0, length);
    expect(found(href(2_000))).toEqual(ofDoi('10.5555/moss'));
    expect(found(href(2_001))).toEqual(NO_IDS);
  });
});
