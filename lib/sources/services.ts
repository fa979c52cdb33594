import type { ServiceName } from '@/lib/model/sources';
import { biorxiv } from './biorxiv';
import { crossref } from './crossref';
import { datacite } from './datacite';
import { europePmc } from './europepmc';
import { openAlex } from './openalex';
import { pubmed } from './pubmed';
import type { Source } from './source/source';

/** How each service is asked and read, in the order of asking: of Crossref and DataCite one is for a DOI. */
export const SERVICES: Readonly<Record<ServiceName, Source>> = {
  crossref,
  datacite,
  europepmc: europePmc,
  pubmed,
  biorxiv,
  openalex: openAlex,
};
