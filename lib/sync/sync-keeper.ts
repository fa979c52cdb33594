import type { SyncStatus } from '@/lib/model/sync-status';
import type { SyncArea } from '@/lib/platform/sync-area';
import { getMeta, setMeta } from '@/lib/storage/meta';
import { forgetSyncStatus, getSyncStatus, keepSyncStatus } from './sync-status';
import { eraseSynced } from './erase-synced';
import { syncOnce } from './sync-once';

/**
 * How long after a change the list is synced, in milliseconds. So there are 1,200 writes an hour at most; the browsers
 * allow 1,800, and 120 a minute.
 */
export const SYNC_DELAY = 3_000;

export interface SyncKeeperDeps {
  area: SyncArea;
  now(): number;
  /** Whether the reader wants it, and the browser has their consent. */
  isOn(): Promise<boolean>;
  /** The copy was deleted on another machine: synchronisation ends here too. */
  switchOff(): Promise<void>;
  /** Entries were changed. */
  onChanged(ids: string[]): void;
  keepAlive<Value>(work: Promise<Value>): Promise<Value>;
}

export interface SyncKeeper {
  /** Papers may have been changed here; `all`: nobody knows which. */
  changed(ids: readonly string[] | 'all'): void;
  /** Items of the sync storage were changed, by this machine or another. */
  itemsChanged(items: Record<string, unknown>): void;
  /** Syncs now, after what is under way. */
  run(): Promise<void>;
  /** Deletes the copy for all machines, after what is under way. */
  erase(): Promise<void>;
}

/** Syncs some seconds after each change, one run at a time. What was waiting when the process ended, the next whole run finds. */
export function createSyncKeeper(deps: SyncKeeperDeps): SyncKeeper {
  let waiting: Set<string> | 'all' = new Set();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let written: Record<string, unknown> = {};

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(() => deps.keepAlive(work()));
    last = done.catch(() => null);
    return done;
  };

  async function sync(): Promise<void> {
    const ids = waiting === 'all' ? 'all' : [...waiting];
    waiting = new Set();
    if (!(await deps.isOn())) return;
    const { changed, written: items, ...status } = await syncOnce(deps.area, ids, { device: await device(), now: deps.now() });
    written = { ...written, ...items };
    if (status.outcome === 'erased') await deps.switchOff();
    await keepSyncStatus(await withCounts(status));
    if (changed.length > 0) deps.onChanged(changed);
  }

  const run = () =>
    inTurn(sync).catch(async (error: unknown) => {
      console.error(error);
      // Whatever it was, it was not done.
      waiting = 'all';
      await keepSyncStatus(await withCounts({ at: deps.now(), outcome: 'failed', papers: 0, leftOut: 0, notesLeftOut: 0 }));
      // Where there is no room for that either, the next run says it.
    }).catch((error: unknown) => console.error(error));

  const soon = () => {
    timer ??= setTimeout(() => {
      timer = null;
      void run();
    }, SYNC_DELAY);
  };

  return {
    changed(ids) {
      if (ids === 'all') waiting = 'all';
      else if (waiting !== 'all') for (const id of ids) waiting.add(id);
      soon();
    },
    itemsChanged(items) {
      if (Object.entries(items).some(([key, value]) => written[key] !== value)) soon();
    },
    run() {
      waiting = 'all';
      return run();
    },
    erase: () =>
      inTurn(async () => {
        await eraseSynced(deps.area, deps.now());
        await forgetSyncStatus();
      }),
  };
}

/** A run that did not get to the end knows no counts: those of the one before hold. */
async function withCounts(status: SyncStatus): Promise<SyncStatus> {
  if (status.outcome === 'done') return status;
  const before = await getSyncStatus();
  return before === null ? status : { ...before, at: status.at, outcome: status.outcome };
}

async function device(): Promise<string> {
  const known = await getMeta('syncDevice');
  if (known !== undefined) return known;
  const made = crypto.randomUUID().replaceAll('-', '').slice(0, 6);
  await setMeta('syncDevice', made);
  return made;
}
