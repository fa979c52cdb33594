import type { NoticeType } from './notice-type';
import type { PartialDate, WorkIds } from './work';

/**
 * What the list on this machine says of one identifier, in one of at most sixteen codes: how a work
 * stands, or which kind of notice a document is. A work that is not in the list has no mark, which
 * means unknown and never "clean" (wording.md 2, 8). `reinstated` and `concern-lifted` are works whose
 * notice was ended by a later one.
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

/** One notice about a work as the list keeps it, so that a mark can be explained without a network. */
export interface KnownNotice {
  type: NoticeType;
  /** The source's own word ("Retraction", "corrigendum"). */
  sourceType: string;
  notice: Pick<WorkIds, 'doi' | 'pmid'>;
  subject: Pick<WorkIds, 'doi' | 'pmid'>;
  /** The notice is the paper's own record, marked where it stands. */
  inPlace: boolean;
  date: PartialDate | null;
  /** As the source records them; empty where it records none. */
  reasons: string[];
  source: ListSource;
}

/** The list on this machine, as everything else asks it. No call leaves the machine. */
export interface NoticeLookup {
  /** The day of the list in milliseconds since the epoch: part of every answer from it. */
  listDate(): Promise<number>;
  /** One mark for each work, in order: the worst where identifiers of one work disagree. */
  marks(works: readonly WorkIds[]): Promise<(MarkCode | null)[]>;
  /** The notices about a work, and those that it is itself; empty where the list has none. */
  notices(ids: WorkIds): Promise<KnownNotice[]>;
}
