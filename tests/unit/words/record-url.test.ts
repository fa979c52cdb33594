import { describe, expect, it } from 'vitest';
import { doiUrl, recordUrl } from '@/lib/words/record-url';
import { httpUrl } from '@/lib/platform/http-url';
import { NO_IDS } from '@/lib/model/work';

describe('doiUrl', () => {
  it('escapes what would end or change the address of an old DOI', () => {
    expect(doiUrl('10.1002/(sici)1097<1::aid-a>3.0.co;2-#')).toBe(
      'https://doi.org/10.1002/(sici)1097%3C1%3A%3Aaid-a%3E3.0.co%3B2-%23',
    );
  });

  it('keeps an ordinary DOI readable', () => {
    expect(doiUrl('10.1038/s43018-023-00712-x')).toBe('https://doi.org/10.1038/s43018-023-00712-x');
  });

  it('cannot be led to another host by a hostile DOI', () => {
    const url = httpUrl(doiUrl('10.1/@evil.example/?x=1'));
    expect(url && new URL(url).host).toBe('doi.org');
  });
});

describe('recordUrl', () => {
  it('prefers the DOI, then PubMed, PMC and arXiv', () => {
    const all = { doi: '10.1/a', pmid: '7', pmcid: 'PMC8', arxiv: 'hep-th/9901001' };
    expect(recordUrl(all)).toBe('https://doi.org/10.1/a');
    expect(recordUrl({ ...all, doi: null })).toBe('https://pubmed.ncbi.nlm.nih.gov/7/');
    expect(recordUrl({ ...all, doi: null, pmid: null })).toBe('https://pmc.ncbi.nlm.nih.gov/articles/PMC8/');
    expect(recordUrl({ ...NO_IDS, arxiv: 'hep-th/9901001' })).toBe('https://arxiv.org/abs/hep-th/9901001');
    expect(recordUrl(NO_IDS)).toBeNull();
  });
});
