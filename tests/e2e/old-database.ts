import { openDB } from 'idb';
import { MIGRATIONS, migrate, type OldDatabase, type UpgradeTransaction } from '@/lib/storage/migrations';

/**
 * Makes a database as an earlier version of Caveat left it, with saved papers in it. To be called in one of Caveat's own pages.
 * @param version the number of the shape: how many migrations that version knew
 */
export async function makeOldDatabase(name: string, version: number, entries: readonly object[]): Promise<void> {
  const steps = MIGRATIONS.slice(0, version);
  const db = await openDB(name, version, {
    upgrade: (made, before, _after, tx) => migrate(made as OldDatabase, tx as unknown as UpgradeTransaction, before, steps),
  });
  const tx = db.transaction('readingList', 'readwrite');
  for (const entry of entries) void tx.store.put(entry);
  await tx.done;
  db.close();
}
