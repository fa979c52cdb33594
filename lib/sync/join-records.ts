import { doisOf } from '@/lib/identifiers/work-key';
import { EDITABLE_FIELDS } from '@/lib/model/reading-list-entry';
import type { VersionVector, SyncedField, SyncedRecord, SyncedValue } from '@/lib/model/synced-record';
import type { WorkIds } from '@/lib/model/work';
import { sameData } from '@/lib/storage/same-data';
import { holdsVector, joinVectors, knows } from './version-vector';

/**
 * What two machines know of one paper, together. The order in which records are joined, and how often, makes no
 * difference to the result: so machines that have heard the same agree, whatever was lost or came twice on the way.
 */
export function joinRecords(a: SyncedRecord, b: SyncedRecord): SyncedRecord {
  const fields: Record<string, SyncedField> = {};
  for (const name of EDITABLE_FIELDS) {
    const [one, other] = [a.fields[name], b.fields[name]];
    const field = one && other ? joinFields(one, other) : (one ?? other);
    if (field) fields[name] = field;
  }
  return {
    id: a.id,
    savedAt: Math.min(a.savedAt, b.savedAt),
    ids: joinIds(a.ids, b.ids),
    title: lesser(a.title, b.title),
    fields,
    gone: joinVectors(a.gone, b.gone),
    goneAt: Math.max(a.goneAt, b.goneAt),
  };
}

/** A field keeps what both have, and what one of them has and the other has never heard of. */
function joinFields(a: SyncedField, b: SyncedField): SyncedField {
  const kept = new Map<string, SyncedValue>();
  const take = (values: readonly SyncedValue[], other: SyncedField) => {
    const theirs = new Set(other.values.map(nameOf));
    for (const value of values) {
      const name = nameOf(value);
      if (knows(other.seen, value) && !theirs.has(name)) continue;
      // One change has one value, unless a whole profile was copied.
      kept.set(name, lesser(kept.get(name) ?? null, value) ?? value);
    }
  };
  take(a.values, b);
  take(b.values, a);
  return { seen: joinVectors(a.seen, b.seen), values: [...kept.values()].toSorted(inOrder) };
}

const nameOf = ({ by, number }: SyncedValue) => `${by} ${number}`;

/** The earlier value first; of the same time, by machine and number. */
export function inOrder(a: SyncedValue, b: SyncedValue): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.by !== b.by) return a.by < b.by ? -1 : 1;
  return a.number - b.number;
}

/** Identifiers of both. Where they differ, the lesser in the order of characters holds: any rule does that is the same everywhere. */
export function joinIds(a: WorkIds, b: WorkIds): WorkIds {
  const doi = lesser(a.doi, b.doi);
  const aliases = [...new Set([...doisOf(a), ...doisOf(b)])].filter((each) => each !== doi).toSorted().slice(0, MAX_ALIASES);
  return { doi, pmid: lesser(a.pmid, b.pmid), pmcid: lesser(a.pmcid, b.pmcid), arxiv: lesser(a.arxiv, b.arxiv), ...(aliases.length > 0 && { aliases }) };
}

const MAX_ALIASES = 20;

function lesser<Value>(a: Value | null, b: Value | null): Value | null {
  if (a === null || b === null) return a ?? b;
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}

/** Every change of a record that is known. */
export function seenOf(record: SyncedRecord): VersionVector {
  return EDITABLE_FIELDS.reduce<VersionVector>((all, name) => joinVectors(all, record.fields[name]?.seen ?? {}), record.gone);
}

/** Whether the paper is in the list: some value of it was not known to whoever removed it. */
export function isAlive(record: SyncedRecord): boolean {
  return EDITABLE_FIELDS.some((name) => record.fields[name]?.values.some((value) => !knows(record.gone, value)));
}

/** Whether `whole` says everything that `part` says. Facts of the paper count where `part` has some and `whole` has none. */
export function holdsRecord(whole: SyncedRecord, part: SyncedRecord): boolean {
  const isHeld = (name: (typeof EDITABLE_FIELDS)[number]) => {
    const field = part.fields[name];
    if (field === undefined) return true;
    const held = whole.fields[name];
    return held !== undefined && holdsVector(held.seen, field.seen);
  };
  const joined = joinRecords(whole, part);
  const isFact = sameData([joined.savedAt, joined.ids, joined.title], [whole.savedAt, whole.ids, whole.title]);
  return holdsVector(whole.gone, part.gone) && (!isAlive(joined) || (isFact && EDITABLE_FIELDS.every(isHeld)));
}
