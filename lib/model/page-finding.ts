import type { WorkIds } from './work';

/** Which evidence on the page gave the identifier. */
export type FoundFrom =
  | 'citation_doi'
  | 'citation_pmid'
  | 'dc.identifier.doi'
  | 'dc.identifier'
  | 'dcterms.identifier'
  | 'prism.doi'
  | 'bepress_citation_doi'
  | 'eprints.doi'
  | 'eprints.id_number'
  | 'eprints.official_url'
  | 'doi'
  | 'publication_doi'
  | 'dc.identifier publisher-id'
  | 'json-ld'
  | 'coins'
  | 'canonical'
  | 'og:url'
  | 'url'
  | 'page-script'
  | 'doi-field'
  | 'header-link';

/**
 * What the detector found on the page. The detector only reads. Whether the work is a notice or a preprint is
 * judged later from these words (kind-of-page.ts), where the size of a script does not matter.
 */
export interface PageFinding {
  /** `work`: the page of one work. `list`: of several. `other`: of neither, news included. */
  kind: 'work' | 'list' | 'other';
  ids: WorkIds;
  from: FoundFrom | null;
  /** The page's own title of the work, cut to 500 characters; `null` where none is marked up. */
  title: string | null;
  /** The page's own words for what the work is ("Author Correction"), cut to 80 characters each. */
  types: string[];
}
