import type { SyncArea } from '@/lib/platform/sync-area';
import { isItem } from './synced-items';

/** Says to other machines that the copy was deleted: else each would write its own list there again. */
const ERASED = 'erased';

/** Deletes the synced copy, for all machines. Where there is none, nothing is written. */
export async function eraseSynced(area: SyncArea, now: number): Promise<void> {
  const keys = Object.keys(await area.read()).filter(isItem);
  if (keys.length === 0) return;
  await area.write({ [ERASED]: now });
  await area.remove(keys);
}

/** Whether a machine deleted the copy. */
export function isErased(items: Record<string, unknown>): boolean {
  return ERASED in items;
}

/** A reader switches synchronisation on, so the copy begins anew. */
export async function beginSynced(area: SyncArea): Promise<void> {
  if (isErased(await area.read())) await area.remove([ERASED]);
}
