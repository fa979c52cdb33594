import { sameData } from '@/lib/storage/same-data';
import type { WatchChange, WatchedEvent } from '@/lib/model/watch';
import { sameEvent } from './changes-between';

/**
 * What is to be written where some changes are on record already. A change that was told is never told again, also
 * where its notice has another identifier by now; its notice gets the name and the identifiers that are known today.
 * @param known changes of one paper that are on record
 * @param found changes that were found now
 * @param events the notices that are known now
 */
export function reconcileChanges(known: readonly WatchChange[], found: readonly WatchChange[], events: readonly WatchedEvent[]): { put: WatchChange[]; fresh: WatchChange[] } {
  const fresh = found.filter((change) => !known.some((other) => isSame(other, change)));
  const renamed = known.flatMap((change) => {
    const event = change.event && events.find((other) => sameEvent(other, change.event ?? other));
    if (!event) return [];
    const { name, notice, date, type } = event;
    const next = { ...change, event: { ...change.event, name, notice, date, ...(change.kind === 'notice' ? { type } : {}) } as WatchedEvent };
    return sameData(next, change) ? [] : [next];
  });
  return { put: [...renamed, ...fresh], fresh };
}

function isSame(a: WatchChange, b: WatchChange): boolean {
  return a.id === b.id || (a.kind === b.kind && a.kind === 'notice' && a.event !== null && b.event !== null && sameEvent(a.event, b.event));
}
