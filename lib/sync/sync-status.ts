import type { SyncStatus } from '@/lib/model/sync-status';
import { browser } from '@/lib/platform/browser';
import * as z from '@/lib/platform/zod';
import { timeSchema } from '@/lib/messaging/entry-fields';

const KEY = 'sync-status';
const count = z.int().check(z.nonnegative());
const statusSchema: z.ZodMiniType<SyncStatus> = z.object({
  at: timeSchema,
  outcome: z.enum(['done', 'full', 'failed', 'erased']),
  papers: count,
  leftOut: count,
  notesLeftOut: count,
});

/** What came of the last synchronisation; `null` where there was none. */
export async function getSyncStatus(): Promise<SyncStatus | null> {
  return statusFrom((await browser.storage.local.get(KEY))[KEY]);
}

export async function keepSyncStatus(status: SyncStatus): Promise<void> {
  await browser.storage.local.set({ [KEY]: status });
}

export async function forgetSyncStatus(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/**
 * Calls back after each synchronisation.
 * @returns ends the listening
 */
export function onSyncStatus(listener: (status: SyncStatus | null) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) listener(statusFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

function statusFrom(value: unknown): SyncStatus | null {
  const read = statusSchema.safeParse(value);
  return read.success ? read.data : null;
}
