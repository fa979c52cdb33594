import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { listItemOf, type JudgedEntry } from '../list-item-of';
import { withReadableEvidence } from '../list-rows';

/**
 * How a saved paper stands. Evidence that makes the rules stumble is read once more without what is damaged; one entry
 * never takes the list with it.
 * @returns `null` where it cannot be judged all the same
 */
export function judgeEntry(entry: ReadingListEntry, liveChecks: boolean, now: number, listed: SourceAnswer | undefined): JudgedEntry | null {
  for (const candidate of [() => entry, () => withReadableEvidence(entry)]) {
    try {
      return listItemOf(candidate(), liveChecks, now, listed);
    } catch (error) {
      console.error(error);
    }
  }
  return null;
}
