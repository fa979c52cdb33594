import { MIGRATIONS } from './migrations';
import { snapshotLines } from './raw-rows';
import { writeSnapshot } from './snapshot-store';

/**
 * Takes a snapshot of a database that is about to change its shape. One that cannot be taken is said and does not keep
 * the reader from the list: a change of shape that fails leaves everything as it was.
 */
export async function snapshotBeforeMigration(name: string, now: number): Promise<void> {
  try {
    const known = await indexedDB.databases();
    const version = known.find((each) => each.name === name)?.version ?? 0;
    if (version > 0 && version < MIGRATIONS.length) await writeSnapshot('migration', snapshotLines(name), now);
  } catch (error) {
    console.error(error);
  }
}
