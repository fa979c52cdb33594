import type { NoticeType } from './notice-type';
import type { PartialDate, WorkIds } from './work';

/**
 * What the notice list on the device says about one identifier: the status of a work, or the kind of a
 * notice. A work that is not in the list has no mark. That means unknown, never "clean".
 * `reinstated` and `concern-lifted`: a later notice ended the earlier one. The file format has room for
 * sixteen codes.
 */
export const MARK_CODES = [
  'retracted',
  'removed',
  'withdrawn',
  'replaced',
  'partly-retracted',
  'concern',
  'corrected',
  'newer-version',
  'added-to',
  'out-of-date',
  'reinstated',
  'concern-lifted',
  'retraction-notice',
  'correction-notice',
  'concern-notice',
  'other-notice',
] as const;

export type MarkCode = (typeof MARK_CODES)[number];

/** Where an entry of the list comes from. */
export type ListSource = 'crossref' | 'retraction-watch' | 'pubmed' | 'starter';

/** One notice about a work as the list keeps it. It explains a mark without a network. */
export interface KnownNotice {
  type: NoticeType;
  /** The source's own word ("Retraction", "corrigendum"). */
  sourceType: string;
  notice: Pick<WorkIds, 'doi' | 'pmid'>;
  subject: Pick<WorkIds, 'doi' | 'pmid'>;
  /** The notice is the paper's own record; there is no separate document. */
  inPlace: boolean;
  date: PartialDate | null;
  /** The reasons that the source records; empty where it records none. */
  reasons: string[];
  source: ListSource;
}

/** How the rest of Caveat asks the list on the device. No call leaves the device. */
export interface NoticeLookup {
  /** The day of the list in milliseconds since the epoch: part of every answer from it. */
  listDate(): Promise<number>;
  /** One mark for each work, in order. Where the identifiers of a work disagree, the worst mark counts. */
  marks(works: readonly WorkIds[]): Promise<(MarkCode | null)[]>;
  /** The notices about a work, and what the list says if the work is a notice itself; empty where the list has neither. */
  notices(ids: WorkIds): Promise<KnownNotice[]>;
}
