import type { ListOrigin } from './list-state';
import type { NoticeType } from './notice-type';
import type { FailureReason } from './outcome';
import type { SourceName } from './sources';
import type { Status, StatusCode } from './status';
import type { PartialDate, WorkIds } from './work';

/** A status that notices give, or `none`: no notice is known. The watch does not tell kinds of silence apart. */
export type WatchedCode = Exclude<StatusCode, 'none-found' | 'partly-checked' | 'not-checked'> | 'none';

/** How a saved paper stands, in one word. */
export interface WatchedStatus {
  code: WatchedCode;
  /** Kind of `updated`; `null` for any other code. */
  updatedKind: Status['updatedKind'];
}

/** A notice as the watch remembers it. */
export interface WatchedEvent {
  type: NoticeType;
  /** The name of the notice, in the publisher's word where one is known. */
  name: string;
  notice: Pick<WorkIds, 'doi' | 'pmid'>;
  date: PartialDate | null;
  /** A later notice ended it. */
  resolved: boolean;
  /** Who lists it, strongest first. */
  from: SourceName[];
  /** A fingerprint of the notice's own words; `null` while nobody gave them. */
  words: string | null;
}

/** How a saved paper stood when the watch last looked at it. */
export interface Standing extends WatchedStatus {
  events: WatchedEvent[];
  /** The journal article of a preprint; `null` where none is known. */
  article: Pick<WorkIds, 'doi' | 'pmid'> | null;
  /** The notice list that was asked: its silence counts only beside an older one of the same origin. */
  list: { origin: ListOrigin | null; at: number };
}

/**
 * What changed: a notice is new, or is not listed any more; the status is another one without either; the notice's
 * own words are others; a preprint has become an article.
 */
export type WatchChangeKind = 'notice' | 'gone' | 'status' | 'words' | 'published';

/** Whether it happened before or after the reader saved the paper. `unclear`: the dates do not say. */
export type WatchWhen = 'since' | 'before' | 'unclear';

/** One change of one saved paper, kept until the paper is gone. */
export interface WatchChange {
  /** Made of the paper, the kind and the notice: the same change found twice is one change. */
  id: string;
  entryId: string;
  kind: WatchChangeKind;
  when: WatchWhen;
  /** Found when Caveat checked the paper for the first time. */
  atFirst: boolean;
  /** When Caveat found it, in milliseconds since the epoch. */
  foundAt: number;
  /** Who said so, and from when the answer is: for a list the day of the list. */
  by: SourceName;
  saidAt: number;
  /** The notice it is about; `null` for `published`. */
  event: WatchedEvent | null;
  /** The article of `published`. */
  article: Pick<WorkIds, 'doi' | 'pmid'> | null;
  before: WatchedStatus;
  after: WatchedStatus;
  /** When the reader marked it as seen; `null` while it is new. */
  seenAt: number | null;
  /** A notification told of it. */
  told: boolean;
}

/** One check in the log. */
export interface WatchLogRow {
  /** When it ended, in milliseconds since the epoch. */
  at: number;
  /** Who was asked; `notice-list` asks nobody outside. */
  source: SourceName;
  /** The day of the list; `null` for a service. */
  listAt: number | null;
  /** Papers that were checked, and papers that were not, because the source failed. */
  checked: number;
  failed: number;
  reason: FailureReason | null;
  /** Changes that it brought. */
  changes: number;
}
