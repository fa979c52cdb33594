import type { EditableField, FieldVersions, ReaderFlag } from './reading-list-entry';

/** The fields that are written in an editor; the reading state is chosen, and saved at once. */
export type DraftField = Exclude<EditableField, 'state'>;

/**
 * What the reader has typed about a saved paper and not saved yet: the fields that were touched, each with the version
 * that it began from.
 */
export interface EntryDraft {
  entryId: string;
  /** As typed, not yet cut into tags. */
  tags?: string;
  note?: string;
  /** When it was set is known once it is saved. */
  flag?: Omit<ReaderFlag, 'at'> | null;
  base: FieldVersions;
  /** When it was last typed in, in milliseconds since the epoch. */
  at: number;
}

/** Keeps drafts, so that nothing typed is lost before it is saved or thrown away. */
export interface DraftKeeper {
  read(entryId: string): Promise<EntryDraft | null>;
  /** Rejects where it cannot be kept: then the page alone has it, and tries again with the next one. */
  keep(draft: EntryDraft): Promise<void>;
  drop(draft: EntryDraft): Promise<void>;
}
