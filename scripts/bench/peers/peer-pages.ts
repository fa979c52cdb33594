import { CORRECTED_ARTICLE } from '../../demo/demo-papers';
import { DemoLibrary } from '../../demo/demo-library';
import { DEMO_PAPERS } from '../../demo/demo-papers';
import { pubmedListPage } from '../../demo/pubmed-list-page';
import { pubmedRecordPage } from '../../demo/pubmed-record-page';
import { htmlAnswer, jsonAnswer, type Site } from '../../stage/answer';
import { BENCH_PAGES } from '../bench-pages';
import type { PeerPage } from './peer-options';

/** The pages that serve where none are given: an article of 2,000 elements, a PubMed record, a list of results. */
export function ownPeerPages(): PeerPage[] {
  const library = new DemoLibrary(DEMO_PAPERS);
  const article = BENCH_PAGES.find(({ size }) => size === 'typical');
  return [
    { url: new URL(`https://www.nature.com${article?.path}`), html: article?.html ?? '' },
    { url: new URL(`https://pubmed.ncbi.nlm.nih.gov/${CORRECTED_ARTICLE.pmid}/`), html: pubmedRecordPage(library, CORRECTED_ARTICLE) },
    { url: new URL('https://pubmed.ncbi.nlm.nih.gov/?term=ageing'), html: pubmedListPage(library, 'ageing') },
  ];
}

/**
 * Every host that the measured extensions meet: the pages, and services that answer every question with a plain record
 * without any notice, so that nobody ends early for want of an answer.
 */
export function peerSites(pages: readonly PeerPage[]): Map<string, Site> {
  const sites = new Map<string, Site>([
    ['api.crossref.org', ({ path }) => jsonAnswer(crossrefRecord(decodeURIComponent(path.replace(/^\/works\//, ''))))],
    ['pubpeer.com', () => jsonAnswer({ feedbacks: [] })],
  ]);
  for (const { host } of pages.map(({ url }) => url)) {
    sites.set(host, ({ path, query }) => {
      const page = pages.find(({ url }) => url.host === host && url.pathname === path && url.searchParams.toString() === query.toString());
      return page ? htmlAnswer(page.html) : null;
    });
  }
  return sites;
}

function crossrefRecord(doi: string): object {
  const message = { DOI: doi, type: 'journal-article', title: ['A work'], 'container-title': ['A journal'], issued: { 'date-parts': [[2020, 1, 2]] }, author: [{ given: 'A.', family: 'Author' }], reference: [] };
  return { status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message };
}
