import type { DraftKeeper } from '@/lib/model/entry-draft';
import type { EditableField, EntryPatch, FieldVersions } from '@/lib/model/reading-list-entry';
import type { EntryFailure } from './entry-failure';

/** What came of an edit: saved but for the fields that were changed elsewhere meanwhile, or not at all. */
export type EditOutcome = { ok: true; conflicts: EditableField[] } | { ok: false; failure: EntryFailure };

/** How saved papers are edited: where unsaved text is kept, and how it is saved. */
export interface EntryEditing {
  drafts: DraftKeeper;
  /** @param base the versions that the new values were based on */
  update(id: string, patch: EntryPatch, base: FieldVersions): Promise<EditOutcome>;
}
