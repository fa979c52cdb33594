import type { WatchLogRow } from '@/lib/model/watch';
import { transaction } from './database';
import { writeAll } from './write-all';

/** So many checks are kept in the log; the oldest go first. */
export const MAX_LOG = 300;

/** Notes a check. */
export async function writeLog(row: WatchLogRow): Promise<void> {
  const tx = await transaction(['watchLog'], 'readwrite');
  const store = tx.objectStore('watchLog');
  const tooMany = (await store.count()) + 1 - MAX_LOG;
  const oldest = tooMany > 0 ? await store.getAllKeys(null, tooMany) : [];
  await writeAll(tx, [...oldest.map((key) => () => store.delete(key)), () => store.add(row)]);
}

/** The log, the latest check first. */
export async function readLog(): Promise<WatchLogRow[]> {
  const tx = await transaction(['watchLog'], 'readonly');
  return (await tx.objectStore('watchLog').getAll()).toReversed();
}
