import type { PartialDate, WorkIds } from './work';

/** A work that a title may mean; the reader chooses, Caveat never does. */
export interface WorkCandidate {
  ids: WorkIds;
  title: string;
  journal: string | null;
  published: PartialDate | null;
  authors: string[];
  /** Crossref's own word for the kind of record (`journal-article`, `posted-content`); `null` where it gave none. */
  type: string | null;
  /** Known on this machine, or proposed by Crossref. */
  from: 'machine' | 'crossref';
}
