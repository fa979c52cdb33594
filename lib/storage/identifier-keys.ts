import { doisOf } from '@/lib/identifiers/work-key';
import type { WorkIds } from '@/lib/model/work';

/**
 * One key for each identifier a work has (`doi:…`, `pmid:…`), its aliases included, for indexes that find it by any of
 * them. Sharing a key does not prove one work: compare with sameWork.
 */
export function identifierKeys(ids: WorkIds): string[] {
  const keys = doisOf(ids).map((doi) => `doi:${doi}`);
  for (const field of ['pmid', 'pmcid', 'arxiv'] as const) {
    const value = ids[field];
    if (value !== null) keys.push(`${field}:${value}`);
  }
  return keys;
}
