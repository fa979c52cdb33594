import { EDITABLE_FIELDS, type EditableField, type FieldStamp, type FieldVersions, type ReadingListEntry } from './reading-list-entry';

type Stamped = Pick<ReadingListEntry, 'changedAt' | 'stamps'>;

/** Version and time of a field. One without a stamp of its own has version 0, from when the entry was last changed. */
export function stampOf(entry: Stamped, field: EditableField): FieldStamp {
  return entry.stamps?.[field] ?? { version: 0, at: entry.changedAt };
}

/** The versions of all fields: what an edit that begins now is based on. */
export function versionsOf(entry: Stamped): Required<FieldVersions> {
  return Object.fromEntries(EDITABLE_FIELDS.map((field) => [field, stampOf(entry, field).version])) as Required<FieldVersions>;
}
