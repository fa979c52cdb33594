import { versionsOf } from '@/lib/model/field-stamps';
import { MAX_TAGS } from '@/lib/model/limits';
import type { EditableField, EntryEdit, EntryPatch, FieldVersions, ReadingListEntry, TakeBack } from '@/lib/model/reading-list-entry';
import { changeEntries } from '@/lib/storage/reading-list-store';
import type { NewJournalRow } from '@/lib/storage/rows';
import { applyEdit } from './apply-edit';
import { announceChange } from './reading-list-changes';

/**
 * Edits many papers in one transaction. Entries that are gone, and fields that were changed meanwhile, stay as they are.
 * @returns `changed`: for each entry that was changed, the edit that takes it back: it does nothing where the field was changed again
 */
export async function editEntries(edits: readonly EntryEdit[], now: number): Promise<{ changed: TakeBack[]; conflicts: { id: string; fields: EditableField[] }[]; missing: string[] }> {
  const byId = new Map(edits.map((edit) => [edit.id, edit] as const));
  const { back, conflicts, missing } = await changeEntries([...byId.keys()], (entries) => {
    const change = { put: [] as ReadingListEntry[], remove: [], journal: [] as NewJournalRow[], back: [] as TakeBack[], conflicts: [] as { id: string; fields: EditableField[] }[], missing: [...byId.keys()].filter((id) => entries.every((entry) => entry.id !== id)) };
    for (const entry of entries) {
      const edit = byId.get(entry.id);
      if (!edit) continue;
      const { patch, base } = withTags(edit, entry);
      const applied = applyEdit(entry, patch, base, now);
      if (applied.conflicts.length > 0) change.conflicts.push({ id: entry.id, fields: applied.conflicts });
      if (applied.changed.length === 0) continue;
      const pick = (of: ReadingListEntry) => Object.fromEntries(applied.changed.map((field) => [field, of[field]])) as EntryPatch;
      change.put.push(applied.entry);
      change.journal.push({ entryId: entry.id, at: now, change: { kind: 'edit', before: pick(entry), after: pick(applied.entry) } });
      change.back.push({ id: entry.id, patch: pick(entry), base: versionsOf(applied.entry) });
    }
    return change;
  });
  if (back.length > 0) announceChange(back.map(({ id }) => id));
  return { changed: back, conflicts, missing };
}

/** Tags that are added and taken away hold against the tags as they are now, whoever wrote them. */
function withTags({ patch, base, addTags = [], dropTags = [] }: EntryEdit, entry: ReadingListEntry): { patch: EntryPatch; base: FieldVersions } {
  if (addTags.length === 0 && dropTags.length === 0) return { patch, base };
  const tags = [...new Set([...entry.tags, ...addTags])].filter((tag) => !dropTags.includes(tag)).slice(0, MAX_TAGS);
  return { patch: { ...patch, tags }, base: { ...base, tags: versionsOf(entry).tags } };
}
