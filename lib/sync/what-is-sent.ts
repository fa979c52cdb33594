import { EDITABLE_FIELDS } from '@/lib/model/reading-list-entry';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { NO_IDS } from '@/lib/model/work';
import { isAlive } from './join-records';
import { recordText } from './record-text';

/** Bytes of a record's line that fit into an item of their own, however badly they pack. */
export const MAX_RECORD = 4_500;
/** A removal that is older than this is told no more, in milliseconds. */
const TELL_REMOVAL = 365 * 86_400_000;

export interface Sent {
  record: SyncedRecord;
  /** Its note is too long, and stays on this machine. */
  withoutNote: boolean;
}

const bytesOf = (record: SyncedRecord) => new TextEncoder().encode(recordText(record)).length;

/**
 * A record as it is sent: of a removed paper only that it was removed; a note that is too long is left out whole, since
 * a part of it would take the place of the rest.
 * @param isThere whether another machine has sent it as a paper that is in the list
 * @returns `null` where it is not sent: it is too large without its note too, or was removed long ago
 */
export function sentRecord(record: SyncedRecord, isThere: boolean, now: number): Sent | null {
  if (!isAlive(record)) {
    if (!isThere && record.goneAt < now - TELL_REMOVAL) return null;
    return { record: { ...record, ids: NO_IDS, title: null, fields: {} }, withoutNote: false };
  }
  if (bytesOf(record) <= MAX_RECORD) return { record, withoutNote: false };
  const { note: _note, ...fields } = record.fields;
  const short = { ...record, fields };
  // Without its note nothing might say that it is there.
  if (!isAlive(short) || bytesOf(short) > MAX_RECORD) return null;
  return { record: short, withoutNote: record.fields.note !== undefined };
}

/** The records that were changed last come first: they are what another machine needs. */
export function lastChangedFirst(a: SyncedRecord, b: SyncedRecord): number {
  return lastChange(b) - lastChange(a) || (a.id < b.id ? -1 : 1);
}

function lastChange({ savedAt, fields, goneAt }: SyncedRecord): number {
  return Math.max(savedAt, goneAt, ...EDITABLE_FIELDS.flatMap((name) => fields[name]?.values.map(({ at }) => at) ?? []));
}
