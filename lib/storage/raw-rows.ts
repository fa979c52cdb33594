import { openDB, type IDBPDatabase } from 'idb';
import { openPatiently } from './open-patiently';

/** Rows that are read in one go. */
const BATCH = 100;

/**
 * A row as it lies in a database, whatever wrote it; or how many rows of a store could not be read, −1 where nobody knows.
 * `isCut`: the browser, or another context that changes the database, closed it before the end.
 */
export type RawRow = { store: string; row: unknown } | { store: string; lost: number; isCut: boolean };

/**
 * Everything that can be read of a database, store by store, whatever its version and shape. What cannot be read is
 * counted and passed over. The database is opened as it is and closed at the end; nothing in it is changed.
 * @param stores the stores that are wanted; those that are not there are passed over
 * @returns nothing where there is no such database
 * @throws if the browser cannot open it at all
 */
export async function* rawRows(name: string, stores: readonly string[]): AsyncGenerator<RawRow> {
  const ending = { isClosed: false };
  const db = await openPatiently(() => openAsItIs(name, ending));
  if (db === null) return;
  try {
    for (const store of stores) if (db.objectStoreNames.contains(store)) yield* rowsOf(db, store, ending);
  } finally {
    db.close();
  }
}

/** Opens a database without changing it; `null` where there is none. */
async function openAsItIs(name: string, ending: { isClosed: boolean }): Promise<IDBPDatabase<unknown> | null> {
  let isNew = false;
  const opening: Promise<IDBPDatabase<unknown>> = openDB(name, undefined, {
    upgrade: (_db, oldVersion, _newVersion, tx) => {
      isNew = oldVersion === 0;
      if (!isNew) return;
      // A database that is not there must not come to be.
      tx.done.catch(() => undefined);
      tx.abort();
    },
    blocking: (_old, _new, event) => {
      ending.isClosed = true;
      (event.target as IDBDatabase).close();
    },
    terminated: () => void (ending.isClosed = true),
  });
  try {
    return await opening;
  } catch (error) {
    if (isNew) return null;
    throw error;
  }
}

async function* rowsOf(db: IDBPDatabase<unknown>, store: string, ending: { readonly isClosed: boolean }): AsyncGenerator<RawRow> {
  let lost = 0;
  const keys = await db.getAllKeys(store).catch(() => null);
  if (keys === null) {
    yield { store, lost: -1, isCut: ending.isClosed };
    return;
  }
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH);
    const range = IDBKeyRange.bound(batch[0], batch.at(-1));
    const rows = await db.getAll(store, range).catch(() => null);
    if (rows !== null) {
      for (const row of rows as unknown[]) yield { store, row };
      continue;
    }
    // One row of them is damaged: the others are read one by one.
    for (const key of batch) {
      try {
        yield { store, row: (await db.get(store, key)) as unknown };
      } catch {
        lost += 1;
      }
    }
  }
  if (lost > 0) yield { store, lost, isCut: ending.isClosed };
}

/**
 * The lines of a snapshot of a database, as it lies there: the reading list and the summaries that are in no pack. Single
 * rows that are damaged on the disk are passed over.
 * @throws where a store could not be read to its end: a part of the list must not pass for all of it
 */
export async function* snapshotLines(name: string): AsyncGenerator<string> {
  for await (const raw of rawRows(name, ['readingList', 'ownSummaries'])) {
    if (!('row' in raw)) {
      if (raw.isCut || raw.lost < 0) throw new DOMException(`${raw.store} was not read to its end`, 'AbortError');
      continue;
    }
    const { store, row } = raw;
    if (store === 'ownSummaries' && (row as { packId?: unknown } | null)?.packId !== null) continue;
    yield `${JSON.stringify({ store, row })}\n`;
  }
}
