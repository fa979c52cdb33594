import type { Doi, Pmcid, Pmid, WorkIds } from '@/lib/model/work';

/**
 * The address of a DOI. Every part is escaped but the slash: DOIs of the 1990s hold `<`, `>`, `;`
 * and `#`, which would end or change the address.
 */
export function doiUrl(doi: Doi): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}

export function pubmedUrl(pmid: Pmid): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`;
}

export function pmcUrl(pmcid: Pmcid): string {
  return `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(pmcid)}/`;
}

/** Where a record can be read: by DOI, else PubMed, else PMC, else arXiv; `null` with no identifier. */
export function recordUrl(ids: WorkIds): string | null {
  if (ids.doi) return doiUrl(ids.doi);
  if (ids.pmid) return pubmedUrl(ids.pmid);
  if (ids.pmcid) return pmcUrl(ids.pmcid);
  if (ids.arxiv) return `https://arxiv.org/abs/${ids.arxiv.split('/').map(encodeURIComponent).join('/')}`;
  return null;
}
