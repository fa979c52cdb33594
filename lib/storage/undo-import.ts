import type { ImportUndo } from '@/lib/model/file-import';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { allOrNone } from './all-or-none';
import { transaction } from './database';
import { entryWrites, LIST_STORES } from './list-writes';

/** Entries that are in memory at once. */
const BATCH = 500;

/**
 * Takes the papers of an import off the list, in one transaction, and leaves everything else as it is.
 * @param isKept whether an entry stays, since the reader has changed it
 * @returns what it did, the same one when asked again; `null` where there is no such import
 */
export async function takeImportBack(id: string, isKept: (entry: ReadingListEntry) => boolean, now: number): Promise<ImportUndo | null> {
  const tx = await transaction([...LIST_STORES, 'imports'], 'readwrite');
  return allOrNone(tx, async () => {
    const imports = tx.objectStore('imports');
    const list = tx.objectStore('readingList');
    const row = await imports.get(id);
    if (!row?.counts || row.undo) return row?.undo ?? null;
    const undo: ImportUndo = { at: now, removed: 0, kept: 0, gone: 0 };
    // '.' is the sign behind '-': these are the ids that begin with the import's and a '-'.
    for (let after = `${id}-`; ; ) {
      const batch = await list.getAll(IDBKeyRange.bound(after, `${id}.`, true, true), BATCH);
      const last = batch.at(-1);
      if (!last) break;
      const removed = batch.filter((entry) => !isKept(entry)).map((entry) => entry.id);
      await Promise.all(entryWrites(tx, { remove: removed }).map(async (write) => write()));
      undo.removed += removed.length;
      undo.kept += batch.length - removed.length;
      after = last.id;
    }
    undo.gone = Math.max(0, row.counts.added - undo.removed - undo.kept);
    await imports.put({ ...row, undo });
    return undo;
  });
}
