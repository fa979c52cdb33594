import type { NoticeType } from './notice-type';
import type { SourceName } from './sources';
import type { PartialDate, WorkIds } from './work';

export type { SourceName };

/**
 * One claim of one source: this notice changes that work. It is evidence and no verdict: the status is
 * computed from all assertions and outcomes.
 */
export interface Assertion {
  source: SourceName;
  /** Inside Crossref, or the list on this machine: who made the claim. `null` where the source speaks for itself. */
  via: 'publisher' | 'retraction-watch' | null;
  type: NoticeType;
  /** The source's own word, unchanged ("Author Correction", "err", "Erratum in"). */
  sourceType: string;
  /** The document that announces the change; all `null` when the source does not identify it. */
  notice: WorkIds;
  /** The work that is changed. */
  subject: WorkIds;
  /** The notice is the changed record itself: marked in place, there is no separate notice. */
  inPlace: boolean;
  /** Date of the notice, as precise as the source gives it. */
  date: PartialDate | null;
  /** The notice's title, or the source's citation of it, where given. */
  citation: string | null;
  /** A remark of the source's own about the notice (PubMed Note). */
  note: string | null;
  /** Retraction Watch record id, where given: the join key to its reasons. */
  recordId: string | null;
  /** `record`: a structured field says so. `title`: only a form of the title says so (weakest). */
  strength: 'record' | 'title';
}
