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
    ['https://www.nature.com/articles/nprot.2006.52', '10.1038/nprot.2006.52'],
    ['https://www.nature.com/articles/nmeth0408-293', '10.1038/nmeth0408-293'],
    ['https://www.nature.com/articles/nrg2484', '10.1038/nrg2484'],
    ['https://www.nature.com/articles/ncomms2011', '10.1038/ncomms2011'],
    ['https://www.nature.com/articles/srep20110.pdf', '10.1038/srep20110'],
    ['https://www.nature.com/articles/d41586-019-02790-3', '10.1038/d41586-019-02790-3'],
    ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf', '10.1101/2020.03.22.002386'],
    ['https://www.medrxiv.org/content/10.1101/2021.06.16.21258632v1', '10.1101/2021.06.16.21258632'],
    ['https://www.biorxiv.org/content/biorxiv/early/2020/03/24/2020.03.22.002386/10.1101/2020.03.22.002386.full.pdf', '10.1101/2020.03.22.002386'],
    ['https://www.biorxiv.org/content/10.64898/2031.12.01.123456v2.supplementary-material', '10.64898/2031.12.01.123456'],
    ['https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0000001&type=printable', '10.1371/journal.pone.0000001'],
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
    ['https://pubs.acs.org/doi/abs/10.1021/jp000606%2B', '10.1021/jp000606+'],
    ['https://ascelibrary.org/doi/abs/10.1061/%28ASCE%290887-381X%282003%2917%3A1%2837%29', '10.1061/(asce)0887-381x(2003)17:1(37)'],
    ['https://doi.org/10.1002/(SICI)1097-0142(19960101)77:1<1::AID-CNCR1>3.0.CO;2-#', '10.1002/(sici)1097-0142(19960101)77:1<1::aid-cncr1>3.0.co;2-#'],
    ['https://onlinelibrary.wiley.com/doi/abs/10.1002/(SICI)1521-3773(20000103)39:1%3C165::AID-ANIE165%3E3.0.CO;2-B', '10.1002/(sici)1521-3773(20000103)39:1<165::aid-anie165>3.0.co;2-b'],
    ['https://onlinelibrary.wiley.com/doi/10.1155/2020/2387183', '10.1155/2020/2387183'],
    ['https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD000980.pub4/full', '10.1002/14651858.cd000980.pub4'],
    ['https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD000980.pub4/epdf/full', '10.1002/14651858.cd000980.pub4'],
    ['https://iopscience.iop.org/article/10.1088/0022-3727/34/10/311/meta', '10.1088/0022-3727/34/10/311'],
    ['https://link.springer.com/content/pdf/10.1007/s10924-010-0192-1.pdf?pdf=button', '10.1007/s10924-010-0192-1'],
    ['https://dataverse.example.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/BEJTMI', '10.7910/dvn/bejtmi'],
    ['https://doi.org/urn:doi:10.5555/a', '10.5555/a'],
    ['https://oxford.universitypressscholarship.com/view/10.1093/acprof:oso/9780199299591.001.0001/acprof-9780199299591', '10.1093/acprof:oso/9780199299591.001.0001'],
    ['https://aacrjournals.org/inv/article/doi/10.5555/0008-5472.CAN-22-0804/696349/Cells-At-Rest', '10.5555/0008-5472.can-22-0804'],
    ['https://karger.com/inv/article/doi/10.5555/000541573/913627/Cells-at-Rest', '10.5555/000541573'],
    ['https://karger.com/inv/article/doi/10.5555/000541573', '10.5555/000541573'],
    ['https://academic.oup.com/inv/article-pdf/doi/10.5555/isq/sqaa085/33742915/sqaa085.pdf', '10.5555/isq/sqaa085'],
    ['https://pubs.geoscienceworld.org/inv/article/doi/10.5555/2021/8872938/592000/Cells-at-Rest', '10.5555/2021/8872938'],
    ['https://pubs.geoscienceworld.org/inv/article/doi/10.5555/2021/8872938', '10.5555/2021/8872938'],
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
    ['https://ncbi.nlm.nih.gov/pubmed/0038267628', { pmid: '38267628' }],
    ['https://pubmed-ncbi-nlm-nih-gov.ezproxy.lib.example.edu/38267628/', { pmid: '38267628' }],
    ['https://europepmc.org/article/MED/38267628', { pmid: '38267628' }],
    ['https://europepmc.org/abstract/med/38267628', { pmid: '38267628' }],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC10965441/', { pmcid: 'PMC10965441' }],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10965441/figure/F1/', { pmcid: 'PMC10965441' }],
    ['https://europepmc.org/article/PMC/PMC10965441', { pmcid: 'PMC10965441' }],
    ['https://europepmc.org/articles/PMC10965441/', { pmcid: 'PMC10965441' }],
    ['https://europepmc.org/article/pmc/pmc10965441', { pmcid: 'PMC10965441' }],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC10965441/pdf/main.pdf', { pmcid: 'PMC10965441' }],
    ['https://arxiv.org/html/1706.03762v7#S2', { arxiv: '1706.03762' }],
    ['https://arxiv.org/html/1706.03762v7/', { arxiv: '1706.03762' }],
    ['https://arxiv.org/abs/1706.03762/', { arxiv: '1706.03762' }],
    ['https://arxiv.org/pdf/1706.03762', { arxiv: '1706.03762' }],
    ['https://arxiv.org/abs/math.GT/0309136', { arxiv: 'math/0309136' }],
    ['https://arxiv.org/abs/1706.03762v7', { arxiv: '1706.03762' }],
    ['https://arxiv.org/pdf/hep-th/9901001v1.pdf', { arxiv: 'hep-th/9901001' }],
  ])('%s', (url, ids) => {
    expect(idsInUrl(url)).toEqual({ ...NO_IDS, ...ids });
  });
});

describe('an address that gives nothing', () => {
  test.each([
    ['an older Nature title, which leaves the dots of the DOI out', 'https://www.nature.com/articles/leu2009143'],
    ['a Nature title of the last century, of the same kind', 'https://www.nature.com/articles/bjc1985123'],
    ["a number alone, which leaves the journal out", 'https://www.nature.com/articles/1201234'],
    ['a DOI in the address of another page', 'https://example.org/login?url=https://doi.org/10.5555/a'],
    ['another page that a parameter names', 'https://example.org/?ref=/articles/10.5555/a'],
    ['a preprint at Europe PMC', 'https://europepmc.org/article/PPR/PPR12345'],
    ['a list at arXiv', 'https://arxiv.org/list/cs.CL/recent'],
    ['a letter outside ASCII in the DOI', 'https://journal.example/article/10.5555/di%C3%A1logos.v17i2.36030'],
    ['an address that only mentions another', 'https://journal.example/?url=//www.nature.com/articles/nature12373'],
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
