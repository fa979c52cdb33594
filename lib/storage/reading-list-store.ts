import type { IDBPObjectStore, StoreNames } from 'idb';
import { doisOf, sameWork } from '@/lib/identifiers/work-key';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { WorkIds } from '@/lib/model/work';
import { database, transaction } from './database';
import type { CaveatSchema } from './schema';
import { journalWrites } from './journal';
import { entryWrites, LIST_STORES } from './list-writes';
import type { NewJournalRow } from './rows';
import { writeAll } from './write-all';

export type ListStore = IDBPObjectStore<CaveatSchema, StoreNames<CaveatSchema>[], 'readingList', 'readonly' | 'readwrite'>;

/** What to write once everything was read: entries to put, ids of entries to delete. */
export interface ListChange {
  put: ReadingListEntry[];
  remove: string[];
  /** What to write in the journal about it. */
  journal?: NewJournalRow[];
}

export async function readEntry(id: string): Promise<ReadingListEntry | null> {
  return (await (await database()).get('readingList', id)) ?? null;
}

/** All saved papers, the one saved last first. */
export async function readEntries(): Promise<ReadingListEntry[]> {
  return (await (await database()).getAllFromIndex('readingList', 'savedAt')).toReversed();
}

/** Ids of all saved papers. An index is read for it: in the store itself Chromium walks over every whole entry. */
export async function readEntryIds(): Promise<string[]> {
  const tx = await transaction(['readingList'], 'readonly');
  return tx.objectStore('readingList').index('savedAt').getAllKeys();
}

/** The saved papers that are the work with these identifiers: one, in a list that is in order. */
export async function readEntriesOf(ids: WorkIds): Promise<ReadingListEntry[]> {
  const tx = await transaction(['readingList'], 'readonly');
  return entriesOf(tx.objectStore('readingList'), ids);
}

/** The same of many works, in order, in one transaction. */
export async function readEntriesOfAll(works: readonly WorkIds[]): Promise<ReadingListEntry[][]> {
  const tx = await transaction(['readingList'], 'readonly');
  const store = tx.objectStore('readingList');
  if ((await store.count()) === 0) return works.map(() => []);
  return Promise.all(works.map((ids) => entriesOf(store, ids)));
}

/**
 * Changes the list in one transaction: two changes at the same time never lose one another's.
 * @param id the entry to start from, or `null`
 * @param ids the entries of this work are handed over too
 * @param change decides, at once and without waiting, what is to be written
 * @returns what `change` returned; nothing is written if it throws
 */
export async function changeList<Change extends ListChange>(
  id: string | null,
  ids: WorkIds,
  change: (entry: ReadingListEntry | null, ofWork: ReadingListEntry[]) => Change,
): Promise<Change> {
  const tx = await transaction([...LIST_STORES, 'journal'], 'readwrite');
  const store = tx.objectStore('readingList');
  const [entry, ofWork] = await Promise.all([id === null ? null : store.get(id), entriesOf(store, ids)]);
  const changes = change(entry ?? null, ofWork);
  const journal = await journalWrites(tx.objectStore('journal'), changes.journal ?? []);
  await writeAll(tx, [
    ...journal,
    ...entryWrites(tx, changes),
  ]);
  return changes;
}

/**
 * Changes many entries in one transaction.
 * @param change decides, at once and without waiting, what becomes of the entries that are there
 */
export async function changeEntries<Change extends ListChange>(ids: readonly string[], change: (entries: ReadingListEntry[]) => Change): Promise<Change> {
  const tx = await transaction([...LIST_STORES, 'journal'], 'readwrite');
  const store = tx.objectStore('readingList');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  const changes = change(found.filter((entry) => entry !== undefined));
  const journal = await journalWrites(tx.objectStore('journal'), changes.journal ?? []);
  await writeAll(tx, [...journal, ...entryWrites(tx, changes)]);
  return changes;
}

/** The entries of a work, inside a transaction. */
export async function entriesOf(store: ListStore, ids: WorkIds): Promise<ReadingListEntry[]> {
  const dois = doisOf(ids);
  const others = (['pmid', 'pmcid', 'arxiv'] as const).flatMap((field) => {
    const id = ids[field];
    return id === null ? [] : [store.index(field).getAll(id)];
  });
  const found = await Promise.all([...dois.flatMap((doi) => [store.index('doi').getAll(doi), store.index('aliases').getAll(doi)]), ...others]);
  const entries = new Map(found.flat().map((entry) => [entry.id, entry] as const));
  return [...entries.values()].filter((entry) => sameWork(entry.work.ids, ids));
}
