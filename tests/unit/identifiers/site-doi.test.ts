import { expect, test } from 'vitest';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { siteDoi } from '@/lib/identifiers/site-doi';

test.each([
  ['https://elifesciences.org/articles/16800', '10.7554/elife.16800'],
  ['https://elifesciences.org/articles/54967?utm_source=content_alert', '10.7554/elife.54967'],
  ['https://elifesciences.org/articles/16800/figures', '10.7554/elife.16800'],
  ['https://elifesciences-org.ezproxy.lib.example.edu/articles/16800', '10.7554/elife.16800'],
  ['https://peerj.com/articles/4794/', '10.7717/peerj.4794'],
  ['https://peerj.com/articles/4794.pdf', '10.7717/peerj.4794'],
  ['https://www.researchsquare.com/article/rs-629724/v1', '10.21203/rs.3.rs-629724/v1'],
  ['https://www.researchsquare.com/article/rs-629724/v2.pdf', '10.21203/rs.3.rs-629724/v2'],
  ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1793364', '10.2139/ssrn.1793364'],
  ['https://papers.ssrn.com/sol3/Delivery.cfm/SSRN_ID1_code2.pdf?abstractid=1793364&mirid=1', '10.2139/ssrn.1793364'],
  ['https://ssrn.com/abstract=1793364', '10.2139/ssrn.1793364'],
  ['http://pubs.rsc.org/en/content/articlelanding/2012/cc/c2cc36189b', '10.1039/c2cc36189b'],
  ['https://pubs.rsc.org/en/content/articlehtml/2012/CC/C2CC36189B', '10.1039/c2cc36189b'],
  ['https://www.hindawi.com/journals/ije/2015/210527/', '10.1155/2015/210527'],
])('%s is the page of %s', (url, doi) => {
  expect(siteDoi(url)).toBe(doi);
});

test.each([
  ['an F1000 article, whose DOI has another number', 'https://f1000research.com/articles/6-588/v1'],
  ['an OSF preprint, whose DOI may have its version', 'https://osf.io/preprints/psyarxiv/abcde_v2'],
  ['an OSF preprint without version, whose DOI may have one', 'https://osf.io/preprints/socarxiv/j7qta'],
  ['an early Research Square preprint, of another series', 'https://www.researchsquare.com/article/rs-9875/v1'],
  ['a Research Square preprint without version', 'https://www.researchsquare.com/article/rs-629724/latest'],
  ["one of PeerJ's sections, whose DOI names it", 'https://peerj.com/articles/cs-755/'],
  ["eLife's list of articles", 'https://elifesciences.org/articles'],
  ['a ScienceDirect page, whose DOI may be made of letters', 'https://www.sciencedirect.com/science/article/pii/S016748890800116X'],
  ['an MDPI page, whose DOI abbreviates the journal', 'https://www.mdpi.com/2076-3387/3/3/32'],
  ['a Semantic Scholar page', 'https://www.semanticscholar.org/paper/Cells-at-rest/dd1e49494be449af48cfb223e22766f805d1f216'],
  ['an OpenAlex page', 'https://openalex.org/works/w2964121744'],
  ['another host with the same path', 'https://journal.example/articles/16800'],
  ['an address that only mentions one', 'https://journal.example/?url=//elifesciences.org/articles/16800'],
  ['nothing', ''],
  ['3,000 characters', `https://elifesciences.org/articles/16800?${'x'.repeat(3_000)}`],
])('%s proves no DOI', (_, url) => {
  expect(siteDoi(url)).toBeNull();
  expect(idsInUrl(url).doi).toBeNull();
});
