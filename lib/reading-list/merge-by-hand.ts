import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { changeJournaled } from '@/lib/storage/journaled-change';
import { mayBeSame, mergeOfRow, mergeTwo, splitMerge } from './merged-entries';
import { NoSuchEntry } from './reading-list';
import { announceChange } from './reading-list-changes';

/** The two cannot be made one: their identifiers contradict each other, or they are too much for one entry. */
export class CannotMerge extends Error {
  constructor(readonly why: 'contradict' | 'too-much') {
    super(`the entries cannot be merged: ${why}`);
    this.name = 'CannotMerge';
  }
}

/**
 * Makes one of two saved papers, since the reader says that they are the same. Merged already, or one and the same, they are left
 * as they are.
 * @param keptId the entry that stays; the other goes into it
 * @throws NoSuchEntry, CannotMerge
 */
export async function mergeByHand(keptId: string, otherId: string, now: number): Promise<ReadingListEntry> {
  const entry = await changeJournaled([keptId, otherId], keptId, ([kept, other], merges) => {
    if (!kept) throw new NoSuchEntry(keptId);
    if (!other) {
      if (merges.some((row) => mergeOfRow(row)?.other.id === otherId)) return { result: kept, put: [], remove: [] };
      throw new NoSuchEntry(otherId);
    }
    if (keptId === otherId) return { result: kept, put: [], remove: [] };
    if (!mayBeSame(kept, other)) throw new CannotMerge('contradict');
    const merged = mergeTwo(kept, other, 'reader', now);
    if (merged === null) throw new CannotMerge('too-much');
    return { ...merged, result: merged.entry };
  });
  announceChange([keptId, otherId]);
  return entry;
}

/**
 * Takes the last merge of an entry back. Taken back already, it changes nothing.
 * @param seq of the merge in the journal
 * @throws NoSuchEntry where the entry is gone, or the journal holds the merge no more
 */
export async function undoMerge(entryId: string, seq: number, now: number): Promise<ReadingListEntry> {
  const split = await changeJournaled([entryId], entryId, ([present], merges, rows) => {
    if (!present) throw new NoSuchEntry(entryId);
    const row = merges.find((each) => each.seq === seq);
    const change = row ? mergeOfRow(row) : null;
    if (!row || !change) {
      if (rows.some((each) => each.seq === seq)) return { result: present, put: [], remove: [] };
      throw new NoSuchEntry(entryId);
    }
    const { kept, other } = splitMerge(present, change, now);
    return { result: kept, put: [kept, other], remove: [], settled: row, journal: [{ entryId, at: now, change: { kind: 'split', other: other.id } }] };
  });
  announceChange([]);
  return split;
}

