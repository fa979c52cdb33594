import { arePreprintIds } from '@/lib/identifiers/preprint-ids';
import type { WorkIds } from '@/lib/model/work';

/**
 * Whether a work is a preprint by its identifiers, or by what sources call its record. A DOI tells more than an arXiv
 * identifier beside it: pages give that of the preprint with the DOI of the article.
 */
export function isPreprint(ids: WorkIds, recordTypes: readonly string[] = []): boolean {
  return (
    recordTypes.some((type) => type.toLowerCase() === 'preprint') ||
    arePreprintIds(ids.doi === null ? ids : { ...ids, arxiv: null })
  );
}
