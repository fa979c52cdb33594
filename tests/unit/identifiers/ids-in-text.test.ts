import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsInText } from '@/lib/identifiers/ids-in-text';
import { NO_IDS } from '@/lib/model/work';

describe('a text that is one identifier or address', () => {
  test.each([
    ['a DOI', '10.5555/Caveat.1', { doi: '10.5555/caveat.1' }],
    ['a labelled DOI', 'doi:10.5555/caveat.1', { doi: '10.5555/caveat.1' }],
    ['a number', ' 38267628 ', { pmid: '38267628' }],
    ['a labelled PMID', 'PMID: 38267628', { pmid: '38267628' }],
    ['a PMID as an info address', 'info:pmid/38267628', { pmid: '38267628' }],
    ['a PMCID', 'PMC10965441', { pmcid: 'PMC10965441' }],
    ['an arXiv identifier, which means its DOI', 'arXiv:2101.00001v2', { doi: '10.48550/arxiv.2101.00001', arxiv: '2101.00001' }],
    ['an old arXiv identifier', 'hep-th/9901001', { doi: '10.48550/arxiv.hep-th/9901001', arxiv: 'hep-th/9901001' }],
    ['a DOI of arXiv', 'https://doi.org/10.48550/arXiv.2101.00001', { doi: '10.48550/arxiv.2101.00001', arxiv: '2101.00001' }],
    ['the DOI of a figure, which means its paper', '10.1371/journal.pone.0062228.g001', { doi: '10.1371/journal.pone.0062228' }],
    ["a publisher's address", 'https://www.nature.com/articles/nature12373?proof=t', { doi: '10.1038/nature12373' }],
    ["a publisher's address without scheme", 'www.nature.com/articles/nature12373', { doi: '10.1038/nature12373' }],
    ['an address that proves its DOI', 'https://elifesciences.org/articles/16800', { doi: '10.7554/elife.16800' }],
    ["PubMed's address", 'https://pubmed.ncbi.nlm.nih.gov/38267628/', { pmid: '38267628' }],
    ["PMC's address", 'pmc.ncbi.nlm.nih.gov/articles/PMC10965441/', { pmcid: 'PMC10965441' }],
    ["arXiv's address", 'https://arxiv.org/pdf/2101.00001v2', { doi: '10.48550/arxiv.2101.00001', arxiv: '2101.00001' }],
    ["a proxy's log-in with the address behind it", 'https://proxy.example.edu/login?url=https://doi.org/10.5555/caveat.1', { doi: '10.5555/caveat.1' }],
  ])('%s', (_, text, ids) => {
    expect(idsInText(text)).toEqual({ ...NO_IDS, ...ids });
  });
});

describe('a citation', () => {
  const doi = '10.5555/caveat.1';
  test.each([
    ['gives its DOI', 'Berger A, Dorsey C. Tired tumours. J Invent Oncol 2031;1:1. https://doi.org/10.5555/caveat.1', { doi }],
    ['gives all its identifiers', 'Berger A. Tired tumours. J Invent Oncol. 2031;1:1. doi: 10.5555/caveat.1. PMID: 12345678; PMCID: PMC1234567.', { doi, pmid: '12345678', pmcid: 'PMC1234567' }],
    ['gives one DOI written twice', 'Tired tumours. doi:10.5555/caveat.1. Available from: https://doi.org/10.5555/CAVEAT.1', { doi }],
    ['gives what an address in it names', 'Tired tumours (https://pubmed.ncbi.nlm.nih.gov/12345678/).', { pmid: '12345678' }],
    ["gives the DOI in a publisher's address, without what follows it there", 'Tired tumours: https://academic.oup.com/inv/article/doi/10.5555/inv/caveat/5999080.', { doi: '10.5555/inv/caveat' }],
    ['gives an arXiv identifier', 'Berger A. Tired tumours. arXiv preprint arXiv:2101.00001 (2031).', { doi: '10.48550/arxiv.2101.00001', arxiv: '2101.00001' }],
    ['of an article does not give the preprint beside it', 'Tired tumours. arXiv:2101.00001. J Invent. doi:10.5555/caveat.1', { doi }],
    ['gives its own DOI before that of its erratum', 'Tired tumours. doi: 10.5555/caveat.1. Erratum in: J Invent Oncol. 2031;2:9. doi: 10.5555/caveat.9. PMID: 12345678.', { doi, pmid: '12345678' }],
    ["does not take its erratum's DOI for its own", 'Tired tumours. J Invent Oncol 2031;1:1. Erratum in: J Invent Oncol. doi: 10.5555/caveat.9. PMID: 12345678.', { pmid: '12345678' }],
    ['whose title speaks of a comment is read to its end', 'Dorsey C. Comment on tired tumours. doi: 10.5555/caveat.1', { doi }],
    ["gives an erratum's own identifiers where the text begins with it", 'Erratum in: J Invent Oncol. doi: 10.5555/caveat.9.', { doi: '10.5555/caveat.9' }],
    ['in BibTeX gives its DOI', '@article{b31,\n doi = {10.5555/caveat.1},\n year = 2031}', { doi }],
  ])('%s', (_, text, ids) => {
    expect(idsInText(text)).toEqual({ ...NO_IDS, ...ids });
  });
});

describe('a text that means no one work', () => {
  test.each([
    ['two DOIs', '10.5555/a, 10.5555/b'],
    ['a list with two DOIs', '1. Berger A. doi:10.5555/a\n2. Dorsey C. doi:10.5555/b'],
    ['a list of which one has a DOI', '1. Berger A. doi:10.5555/a PMID: 1\n2. Dorsey C. PMID: 2'],
    ['several PMIDs', 'PMID: 1, PMID: 2'],
    ['several numbers', '123\n456'],
    ['two addresses', 'https://pubmed.ncbi.nlm.nih.gov/1/ https://pubmed.ncbi.nlm.nih.gov/2/'],
    ['a DOI and the address of another', 'doi:10.5555/a https://www.nature.com/articles/nature12373'],
    ['a shortDOI', '10/gf4gqc'],
    ['a title', 'Tired tumours keep a protein on their surface'],
    ['a title with a number', 'Tired tumours in 2031'],
    ["an author's page", 'https://journal.example/authors/berger'],
    ['ten digits', '1234567890'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(idsInText(text)).toBeNull();
  });
});

test('every DOI is found again in a text that is made of it', () => {
  const doi = fc.stringMatching(/^10\.[1-9]\d{3}\/[a-z]{2,8}\.\d{1,6}$/);
  const before = fc.constantFrom('', 'doi:', 'https://doi.org/', 'Tired tumours. J Invent 2031;1:1-9. doi: ');
  fc.assert(fc.property(doi, before, fc.constantFrom('', '.', ' PMID: 12.', ' (2031)'), (each, start, end) => {
    expect(idsInText(start + each + end)).toMatchObject({ doi: each });
  }));
});

test('a limit cuts no identifier', () => {
  for (let length = 1_970; length < 2_010; length += 1) {
    const words = 'x '.repeat(Math.floor(length / 2));
    expect([undefined, '10.1234/abcdefgh']).toContain(idsInText(`${words}doi:10.1234/abcdefgh`)?.doi ?? undefined);
    expect([undefined, '30000001']).toContain(idsInText(`${words}PMID: 30000001`)?.pmid ?? undefined);
  }
});

test('a DOI that holds the name of a notice is not cut at it', () => {
  expect(idsInText('Roe A. 10.1234/abc.retraction in: x')?.doi).toBe('10.1234/abc.retraction');
});
