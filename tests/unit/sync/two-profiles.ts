import { IDBFactory } from 'fake-indexeddb';
import type { SyncArea } from '@/lib/platform/sync-area';
import { closeDatabase } from '@/lib/storage/database';
import { syncOnce, type SyncResult } from '@/lib/sync/sync-once';

/** What the browser's maker stores: of two writes of one item the one that arrives later stands. */
export class SyncServer {
  readonly items = new Map<string, unknown>();
}

/**
 * A browser profile with a database and a copy of the sync storage of its own, as browsers have them: a write changes the
 * own copy at once, goes to the server some time later, and what others wrote comes some time later too.
 */
export class Profile {
  readonly indexedDB = new IDBFactory();
  #copy = new Map<string, unknown>();
  #unsent = new Set<string>();
  /** What goes wrong at the next write: refused, or ended in the middle. */
  fault: 'quota' | 'partial' | null = null;
  writes = 0;

  constructor(
    readonly device: string,
    readonly server: SyncServer,
  ) {}

  readonly area: SyncArea = {
    read: async () => Object.fromEntries(structuredClone([...this.#copy])),
    write: async (items) => {
      const { fault } = this;
      this.fault = null;
      this.writes += 1;
      if (fault === 'quota') throw new Error('QUOTA_BYTES quota exceeded');
      const all = Object.entries(items);
      for (const [key, value] of fault === 'partial' ? all.slice(0, all.length >> 1) : all) {
        if (key.length + JSON.stringify(value).length > 8_192) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
        this.#copy.set(key, value);
        this.#unsent.add(key);
      }
      if ([...this.#copy].reduce((sum, [key, value]) => sum + key.length + JSON.stringify(value).length, 0) > 102_400) throw new Error('QUOTA_BYTES quota exceeded');
      if (fault === 'partial') throw new Error('The browser was shut down.');
    },
    remove: async (keys) => {
      for (const key of keys) {
        this.#copy.delete(key);
        this.#unsent.add(key);
      }
    },
  };

  /** The browser sends what was written. */
  send(): void {
    for (const key of this.#unsent) {
      if (this.#copy.has(key)) this.server.items.set(key, this.#copy.get(key));
      else this.server.items.delete(key);
    }
    this.#unsent.clear();
  }

  /** The browser fetches what others wrote. An item of its own that is not sent yet is overwritten: so it goes at worst. */
  fetch(): void {
    this.#copy = new Map(this.server.items);
    this.#unsent.clear();
  }

  /** Does something in this profile. */
  async here<Value>(work: () => Promise<Value>): Promise<Value> {
    await closeDatabase();
    globalThis.indexedDB = this.indexedDB;
    return work();
  }

  sync(ids: readonly string[] | 'all', now: number): Promise<SyncResult> {
    return this.here(() => syncOnce(this.area, ids, { device: this.device, now }));
  }
}

/** Both profiles send, fetch and sync until nothing changes any more. */
export async function settle(profiles: readonly Profile[], now: number, rounds = 8): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const profile of profiles) {
      profile.fault = null;
      await profile.sync('all', now + round);
      profile.send();
      for (const each of profiles) if (each !== profile) each.fetch();
    }
  }
}
