import type { WorkIds } from '@/lib/model/work';

/** Preprint servers, by the DOIs they register: openRxiv, arXiv, Research Square, SSRN, OSF, … */
const PREPRINT_DOI =
  /^10\.(?:(?:1101|64898)\/[\d.]{6,}$|48550\/|21203\/rs|2139\/ssrn|31219\/|31234\/|20944\/prep|26434\/chem|36227\/)/;

/** Whether the identifiers are ones that a preprint server gives: an arXiv number, or a DOI of its own. */
export function arePreprintIds({ arxiv, doi }: Pick<WorkIds, 'arxiv' | 'doi'>): boolean {
  return arxiv !== null || PREPRINT_DOI.test(doi ?? '');
}
