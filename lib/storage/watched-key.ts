import { NO_IDS, type WorkIds } from '@/lib/model/work';

/** A saved paper as the key of its row in `watched` tells it. */
export interface WatchedPaper {
  key: string;
  entryId: string;
  /** DOI and PubMed number: the notice list knows no others. */
  ids: WorkIds;
}

/** No identifier has such a sign in it. */
const BETWEEN = '\t';

/** The key of a saved paper's row: its id and what it is known by. */
export function watchedKey(entryId: string, ids: Pick<WorkIds, 'doi' | 'pmid'>): string {
  return [entryId, ids.doi ?? '', ids.pmid ?? ''].join(BETWEEN);
}

/** Reads a key back. */
export function watchedPaper(key: string): WatchedPaper {
  const [entryId = '', doi = '', pmid = ''] = key.split(BETWEEN);
  return { key, entryId, ids: { ...NO_IDS, doi: doi === '' ? null : doi, pmid: pmid === '' ? null : pmid } };
}

/** All keys that a paper may have, whatever it is known by. */
export function keysOfPaper(entryId: string): IDBKeyRange {
  return IDBKeyRange.bound(entryId + BETWEEN, `${entryId}${BETWEEN}\uffff`);
}
