import type { WorkIds } from '@/lib/model/work';

/**
 * One key for each identifier a work has (`doi:…`, `pmid:…`), for indexes that find it by any of
 * them. Sharing a key does not prove one work: compare with sameWork.
 */
export function identifierKeys(ids: WorkIds): string[] {
  const keys: string[] = [];
  for (const field of ['doi', 'pmid', 'pmcid', 'arxiv'] as const) {
    const value = ids[field];
    if (value !== null) keys.push(`${field}:${value}`);
  }
  return keys;
}
