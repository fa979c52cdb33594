import type { SyncedRecord } from '@/lib/model/synced-record';
import type { SyncStatus } from '@/lib/model/sync-status';
import { isSyncQuota, type SyncArea } from '@/lib/platform/sync-area';
import { takeSnapshot } from '@/lib/reading-list/snapshots';
import { readEntryIds } from '@/lib/storage/reading-list-store';
import { allSyncedRecords } from '@/lib/storage/synced-records';
import { isErased } from './erase-synced';
import { isAlive, joinRecords } from './join-records';
import type { Here } from './note-changes';
import { publish } from './publish';
import { reconcile, takeNew, type Remote } from './reconcile';
import { isItem, unpackItem } from './synced-items';

/** Papers of one transaction. */
const BATCH = 100;
/** Where another machine removed more papers than this, how the list was is kept first. */
const MANY = 10;

export interface SyncResult extends SyncStatus {
  /** Entries that are not what they were. */
  changed: string[];
  /** Items that were written. */
  written: Record<string, string>;
}

/**
 * Brings the list of this machine and the copy in the sync storage together. The process may end at any point of it:
 * each paper is changed as a whole or not at all, and the next run does what is left.
 * @param ids the papers that may have been changed here; `all` where nobody knows. Those of the copy are looked at always
 */
export async function syncOnce(area: SyncArea, ids: readonly string[] | 'all', here: Here): Promise<SyncResult> {
  const items = await area.read();
  const status: SyncResult = { at: here.now, outcome: 'done', papers: 0, leftOut: 0, notesLeftOut: 0, changed: [], written: {} };
  if (isErased(items)) {
    await area.remove(Object.keys(items).filter(isItem));
    return { ...status, outcome: 'erased' };
  }
  const remote = await remoteRecords(items);
  const before = new Map((await allSyncedRecords()).map((record) => [record.id, record]));
  await keepMany(before, remote, here.now);

  const changed = new Set<string>();
  const again = new Set<string>();
  const take = (done: { changed: string[]; again: string[] }) => {
    for (const id of done.changed) changed.add(id);
    for (const id of done.again) again.add(id);
  };
  // First those that are new: they may be papers of this list under another id, which their removal would take away.
  for (const record of remote.values()) if (!before.has(record.id)) take(await takeNew(record, here));
  const known = ids === 'all' ? [...(await readEntryIds()), ...before.keys()] : ids;
  const all = [...new Set([...known, ...remote.keys()])];
  for (let at = 0; at < all.length; at += BATCH) take(await reconcile(all.slice(at, at + BATCH), remote, here));
  if (again.size > 0) take(await reconcile([...again], remote, here));

  try {
    return { ...status, ...(await publish(await allSyncedRecords(), items, remote, area, here.now)), changed: [...changed] };
  } catch (error) {
    return { ...status, outcome: isSyncQuota(error) ? 'full' : 'failed', changed: [...changed] };
  }
}

/** What the items say, each paper once: one that was moved by another version may stand in two. */
async function remoteRecords(items: Record<string, unknown>): Promise<Remote> {
  const remote = new Map<string, SyncedRecord>();
  for (const key of Object.keys(items).filter(isItem)) {
    for (const record of await unpackItem(items[key])) {
      const there = remote.get(record.id);
      remote.set(record.id, there ? joinRecords(there, record) : record);
    }
  }
  return remote;
}

async function keepMany(before: ReadonlyMap<string, SyncedRecord>, remote: Remote, now: number): Promise<void> {
  const removals = [...remote.values()].filter((record) => {
    const here = before.get(record.id);
    return here !== undefined && isAlive(here) && !isAlive(joinRecords(here, record));
  });
  if (removals.length > MANY) await takeSnapshot('bulk', now);
}
