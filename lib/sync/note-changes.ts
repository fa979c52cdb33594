import { contradict } from '@/lib/identifiers/work-key';
import { stampOf } from '@/lib/model/field-stamps';
import { EDITABLE_FIELDS, type EditableField, type ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { VersionVector, SyncedField, SyncedRecord, SyncedValue } from '@/lib/model/synced-record';
import { sameData } from '@/lib/storage/same-data';
import { joinVectors } from './version-vector';
import { shownField } from './field-values';
import { inOrder, isAlive, joinIds, seenOf } from './join-records';

/** This machine: its name in records, and the time. */
export interface Here {
  device: string;
  now: number;
}

/**
 * Writes into a record what was changed on this machine since it was last written: what the list shows differs from it.
 * @param record as it was; `null` for a paper that is new to it
 * @param entry as the list has it; `null` where it is not in the list
 * @param known what others know of this machine's changes: a database that was taken back to an earlier state must not
 *   use a number again
 * @returns the same record where nothing was changed; `null` for a paper that neither knows
 */
export function noteChanges(record: SyncedRecord | null, entry: ReadingListEntry | null, known: VersionVector, { device, now }: Here): SyncedRecord | null {
  if (entry === null) {
    if (record === null || !isAlive(record)) return record;
    return { ...record, gone: joinVectors(record.gone, seenOf(record)), goneAt: now };
  }
  const before: SyncedRecord = record ?? { id: entry.id, savedAt: entry.savedAt, ids: entry.work.ids, title: entry.work.title, fields: {}, gone: {}, goneAt: 0 };
  let number = Math.max(seenOf(before)[device] ?? 0, known[device] ?? 0);
  const fields: Record<string, SyncedField> = { ...before.fields };
  const write = (name: EditableField, replaced: readonly SyncedValue[]) => {
    number += 1;
    const field = fields[name] ?? { seen: {}, values: [] };
    const value: SyncedValue = { by: device, number, at: stampOf(entry, name).at, value: entry[name] };
    const values = [...field.values.filter((each) => !replaced.includes(each)), value].toSorted(inOrder);
    fields[name] = { seen: joinVectors(field.seen, { [device]: number }), values };
  };
  for (const name of EDITABLE_FIELDS) {
    const shown = shownField(name, before.fields[name] as SyncedField<never> | undefined);
    // The reading state of a paper that is new says that it is there, whatever else can be sent of it.
    const isNew = record === null && name === 'state';
    if (shown ? !sameData(shown.value, entry[name]) : isNew || !isEmpty(entry[name])) write(name, shown?.of ?? []);
  }
  const changed = { ...before, fields, ...factsOf(before, entry) };
  // It was removed and is back.
  if (!isAlive(changed)) write('state', shownField('state', before.fields.state)?.of ?? []);
  return sameData({ ...changed, fields }, record) ? record : { ...changed, fields };
}

/** Identifiers and a title that were found since. */
function factsOf(record: SyncedRecord, { work }: ReadingListEntry): Pick<SyncedRecord, 'ids' | 'title'> {
  return { ids: contradict(record.ids, work.ids) ? record.ids : joinIds(record.ids, work.ids), title: record.title ?? work.title };
}

const isEmpty = (value: ReadingListEntry[EditableField]) => value === null || value === 'unread' || value === '' || (Array.isArray(value) && value.length === 0);
