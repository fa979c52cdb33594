import type { WorkIds } from '@/lib/model/work';

/** The identifiers of a work as a text that idsInText reads back; empty where there is none. */
export function textOfIds({ doi, pmid, pmcid, arxiv }: WorkIds): string {
  if (doi !== null) return doi;
  if (pmid !== null) return `PMID: ${pmid}`;
  return pmcid ?? (arxiv === null ? '' : `arXiv:${arxiv}`);
}
