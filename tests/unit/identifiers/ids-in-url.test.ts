import { describe, expect, test } from 'vitest';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { NO_IDS } from '@/lib/model/work';

describe('an address that gives a DOI', () => {
  test.each([
    ['https://doi.org/10.1038/s43018-023-00712-x', '10.1038/s43018-023-00712-x'],
    ['https://www.nature.com/articles/s43018-023-00712-x', '10.1038/s43018-023-00712-x'],
    ['https://www.nature.com/articles/s43018-023-00712-x.pdf', '10.1038/s43018-023-00712-x'],
    ['https://www.nature.com/articles/s43018-023-00712-x/figures/2', '10.1038/s43018-023-00712-x'],
    ['https://www.nature.com/articles/s43018-023-00712-x?error=cookies_not_supported#Abs1', '10.1038/s43018-023-00712-x'],
    ['https://www-nature-com.ezproxy.lib.example.edu/articles/nature12373', '10.1038/nature12373'],
    ['https://www.nature.com/articles/171737a0', '10.1038/171737a0'],
    ['https://www.nature.com/articles/nmeth.2089', '10.1038/nmeth.2089'],
    ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf', '10.1101/2020.03.22.002386'],
    ['https://www.medrxiv.org/content/10.1101/2021.06.16.21258632v1', '10.1101/2021.06.16.21258632'],
    ['https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001', '10.1371/journal.pone.0000001'],
    ['http://www.plosone.org/article/info%3Adoi%2F10.1371%2Fjournal.pone.0111303', '10.1371/journal.pone.0111303'],
    ['https://onlinelibrary.wiley.com/doi/full/10.1111/epi.18058#references-section', '10.1111/epi.18058'],
    ['https://onlinelibrary.wiley.com/doi/pdf/10.1111/j.1469-185x.2011.00190.x?casa_token=a:b', '10.1111/j.1469-185x.2011.00190.x'],
    ['https://www.tandfonline.com/doi/epdf/10.1080/01457632.2023.2255811?needAccess=true', '10.1080/01457632.2023.2255811'],
    ['https://www.frontiersin.org/journals/psychology/articles/10.3389/fpsyg.2023.1330238/full', '10.3389/fpsyg.2023.1330238'],
    ['https://www.emerald.com/insight/content/doi/10.1108/IJPH-07-2016-0028/full/html', '10.1108/ijph-07-2016-0028'],
    ['https://academic.oup.com/isq/advance-article-abstract/doi/10.1093/isq/sqaa085/5999080?redirectedFrom=fulltext', '10.1093/isq/sqaa085'],
    ['https://pubs.acs.org/doi/suppl/10.1021/acs.1c00001/suppl_file/si_001.pdf', '10.1021/acs.1c00001'],
    ['https://www-pnas-org.ezproxy.lib.example.edu/doi/10.1073/pnas.0904402107', '10.1073/pnas.0904402107'],
    ['https://www.medra.org/servlet/view?lang=en&doi=10.3269/1970-5492.2014.9.2', '10.3269/1970-5492.2014.9.2'],
  ])('%s', (url, doi) => {
    expect(idsInUrl(url).doi).toBe(doi);
  });
});

describe('an address that gives another identifier', () => {
  test.each([
    ['https://pubmed.ncbi.nlm.nih.gov/38267628/', { pmid: '38267628' }],
    ['https://pubmed.ncbi.nlm.nih.gov/38267628/?from_term=x', { pmid: '38267628' }],
    ['https://www.ncbi.nlm.nih.gov/pubmed/38267628', { pmid: '38267628' }],
    ['https://europepmc.org/article/MED/38267628', { pmid: '38267628' }],
    ['https://europepmc.org/abstract/med/38267628', { pmid: '38267628' }],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC10965441/', { pmcid: 'PMC10965441' }],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10965441/figure/F1/', { pmcid: 'PMC10965441' }],
    ['https://europepmc.org/article/PMC/PMC10965441', { pmcid: 'PMC10965441' }],
    ['https://arxiv.org/abs/1706.03762v7', { arxiv: '1706.03762' }],
    ['https://arxiv.org/pdf/hep-th/9901001v1.pdf', { arxiv: 'hep-th/9901001' }],
  ])('%s', (url, ids) => {
    expect(idsInUrl(url)).toEqual({ ...NO_IDS, ...ids });
  });
});

describe('an address that gives nothing', () => {
  test.each([
    ['an older Nature title, which leaves the dots of the DOI out', 'https://www.nature.com/articles/leu2009143'],
    ['a data paper of the same kind', 'https://www.nature.com/articles/sdata201618'],
    ["a journal's home", 'https://www.nature.com/natcancer/'],
    ['a table of contents', 'https://www.tandfonline.com/toc/10.1080/tjpm20/current'],
    ["a journal's home under its own DOI", 'https://onlinelibrary.wiley.com/doi/10.1002/(ISSN)1097-0142'],
    ['the works that cite one', 'https://www.science.org/doi/cited-by/10.1126/science.abc1234'],
    ['a search for one', 'https://example.org/search/10.1126/science.abc1234'],
    ['a PubMed search', 'https://pubmed.ncbi.nlm.nih.gov/?term=38267628'],
    ['a list at PubMed', 'https://pubmed.ncbi.nlm.nih.gov/collections/38267628/'],
    ['another scheme', 'javascript:10.1038/nature12373'],
    ['a path alone', '/articles/s43018-023-00712-x'],
    ['nothing', ''],
    ['3,000 characters', `https://doi.org/10.5555/a?${'x'.repeat(3_000)}`],
  ])('%s', (_, url) => {
    expect(idsInUrl(url)).toEqual(NO_IDS);
  });
});
