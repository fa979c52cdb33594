import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { readableEntry } from '@/lib/storage/readable-entry';
import { readEntriesOf } from '@/lib/storage/reading-list-store';
import type { NewJournalRow } from '@/lib/storage/rows';
import { sameData } from '@/lib/storage/same-data';
import { changeSynced, type SyncedChange, type SyncedPaper } from '@/lib/storage/synced-records';
import { editRow } from '@/lib/reading-list/edit-row';
import { mergeTwo } from '@/lib/reading-list/merged-entries';
import { newFromRecord, withRecord } from './entry-of-record';
import { isAlive, joinRecords, seenOf } from './join-records';
import { noteChanges, type Here } from './note-changes';
import { sentRecord } from './what-is-sent';

/** What others have sent, by id. */
export type Remote = ReadonlyMap<string, SyncedRecord>;

interface Reconciled extends SyncedChange {
  /** Papers to look at once more: two that became one here. */
  again: string[];
}

/**
 * Brings papers of this machine and what others sent of them together, in one transaction: what was changed here goes
 * into the records, and what was changed elsewhere into the list.
 * @returns ids of entries that are not what they were; `again`: those to reconcile once more
 */
export async function reconcile(ids: readonly string[], remote: Remote, here: Here): Promise<{ changed: string[]; again: string[] }> {
  const change = await changeSynced(ids.map((id) => ({ id })), (papers) => joined(papers.flatMap(readable).map((paper) => known(paper, remote.get(paper.id) ?? null, here))));
  return { changed: idsOf(change), again: change.again };
}

/**
 * Takes over a paper that this machine has never heard of. One that is in the list under another id becomes one with it,
 * under the id of the one that was saved first; unless either was taken apart from another before.
 */
export async function takeNew(record: SyncedRecord, here: Here): Promise<{ changed: string[]; again: string[] }> {
  // What is here gets a record first, so that taking the two apart later is known to be just that.
  const same = isAlive(record) ? await readEntriesOf(record.ids) : [];
  if (same.length > 0) await reconcile(same.map(({ id }) => id), new Map(), here);
  const change = await changeSynced([{ id: record.id, ids: record.ids }], (papers) => joined(papers.flatMap(readable).map((paper) => unknown(paper, record, here))));
  return { changed: idsOf(change), again: change.again };
}

/** A paper whose row is damaged is left alone: it was not removed, and nobody knows what of it was changed. */
function readable(paper: SyncedPaper): SyncedPaper[] {
  const entry = paper.entry && readableEntry(paper.entry);
  if (paper.entry && !entry) return [];
  const same = paper.same.flatMap((other) => {
    const readableOther = readableEntry(other.entry);
    return readableOther ? [{ ...other, entry: readableOther }] : [];
  });
  return [{ ...paper, entry, same }];
}

function known({ id, entry, record }: SyncedPaper, remote: SyncedRecord | null, here: Here): Reconciled {
  const noted = noteChanges(record, entry, remote ? seenOf(remote) : {}, here);
  const next = noted && remote ? joinRecords(noted, remote) : (noted ?? remote);
  const nothing = joined([]);
  if (next === null) return nothing;
  const records = sameData(next, record) ? [] : [next];
  if (isAlive(next)) {
    const made = entry === null ? { entry: newFromRecord(next), changed: [] } : withRecord(entry, next);
    // Removed here, and changed meanwhile by somebody who did not know that.
    const back: NewJournalRow[] = record === null ? [] : [{ entryId: id, at: here.now, change: { kind: 'restored' } }];
    const journal = entry === null ? back : editRow(entry, made.entry, made.changed, here.now);
    return { ...nothing, put: made.entry === entry ? [] : [made.entry], records, journal };
  }
  if (entry === null) return { ...nothing, records };
  // Whoever removed it has never seen a note that was too long to be sent: then it stays.
  if (sentRecord(noted ?? next, false, here.now)?.withoutNote !== false) {
    const kept = noteChanges(next, entry, {}, here);
    return { ...nothing, records: kept ? [kept] : records };
  }
  return { ...nothing, removed: [entry], records, journal: [{ entryId: id, at: here.now, change: { kind: 'removed' } }] };
}

function unknown(paper: SyncedPaper, remote: SyncedRecord, here: Here): Reconciled {
  // It came into the list meanwhile, or is a removal.
  if (paper.entry || paper.record || !isAlive(remote)) return known(paper, remote, here);
  const entry = newFromRecord(remote);
  const nothing = joined([]);
  const mine = paper.same.filter((other) => other.record !== null && !isApart(other.record)).map((other) => other.entry);
  const [there] = isApart(remote) ? [] : mine.toSorted(savedFirst);
  const [kept, other] = there ? ([entry, there].toSorted(savedFirst) as [ReadingListEntry, ReadingListEntry]) : [];
  const merged = kept && other ? mergeTwo(kept, other, 'restored', here.now) : null;
  if (!there || !merged) return { ...nothing, put: [entry], records: [remote] };
  return { ...nothing, put: merged.put, absorbed: merged.remove, records: [remote], journal: merged.journal, again: [entry.id, there.id] };
}

/** It was removed, or went into another one, and came back: somebody wants it to be by itself. */
const isApart = ({ gone }: SyncedRecord) => Object.keys(gone).length > 0;

/** The same on every machine, whatever its clock says. */
function savedFirst(a: ReadingListEntry, b: ReadingListEntry): number {
  return a.savedAt - b.savedAt || (a.id < b.id ? -1 : 1);
}

function joined(changes: readonly Reconciled[]): Reconciled {
  const all = <Key extends keyof Reconciled>(key: Key) => changes.flatMap((change): unknown[] => change[key]) as Reconciled[Key];
  return { put: all('put'), absorbed: all('absorbed'), removed: all('removed'), records: all('records'), journal: all('journal'), again: all('again') };
}

const idsOf = ({ put, absorbed, removed }: SyncedChange) => [...put.map(({ id }) => id), ...absorbed, ...removed.map(({ id }) => id)];
