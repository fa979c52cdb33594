import type { SourceAnswer } from './source-answer';
import type { Work } from './work';

export type ReadingState = 'unread' | 'reading' | 'read';

/** The reader's own mark on a saved paper. */
export interface ReaderFlag {
  kind: 'known' | 'check-again';
  note: string;
  at: number;
}

/** What the reader can change about a saved paper. */
export const EDITABLE_FIELDS = ['tags', 'note', 'state', 'flag'] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** Which version of a field this is, counted up with each change, and when it was made. */
export interface FieldStamp {
  version: number;
  at: number;
}

/** New values for some fields; what is left out stays as it is. */
export type EntryPatch = Partial<Pick<ReadingListEntry, EditableField>>;

/** The versions that new values were based on. */
export type FieldVersions = Partial<Record<EditableField, number>>;

/** An edit of one of many papers: new values, the versions that they were based on, and tags to add or to take away. */
export interface EntryEdit {
  id: string;
  patch: EntryPatch;
  base: FieldVersions;
  addTags?: string[] | undefined;
  dropTags?: string[] | undefined;
}

/** What takes an edit back: it is an edit itself. */
export type TakeBack = Pick<EntryEdit, 'id' | 'patch' | 'base'>;

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
  /** Of fields that were changed since it was saved; for any other field see stampOf. */
  stamps?: Partial<Record<EditableField, FieldStamp>>;
  /** What sources had answered when it was last looked at, trimmed to what status needs. */
  evidence: SourceAnswer[];
  /** When any live source last answered for it; `null` if never. */
  checkedAt: number | null;
}
