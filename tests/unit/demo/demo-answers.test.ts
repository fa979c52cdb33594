// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Source } from '@/lib/sources/source/source';
import { NO_IDS } from '@/lib/model/work';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import { findWork } from '@/lib/page/identify/find-work';
import { crossref } from '@/lib/sources/crossref';
import { europePmc } from '@/lib/sources/europepmc';
import { pubmed } from '@/lib/sources/pubmed';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, DEMO_PAPERS, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import type { DemoPaper } from '@/scripts/demo/demo-paper';
import { demoSites } from '@/scripts/demo/demo-sites';
import { articleUrl } from '@/scripts/demo/journal-head';
import type { StageAnswer } from '@/scripts/stage/answer';

const sites = demoSites();

/** What the demonstration world answers at an address, as the stage would ask it. */
function answerAt(address: string): StageAnswer {
  const url = new URL(address);
  const site = sites.get(url.host);
  const answer = site?.({ method: 'GET', host: url.host, path: url.pathname, query: url.searchParams, at: 0 });
  if (!answer) throw new Error(`the demonstration has nothing at ${address}`);
  return answer;
}

/** Asks one source about a paper by its own request, and reads the answer by its own parser. */
function ask(source: Source, paper: DemoPaper) {
  const ids = { ...NO_IDS, doi: paper.doi, pmid: paper.pmid };
  const address = source.request(ids, { mailto: '' });
  if (!address) throw new Error(`${source.name} cannot be asked about ${paper.doi}`);
  const { status, headers, body } = answerAt(address);
  return source.parse({ status, contentType: headers['content-type'] ?? '', body }, ids, 0);
}

describe.each([crossref, europePmc, pubmed])('what $name is told about the demonstration papers', (source) => {
  test.each(DEMO_PAPERS)('$doi is held, and lists a notice exactly if there is one about it', (paper) => {
    const changed = DEMO_PAPERS.some(({ changes }) => changes.some(({ doi }) => doi === paper.doi));
    const answer = ask(source, paper);
    expect(answer.work?.ids.doi).toBe(paper.doi);
    expect(answer.outcome.kind).toBe(changed ? 'lists-notice' : 'lists-none');
  });

  test.each(DEMO_PAPERS.filter(({ changes }) => changes.length > 0))('$doi is a notice about what it changes', (paper) => {
    const subjects = ask(source, paper)
      .assertions.filter(({ strength }) => strength === 'record')
      .map(({ subject }) => subject.doi);
    expect(new Set(subjects)).toEqual(new Set(paper.changes.map(({ doi }) => doi)));
  });

  test('the correction is asserted of the corrected article by its own identifier', () => {
    const claims = ask(source, CORRECTED_ARTICLE).assertions.filter(({ strength }) => strength === 'record');
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      expect(claim.notice.doi).toBe(AUTHOR_CORRECTION.doi);
      expect(claim.subject.doi).toBe(CORRECTED_ARTICLE.doi);
    }
  });
});

test.each(DEMO_PAPERS)('the journal page of $doi is found to be that paper', (paper) => {
  const page = new DOMParser().parseFromString(answerAt(articleUrl(paper)).body, 'text/html');
  const finding = findWork(page, new URL(articleUrl(paper)) as unknown as Location);
  expect(finding.ids.doi).toBe(paper.doi);
  expect(kindOfPage(finding)).toBe(paper.changes.length > 0 ? 'notice' : 'article');
});

test.each(DEMO_PAPERS)('the PubMed page of $pmid is found to be that record', (paper) => {
  const address = `https://pubmed.ncbi.nlm.nih.gov/${paper.pmid}/`;
  const page = new DOMParser().parseFromString(answerAt(address).body, 'text/html');
  const finding = findWork(page, new URL(address) as unknown as Location);
  expect(finding.ids).toMatchObject({ doi: paper.doi, pmid: paper.pmid });
});

test('every demonstration page says that it is one', () => {
  for (const address of [articleUrl(RETRACTED_ARTICLE), 'https://www.nature.com/', 'https://pubmed.ncbi.nlm.nih.gov/?term=x']) {
    expect(answerAt(address).body).toContain('Demonstration page of Caveat');
  }
});
