import type { WorkIds } from '@/lib/model/work';

const FIELDS = ['doi', 'pmid', 'pmcid', 'arxiv'] as const;

/**
 * One string that names a work, by its strongest identifier: `doi:…`, else `pmid:…`, `pmcid:…`,
 * `arxiv:…`. Two keys that differ do not prove two works: compare with sameWork.
 * @returns `null` where there is no identifier at all
 */
export function workKey(ids: WorkIds): string | null {
  for (const field of FIELDS) {
    const value = ids[field];
    if (value !== null) return `${field}:${value}`;
  }
  return null;
}

/** Whether two sets of identifiers name one work: they share one and contradict each other in none. */
export function sameWork(a: WorkIds, b: WorkIds): boolean {
  let shared = false;
  for (const field of FIELDS) {
    if (a[field] === null || b[field] === null) continue;
    if (a[field] !== b[field]) return false;
    shared = true;
  }
  return shared;
}

/** The identifiers of both, for one and the same work; where they differ, those of `a` hold. */
export function mergeIds(a: WorkIds, b: WorkIds): WorkIds {
  return {
    doi: a.doi ?? b.doi,
    pmid: a.pmid ?? b.pmid,
    pmcid: a.pmcid ?? b.pmcid,
    arxiv: a.arxiv ?? b.arxiv,
  };
}
