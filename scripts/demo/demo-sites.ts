import { htmlAnswer, type Site } from '../stage/answer';
import { crossrefSite } from './crossref-answer';
import { DemoLibrary } from './demo-library';
import { DEMO_PAPERS } from './demo-papers';
import { doiOrgSite } from './doi-org-answer';
import { europePmcSite } from './europepmc-answer';
import { journalPage } from './journal-page';
import { pubmedSite } from './pubmed-answer';
import { pubmedListPage } from './pubmed-list-page';
import { pubmedRecordPage } from './pubmed-record-page';
import { homePage, indexPage, INDEX_PATH, newsPage } from './silent-pages';

/** The outside services that the demonstration answers for. */
export const API_HOSTS = ['api.crossref.org', 'www.ebi.ac.uk', 'eutils.ncbi.nlm.nih.gov'] as const;

/** A library's proxy for nature.com: the same pages at a host that Caveat does not know. */
export const PROXY_HOST = 'www-nature-com.ezproxy.library.example.edu';

/** Every host of the demonstration world, for a stage. */
export function demoSites(library = new DemoLibrary(DEMO_PAPERS)): Map<string, Site> {
  return new Map<string, Site>([
    ['www.nature.com', natureSite(library)],
    [PROXY_HOST, natureSite(library)],
    ['pubmed.ncbi.nlm.nih.gov', pubmedPagesSite(library)],
    ['api.crossref.org', crossrefSite(library)],
    ['www.ebi.ac.uk', europePmcSite(library)],
    ['eutils.ncbi.nlm.nih.gov', pubmedSite(library)],
    ['doi.org', doiOrgSite],
  ]);
}

function natureSite(library: DemoLibrary): Site {
  return ({ path }) => {
    if (path === INDEX_PATH) return htmlAnswer(indexPage(library));
    if (path === '/') return htmlAnswer(homePage(library));
    const id = /^\/articles\/([^/]+)$/.exec(path)?.[1];
    if (id?.startsWith('d41586-')) return htmlAnswer(newsPage());
    const paper = id ? library.byArticleId(id) : null;
    return paper ? htmlAnswer(journalPage(library, paper)) : null;
  };
}

function pubmedPagesSite(library: DemoLibrary): Site {
  return ({ path, query }) => {
    const term = query.get('term');
    if (path === '/' && term !== null) return htmlAnswer(pubmedListPage(library, term));
    const pmid = /^\/(\d+)\/?$/.exec(path)?.[1];
    const paper = pmid ? library.byPmid(pmid) : null;
    return paper ? htmlAnswer(pubmedRecordPage(library, paper)) : null;
  };
}
