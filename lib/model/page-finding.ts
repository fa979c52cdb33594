import type { PageKind, WorkIds } from './work';

/** Which evidence on the page gave the identifier. */
export type FoundFrom =
  | 'citation_doi'
  | 'citation_pmid'
  | 'dc.identifier'
  | 'prism.doi'
  | 'bepress_citation_doi'
  | 'json-ld'
  | 'canonical'
  | 'og:url'
  | 'url'
  | 'header-link';

/** What the detector says about the page before the reader. */
export interface PageFinding {
  kind: PageKind;
  ids: WorkIds;
  from: FoundFrom | null;
  /** The page's own title of the work, cut to 500 characters; `null` where none is marked up. */
  title: string | null;
}
