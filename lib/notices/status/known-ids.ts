import { mergeIds, sameWork } from '@/lib/identifiers/work-key';
import type { WorkIds } from '@/lib/model/work';

/**
 * A work's identifiers together with those that records of the same work add. Records that
 * contradict them are left aside.
 */
export function knownIds(ids: WorkIds, learnt: readonly WorkIds[]): WorkIds {
  let known = ids;
  // Again while something was learnt: one record may name another's identifier only.
  for (let round = 0; round < 4; round += 1) {
    const before = known;
    for (const more of learnt) if (sameWork(known, more)) known = mergeIds(known, more);
    if (JSON.stringify(known) === JSON.stringify(before)) break;
  }
  return known;
}
