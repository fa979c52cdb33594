import { stampOf } from '@/lib/model/field-stamps';
import { EDITABLE_FIELDS, type EditableField, type EntryPatch, type FieldVersions, type ReadingListEntry } from '@/lib/model/reading-list-entry';
import { sameData } from '@/lib/storage/same-data';

export interface AppliedEdit {
  entry: ReadingListEntry;
  /** Fields that have another value now. */
  changed: EditableField[];
  /** Fields that were changed meanwhile: what is there stays, and the reader has to choose. */
  conflicts: EditableField[];
}

/**
 * Applies what the reader changed, field by field. A field is written where it still has the version that the
 * change was based on. The reading state is one choice among three, so the later choice holds. The same edit
 * applied twice changes nothing more. Tags are trimmed; empty and repeated ones are dropped.
 * @param base the version of each field that the reader saw; a field without one was seen by nobody
 * @param now in milliseconds since the epoch
 */
export function applyEdit(entry: ReadingListEntry, patch: EntryPatch, base: FieldVersions, now: number): AppliedEdit {
  const given: EntryPatch = patch.tags ? { ...patch, tags: cleanTags(patch.tags) } : patch;
  const fields = EDITABLE_FIELDS.filter((field) => given[field] !== undefined && !sameData(given[field], entry[field]));
  const isFree = (field: EditableField) => field === 'state' || base[field] === stampOf(entry, field).version;
  const changed = fields.filter(isFree);
  const stamps = { ...entry.stamps };
  for (const field of changed) stamps[field] = { version: stampOf(entry, field).version + 1, at: now };
  const values = Object.fromEntries(changed.map((field) => [field, given[field]]));
  return {
    entry: changed.length === 0 ? entry : { ...entry, ...values, stamps: allStamps(entry, stamps), changedAt: now },
    changed,
    conflicts: fields.filter((field) => !isFree(field)),
  };
}

/** Stamps for every field, so that a later `changedAt` moves none of them. */
export function allStamps(entry: ReadingListEntry, stamps: NonNullable<ReadingListEntry['stamps']>): NonNullable<ReadingListEntry['stamps']> {
  return Object.fromEntries(EDITABLE_FIELDS.map((field) => [field, stamps[field] ?? stampOf(entry, field)]));
}

function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
}
