import { arxivDoi } from '@/lib/identifiers/arxiv';
import type { Doi, WorkIds } from '@/lib/model/work';

/**
 * Registrants whose DOIs are DataCite's and never Crossref's, where papers, preprints and data stand
 * that people read. Any other DOI is Crossref's to deny first.
 */
const DATACITE = new Set([
  '10.48550', // arXiv
  '10.5281', // Zenodo
  '10.6084', // figshare
  '10.5061', // Dryad
  '10.17605', // OSF (its preprint servers register at Crossref)
  '10.7910', // Harvard Dataverse
]);

/**
 * The DOI under which a work stands at DataCite; for an arXiv identifier alone, the one that arXiv
 * registers for it.
 * @returns `null` where the registrant does not prove that it is DataCite's
 */
export function dataciteDoi({ doi, arxiv }: Pick<WorkIds, 'doi' | 'arxiv'>): Doi | null {
  if (doi === null) return arxiv === null ? null : arxivDoi(arxiv);
  return DATACITE.has(doi.slice(0, doi.indexOf('/'))) ? doi : null;
}
