import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import { closeDatabase } from '@/lib/storage/database';

/** Gives each test of a file an empty database, as after an installation. */
export function useFreshDatabase(): void {
  beforeEach(async () => {
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
  });
}

/** What the end of the browser does to the connection; the next use finds what was committed. */
export const restart = closeDatabase;
