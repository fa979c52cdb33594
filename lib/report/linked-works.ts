import type { Evidence } from './evidence';

/** Evidence about every work that one report speaks of. */
export interface LinkedWorks {
  main: Evidence;
  /** The works that the main one is a notice about. */
  subjects: Evidence[];
  /** The documents that announce changes to the main one and to the subjects, the governing one first. */
  notices: Evidence[];
  /** The journal article that the main record is a preprint of; `null` where none is linked. */
  article: Evidence | null;
  /** The main record is a notice above all, so saving its page saves its article. */
  isNotice: boolean;
}
