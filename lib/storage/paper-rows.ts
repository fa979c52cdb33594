import type { PaperRow } from '@/lib/model/paper-row';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { database, transaction } from './database';
import { markChanged } from './list-writes';
import type { ChangedEntry, RowBuild } from './rows';
import { writeAll } from './write-all';

/** The next entries whose rows have to be made anew, with the marks that say so. */
export async function nextChanged(limit: number): Promise<ChangedEntry[]> {
  return (await database()).getAll('changedEntries', null, limit);
}

/** Entries by id, as they lie there: a damaged one has a row too. Those that are gone are left out. */
export async function storedEntries(ids: readonly string[]): Promise<ReadingListEntry[]> {
  const store = (await transaction(['readingList'], 'readonly')).objectStore('readingList');
  return (await Promise.all(ids.map((id) => store.get(id)))).filter((entry) => entry !== undefined);
}

/** The entries whose ids come after one, in the order of ids. */
export async function entriesAfter(id: string, limit: number): Promise<ReadingListEntry[]> {
  return (await database()).getAll('readingList', IDBKeyRange.lowerBound(id, true), limit);
}

/**
 * Writes rows, takes away those of entries that are gone, and takes the marks away that this settles: in one
 * transaction, so that a mark is there for as long as its row is not.
 */
export async function writeRows(change: { put: readonly PaperRow[]; remove?: readonly string[]; settled?: readonly ChangedEntry[]; build?: RowBuild }): Promise<void> {
  const { put, remove = [], settled = [], build } = change;
  const tx = await transaction(['paperRows', 'changedEntries', 'meta'], 'readwrite');
  const rows = tx.objectStore('paperRows');
  const ids = [...put.map(({ id }) => id), ...remove];
  const [keys, count = 0] = await Promise.all([Promise.all(ids.map((id) => rows.index('id').getAllKeys(id))), tx.objectStore('meta').get('rowCount') as Promise<number | undefined>]);
  const earlier = keys.flat();
  await writeAll(tx, [
    ...earlier.map((key) => () => rows.delete(key)),
    ...put.map((row) => () => rows.put(row)),
    () => tx.objectStore('meta').put(count + put.length - earlier.length, 'rowCount'),
    ...settled.map(({ seq }) => () => tx.objectStore('changedEntries').delete(seq)),
    ...(build ? [() => tx.objectStore('meta').put(build, 'rowBuild')] : []),
  ]);
}

/** Begins to make all rows anew. With `isEmptied` the old ones go at once, since they say what is not so. */
export async function beginRows(build: RowBuild, isEmptied: boolean, settled: readonly ChangedEntry[]): Promise<void> {
  const tx = await transaction(['paperRows', 'changedEntries', 'meta'], 'readwrite');
  await writeAll(tx, [
    ...(isEmptied ? [() => tx.objectStore('paperRows').clear(), () => tx.objectStore('meta').put(0, 'rowCount')] : []),
    ...settled.map(({ seq }) => () => tx.objectStore('changedEntries').delete(seq)),
    () => tx.objectStore('meta').put(build, 'rowBuild'),
  ]);
}

/** The entries that have a row. */
export async function rowIds(): Promise<string[]> {
  return (await (await database()).getAllKeys('paperRows')).map(([, id]) => id);
}

/** The entries whose rows rest on a silence that has grown too old. */
export async function outdatedRows(now: number, limit: number): Promise<string[]> {
  const tx = await transaction(['paperRows'], 'readonly');
  return (await tx.objectStore('paperRows').index('until').getAll(IDBKeyRange.upperBound(now), limit)).map(({ id }) => id);
}

/** Marks the rows whose status rests on a silence that has grown too old. @returns how many */
export async function markOutdated(now: number, limit: number): Promise<number> {
  const tx = await transaction(['paperRows', 'changedEntries'], 'readwrite');
  const rows = await tx.objectStore('paperRows').index('until').getAll(IDBKeyRange.upperBound(now), limit);
  await writeAll(tx, rows.map(({ id }) => () => markChanged(tx, id)));
  return rows.length;
}
