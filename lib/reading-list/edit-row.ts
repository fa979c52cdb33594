import type { EditableField, EntryPatch, ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { NewJournalRow } from '@/lib/storage/rows';

/** The journal's row of a change of some fields; none where none has changed. @param at milliseconds since the epoch */
export function editRow(before: ReadingListEntry, after: ReadingListEntry, fields: readonly EditableField[], at: number): NewJournalRow[] {
  if (fields.length === 0) return [];
  const pick = (entry: ReadingListEntry): EntryPatch => Object.fromEntries(fields.map((field) => [field, entry[field]]));
  return [{ entryId: before.id, at, change: { kind: 'edit', before: pick(before), after: pick(after) } }];
}
