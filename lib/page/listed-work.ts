import type { Doi, Pmid } from '@/lib/model/work';

/** A work that a reference list or a list of results names, and the entry that names it. */
export interface ListedWork {
  doi: Doi | null;
  pmid: Pmid | null;
  /** The list's own element for it: where a mark would belong. */
  element: Element;
}
