import { browser } from '@/lib/platform/browser';

/** The name of the first database; a fresh start has another, which is remembered. */
export const FIRST_DATABASE = 'caveat';

const KEY = 'database';

/** Where the database is, and where those are that could not be opened. */
interface DatabaseNames {
  name: string;
  /** Kept until the reader deletes everything. `at`: when it was left, in milliseconds since the epoch. */
  older: { name: string; at: number }[];
}

const FIRST: DatabaseNames = { name: FIRST_DATABASE, older: [] };

/** The names that are in use; the first one where none are remembered, or the browser cannot say. */
export async function databaseNames(): Promise<DatabaseNames> {
  const stored: unknown = await browser.storage.local.get(KEY).then((all: Record<string, unknown>) => all[KEY], () => null);
  return isNames(stored) ? stored : FIRST;
}

/** Begins a database under a new name. The one before keeps its name and all that is in it. */
export async function useNewDatabase(now: number): Promise<void> {
  const { name, older } = await databaseNames();
  const names: DatabaseNames = { name: `${FIRST_DATABASE}-${now.toString(36)}`, older: [...older, { name, at: now }] };
  await browser.storage.local.set({ [KEY]: names });
}

/** Forgets the older databases, once they are deleted. */
export async function forgetOlderDatabases(): Promise<void> {
  const { name } = await databaseNames();
  await browser.storage.local.set({ [KEY]: { name, older: [] } satisfies DatabaseNames });
}

/**
 * Calls back when another database is in use.
 * @returns ends the listening
 */
export function onDatabaseName(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

function isNames(value: unknown): value is DatabaseNames {
  if (typeof value !== 'object' || value === null) return false;
  const { name, older } = value as Partial<DatabaseNames>;
  return typeof name === 'string' && name.startsWith(FIRST_DATABASE) && Array.isArray(older);
}
