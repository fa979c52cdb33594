import { versionsOf } from '@/lib/model/field-stamps';
import type { DraftField, EntryDraft } from '@/lib/model/entry-draft';
import type { EntryPatch, ReaderFlag, ReadingListEntry } from '@/lib/model/reading-list-entry';
import { tagsOf } from './tags-of';

type Edited = Pick<ReadingListEntry, 'tags' | 'note' | 'flag' | 'changedAt' | 'stamps'>;

const FIELDS: readonly DraftField[] = ['tags', 'note', 'flag'];

/** What saving a draft would change: the fields whose values differ from what is saved. */
export function patchOf(draft: EntryDraft | null, entry: Edited, now: number): EntryPatch {
  const patch: EntryPatch = {};
  if (draft?.tags !== undefined && tagsOf(draft.tags).join('\n') !== entry.tags.join('\n')) patch.tags = tagsOf(draft.tags);
  if (draft?.note !== undefined && draft.note !== entry.note) patch.note = draft.note;
  if (draft?.flag !== undefined && !isSameFlag(draft.flag, entry.flag)) patch.flag = draft.flag && { ...draft.flag, at: now };
  return patch;
}

/** The fields that the reader changed here while they were changed elsewhere too. */
export function conflictsOf(draft: EntryDraft | null, entry: Edited): DraftField[] {
  const patch = patchOf(draft, entry, 0);
  const versions = versionsOf(entry);
  return FIELDS.filter((field) => patch[field] !== undefined && draft?.base[field] !== versions[field]);
}

function isSameFlag(a: Omit<ReaderFlag, 'at'> | null, b: ReaderFlag | null): boolean {
  return a?.kind === b?.kind && a?.note === b?.note;
}
