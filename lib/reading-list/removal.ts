import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { moveFromRemoved, moveToRemoved } from '@/lib/storage/removed-entries';
import { mergeTwo } from './merged-entries';
import { NoSuchEntry } from './reading-list';
import { announceChange } from './reading-list-changes';

/**
 * Takes papers off the list; restoreEntry brings each back. One that is not there is no error.
 * @param goesOn they belong to the removal before, and are undone with it
 * @returns those that were there
 */
export async function removeEntries(ids: readonly string[], now: number, goesOn = false): Promise<string[]> {
  const removed = await moveToRemoved(ids, now, goesOn);
  if (removed.length > 0) announceChange(removed);
  return removed;
}

/** The same of one paper. */
export async function removeEntry(id: string, now: number): Promise<void> {
  await removeEntries([id], now);
}

/**
 * Undoes a removal. If the paper was saved again meanwhile, the two become one, which can be undone. An entry that
 * is back already stays as it is.
 * @throws NoSuchEntry if it is not among the last removals
 */
export async function restoreEntry(id: string, now: number): Promise<ReadingListEntry> {
  const entry = await moveFromRemoved(id, now, (removed, same) => {
    const [there] = same.toSorted((a, b) => a.savedAt - b.savedAt);
    const merged = there ? mergeTwo(there, removed, 'restored', now) : null;
    return merged ? { ...merged, remove: [] } : { entry: removed, put: [removed], remove: [], journal: [] };
  });
  if (!entry) throw new NoSuchEntry(id);
  announceChange([entry.id, id]);
  return entry;
}

/** The same of many. Those that cannot be brought back any more hold up no other. @returns how many are back */
export async function restoreEntries(ids: readonly string[], now: number): Promise<number> {
  let restored = 0;
  for (const id of ids) {
    try {
      await restoreEntry(id, now);
      restored += 1;
    } catch (error) {
      if (!(error instanceof NoSuchEntry)) throw error;
    }
  }
  if (restored === 0 && ids[0] !== undefined) throw new NoSuchEntry(ids[0]);
  return restored;
}
