import type { SyncedRecord } from '@/lib/model/synced-record';
import type { SyncArea } from '@/lib/platform/sync-area';
import { holdsRecord, isAlive } from './join-records';
import type { Remote } from './reconcile';
import { itemOf, packItem } from './synced-items';
import { lastChangedFirst, sentRecord, type Sent } from './what-is-sent';

/** How much of the list is in the copy. */
export interface Published {
  papers: number;
  leftOut: number;
  notesLeftOut: number;
}

/**
 * Writes to the sync storage what it does not have yet, in one operation. An item is written only if it then says more
 * than before: two machines that know different papers would otherwise take turns for ever.
 * @param items what lies there, `remote` what it says
 * @returns the items that were written, and how much of the list is there
 * @throws what the browser throws where it takes no more
 */
export async function publish(records: readonly SyncedRecord[], items: Record<string, unknown>, remote: Remote, area: SyncArea, now: number): Promise<Published & { written: Record<string, string> }> {
  const written: Record<string, string> = {};
  const total: Published = { papers: 0, leftOut: 0, notesLeftOut: 0 };
  for (const [key, ofItem] of byItem(records)) {
    const sent = ofItem.flatMap((record): Sent[] => {
      const there = remote.get(record.id);
      const made = sentRecord(record, there !== undefined && isAlive(there), now);
      return made ? [made] : [];
    });
    const first = sent.toSorted((a, b) => lastChangedFirst(a.record, b.record));
    const packed = await packItem(key, first.map(({ record }) => record));
    const fitting = first.slice(0, packed.count);
    const isThere = fitting.every(({ record }) => {
      const there = remote.get(record.id);
      return there !== undefined && holdsRecord(there, record);
    });
    if (!isThere && packed.value !== items[key]) written[key] = packed.value;
    const papers = ofItem.filter(isAlive).length;
    total.papers += papers;
    total.leftOut += papers - fitting.filter(({ record }) => isAlive(record)).length;
    total.notesLeftOut += fitting.filter(({ withoutNote }) => withoutNote).length;
  }
  if (Object.keys(written).length > 0) await area.write(written);
  return { ...total, written };
}

function byItem(records: readonly SyncedRecord[]): Map<string, SyncedRecord[]> {
  const groups = new Map<string, SyncedRecord[]>();
  for (const record of records) {
    const key = itemOf(record.id);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}
