import { contradict, mergeIds } from '@/lib/identifiers/work-key';
import { stampOf } from '@/lib/model/field-stamps';
import { EDITABLE_FIELDS, type EditableField, type EntryPatch, type ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SyncedField, SyncedRecord } from '@/lib/model/synced-record';
import { allStamps } from '@/lib/reading-list/apply-edit';
import { sameData } from '@/lib/storage/same-data';
import { shownField } from './field-values';

/** A paper that another machine saved, as it begins on this one. Sources are asked about it here when it is looked at. */
export function newFromRecord(record: SyncedRecord): ReadingListEntry {
  const empty: ReadingListEntry = {
    id: record.id,
    work: { ids: record.ids, title: record.title, journal: null, published: null, authors: [] },
    tags: [],
    note: '',
    state: 'unread',
    flag: null,
    savedAt: record.savedAt,
    changedAt: record.savedAt,
    evidence: [],
    checkedAt: null,
  };
  return withRecord(empty, record).entry;
}

/**
 * A saved paper with what other machines wrote. A field gets a new version where it changes, so that whoever is just
 * writing in it is asked and not overruled. What this machine knows of the paper itself stays.
 * @returns the same entry where nothing changes; `changed`: the fields that have another value now
 */
export function withRecord(entry: ReadingListEntry, record: SyncedRecord): { entry: ReadingListEntry; changed: EditableField[] } {
  const values: { [Field in EditableField]?: unknown } = {};
  const stamps = { ...entry.stamps };
  for (const name of EDITABLE_FIELDS) {
    const shown = shownField(name, record.fields[name] as SyncedField<never> | undefined);
    if (!shown || sameData(shown.value, entry[name])) continue;
    values[name] = shown.value;
    stamps[name] = { version: stampOf(entry, name).version + 1, at: shown.at };
  }
  const changed = Object.keys(values) as EditableField[];
  const ids = contradict(entry.work.ids, record.ids) ? entry.work.ids : mergeIds(entry.work.ids, record.ids);
  const work = { ...entry.work, ids, title: entry.work.title ?? record.title };
  const savedAt = Math.min(entry.savedAt, record.savedAt);
  if (changed.length === 0 && savedAt === entry.savedAt && sameData(work, entry.work)) return { entry, changed };
  const changedAt = Math.max(entry.changedAt, ...changed.map((name) => stamps[name]?.at ?? 0));
  const withStamps = changed.length === 0 ? {} : { stamps: allStamps(entry, stamps) };
  return { entry: { ...entry, ...(values as EntryPatch), ...withStamps, work, savedAt, changedAt }, changed };
}
