import { arxivDoi } from '@/lib/identifiers/arxiv';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { siteDoi } from '@/lib/identifiers/site-doi';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { isPreprint } from '@/lib/notices/status/is-preprint';

/** What tells whose words a page's notices are. */
export interface PageOfWork {
  /** The page's address; empty where there is no page. */
  url: string;
  /** The page's own words for what it shows. */
  types: readonly string[];
}

/**
 * Pages of preprints name the DOI of the journal article once there is one. What such a page prints of a withdrawal is
 * said of the preprint, which has a fate of its own.
 * @param ids what the page gives as its work
 * @returns the preprint's identifiers, by the page's address; `unnamed` where the page calls itself a preprint and its
 *   address does not name it; `null` where the page is that of `ids` itself
 */
export function preprintOfPage(ids: WorkIds, { url, types }: PageOfWork): WorkIds | 'unnamed' | null {
  if (ids.doi === null || isPreprint({ ...NO_IDS, doi: ids.doi })) return null;
  const { doi, arxiv } = idsInUrl(url);
  const named = arxiv === null ? (doi ?? siteDoi(url)) : arxivDoi(arxiv);
  const shown: WorkIds = { ...NO_IDS, doi: named, arxiv };
  if (named !== null && named !== ids.doi && isPreprint(shown)) return shown;
  return types.some((type) => /\bpreprint\b/i.test(type)) ? 'unnamed' : null;
}
