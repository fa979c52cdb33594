import type { EditableField, ReadingListEntry } from './reading-list-entry';
import type { RichText } from './rich-text';
import type { WorkIds } from './work';

/** For each machine, the highest number of a change of it that is known. Numbers count up within one record. */
export type VersionVector = Readonly<Record<string, number>>;

/** One value that a field was given: by which machine, with which number, and when (milliseconds since the epoch). */
export interface SyncedValue<Value = unknown> {
  by: string;
  number: number;
  at: number;
  value: Value;
}

/** A field with the values that nothing known has replaced: one, or several where machines changed it unaware of each other. */
export interface SyncedField<Value = unknown> {
  /** Every change of this field that is known, replaced or not. */
  seen: VersionVector;
  values: readonly SyncedValue<Value>[];
}

/** What of a saved paper goes from machine to machine (docs/adr/0023). A field that is left out: nothing is known of it. */
export interface SyncedRecord {
  /** The entry's id, the same on every machine. */
  id: string;
  savedAt: number;
  ids: WorkIds;
  title: RichText | null;
  fields: { [Field in EditableField]?: SyncedField<ReadingListEntry[Field]> };
  /** The changes that were known when the paper was removed. One that is not among them keeps the paper in the list. */
  gone: VersionVector;
  /** When it was last removed; 0 for never. */
  goneAt: number;
}
