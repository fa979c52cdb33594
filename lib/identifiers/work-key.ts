import type { Doi, WorkIds } from '@/lib/model/work';

const FIELDS = ['doi', 'pmid', 'pmcid', 'arxiv'] as const;

/**
 * One string that names a work, by its strongest identifier: `doi:…`, else `pmid:…`, `pmcid:…`,
 * `arxiv:…`. Two keys that differ do not prove two works: compare with sameWork.
 * @returns `null` where there is no identifier at all
 */
export function workKey(ids: WorkIds): string | null {
  const field = FIELDS.find((each) => ids[each] !== null);
  return field ? `${field}:${ids[field]}` : null;
}

/**
 * Whether two sets of identifiers name one work: they share one and contradict each other in none. DOIs of which
 * one is registered as an alias of the other do not contradict each other.
 */
export function sameWork(a: WorkIds, b: WorkIds): boolean {
  return FIELDS.some((field) => a[field] !== null && b[field] !== null) && !contradict(a, b);
}

/** Whether two sets of identifiers cannot name one work: one of a kind differs, and is no alias of the other. */
export function contradict(a: WorkIds, b: WorkIds): boolean {
  return FIELDS.some((field) => a[field] !== null && b[field] !== null && a[field] !== b[field] && !(field === 'doi' && shareDoi(a, b)));
}

/** Whether all that `part` names is named by `whole` too. */
export function holdsIds(whole: WorkIds, part: WorkIds): boolean {
  const dois = doisOf(whole);
  return FIELDS.every((field) => part[field] === null || part[field] === whole[field] || (field === 'doi' && dois.includes(part[field] ?? '')))
    && (part.aliases ?? []).every((alias) => dois.includes(alias));
}

/** All DOIs of a work, the one that it was asked for by first. */
export function doisOf({ doi, aliases = [] }: Pick<WorkIds, 'doi' | 'aliases'>): Doi[] {
  return doi === null ? [] : [doi, ...aliases];
}

/** The identifiers of both, for one and the same work; where they differ, those of `a` hold. */
export function mergeIds(a: WorkIds, b: WorkIds): WorkIds {
  const doi = a.doi ?? b.doi;
  const all = a.doi === null || shareDoi(a, b) ? [...doisOf(a), ...doisOf(b)] : doisOf(a);
  const aliases = [...new Set(all)].filter((each) => each !== doi);
  return {
    doi,
    pmid: a.pmid ?? b.pmid,
    pmcid: a.pmcid ?? b.pmcid,
    arxiv: a.arxiv ?? b.arxiv,
    ...(aliases.length > 0 && { aliases }),
  };
}

function shareDoi(a: WorkIds, b: WorkIds): boolean {
  const others = doisOf(b);
  return doisOf(a).some((doi) => others.includes(doi));
}
