import { articleId, type DemoPaper } from '@/scripts/demo/demo-paper';
import { PROXY_HOST } from '@/scripts/demo/demo-sites';

export { articleUrl } from '@/scripts/demo/journal-head';

/** Address of a paper at a library's proxy. */
export function proxiedUrl(paper: DemoPaper): string {
  return `https://${PROXY_HOST}/articles/${articleId(paper)}`;
}

/** Address of a paper's record on PubMed. */
export function recordUrl(paper: DemoPaper): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${paper.pmid}/`;
}

export const RESULT_LIST_URL = 'https://pubmed.ncbi.nlm.nih.gov/?term=senescence';
export const HOME_URL = 'https://www.nature.com/';
export const NEWS_URL = 'https://www.nature.com/articles/d41586-099-00005-5';
