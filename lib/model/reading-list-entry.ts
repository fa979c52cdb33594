import type { SourceAnswer } from './source-answer';
import type { Work } from './work';

export type ReadingState = 'unread' | 'reading' | 'read';

/** The reader's own mark on a saved paper. */
export interface ReaderFlag {
  kind: 'known' | 'check-again';
  note: string;
  at: number;
}

/** A saved paper: the reader's own data. Status is derived from `evidence` on reading. */
export interface ReadingListEntry {
  /** Random; identifiers are indexes, since a record may have none or gain one later. */
  id: string;
  work: Work;
  tags: string[];
  note: string;
  state: ReadingState;
  flag: ReaderFlag | null;
  savedAt: number;
  changedAt: number;
  /** What sources had answered when it was last looked at, trimmed to what status needs. */
  evidence: SourceAnswer[];
  /** When any live source last answered for it; `null` if never. */
  checkedAt: number | null;
}
