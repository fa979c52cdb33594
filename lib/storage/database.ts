import {
  openDB,
  type IDBPDatabase,
  type IDBPTransaction,
  type OpenDBCallbacks,
  type StoreNames,
} from 'idb';
import { MIGRATIONS, migrate, type OldDatabase, type UpgradeTransaction } from './migrations';
import { databaseNames, onDatabaseName } from './database-name';
import { openPatiently } from './open-patiently';
import type { CaveatSchema } from './schema';
import { snapshotBeforeMigration } from './snapshot-before-migration';

type Database = IDBPDatabase<CaveatSchema>;

/** The connection of this context; `null` when there is none to be trusted. */
let connection: Promise<Database> | null = null;

/**
 * The one shared connection, opened on first use.
 *
 * A connection the browser took away is opened again at the next call. An opening that fails three times is rejected; the
 * next call starts afresh.
 */
export function database(): Promise<Database> {
  if (connection) return connection;
  const opening = openWithRetries();
  connection = opening;
  opening.catch(() => forget(opening));
  return opening;
}

/**
 * Starts a transaction, on a new connection if the present one turns out to be closed.
 * The caller must use it without waiting for anything but the transaction itself.
 */
export async function transaction<
  Names extends StoreNames<CaveatSchema>[],
  Mode extends 'readonly' | 'readwrite',
>(names: Names, mode: Mode): Promise<IDBPTransaction<CaveatSchema, Names, Mode>> {
  const opened = database();
  const db = await opened;
  try {
    return heard(db.transaction(names, mode));
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    forget(opened);
    return heard((await database()).transaction(names, mode));
  }
}

/** A request that fails tells its caller; that the transaction ended with it is then no news to anybody. */
function heard<Started extends { done: Promise<void> }>(tx: Started): Started {
  tx.done.catch(() => undefined);
  return tx;
}

/** Closes the connection, as the end of the process would; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const closing = connection;
  connection = null;
  (await closing?.catch(() => null))?.close();
}

function forget(which: Promise<Database>): void {
  if (connection === which) connection = null;
}

/** Whether this context hears of another database that is in use. */
let isFollowing = false;

async function openWithRetries(): Promise<Database> {
  if (!isFollowing) onDatabaseName(() => void closeDatabase());
  isFollowing = true;
  const { name } = await databaseNames();
  await snapshotBeforeMigration(name, Date.now());
  return openPatiently(() => open(name));
}

async function open(name: string): Promise<Database> {
  let db: Database | null = null;
  const dropConnection = () => {
    connection = null;
    db?.close();
  };
  const callbacks: OpenDBCallbacks<CaveatSchema> = {
    upgrade: (upgraded, oldVersion, _newVersion, tx) =>
      migrate(upgraded as unknown as OldDatabase, tx as unknown as UpgradeTransaction, oldVersion),
    // Another context brings a newer version, or deletes: an open connection would hold it up.
    blocking: dropConnection,
    terminated: dropConnection,
  };
  db = await openDB<CaveatSchema>(name, MIGRATIONS.length, callbacks);
  return db;
}
