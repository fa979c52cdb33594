import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { transaction } from './database';
import { journalWrites } from './journal';
import { entryWrites, LIST_STORES } from './list-writes';
import type { ListChange } from './reading-list-store';
import type { JournalRow } from './rows';
import { writeAll } from './write-all';

export interface JournaledChange<Result> extends ListChange {
  result: Result;
  /** A merge that is undone by this: it cannot be undone again. */
  settled?: JournalRow;
}

/**
 * Changes some entries in one transaction, knowing what the journal says of one of them.
 * @param ids the entries to hand over, in this order
 * @param journalled the entry whose rows are handed over: first the merges that can be undone, then all
 * @param decide says, at once and without waiting, what is to be written; nothing is if it throws
 */
export async function changeJournaled<Result>(
  ids: readonly string[],
  journalled: string,
  decide: (entries: (ReadingListEntry | undefined)[], merges: JournalRow[], rows: JournalRow[]) => JournaledChange<Result>,
): Promise<Result> {
  const tx = await transaction([...LIST_STORES, 'journal'], 'readwrite');
  const list = tx.objectStore('readingList');
  const journal = tx.objectStore('journal');
  const [entries, merges, rows] = await Promise.all([
    Promise.all(ids.map((id) => list.get(id))),
    journal.index('mergedInto').getAll(journalled),
    journal.index('entryId').getAll(journalled),
  ]);
  const { result, put, remove, settled, journal: added = [] } = decide(entries, merges, rows);
  const writes = await journalWrites(journal, added);
  await writeAll(tx, [
    ...writes,
    ...entryWrites(tx, { put, remove }),
    ...(settled ? [() => journal.put(withoutUndo(settled))] : []),
  ]);
  return result;
}

function withoutUndo({ mergedInto: _mergedInto, ...row }: JournalRow): JournalRow {
  return row;
}
