import type { IDBPTransaction } from 'idb';
import { sameWork } from '@/lib/identifiers/work-key';
import { isOfImport, type FileImport, type ImportCounts } from '@/lib/model/file-import';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { allOrNone } from './all-or-none';
import { transaction } from './database';
import { identifierKeys } from './identifier-keys';
import { importRange } from './imports';
import { entryWrites, LIST_STORES } from './list-writes';
import { entriesOf } from './reading-list-store';
import type { ImportRow } from './rows';
import type { CaveatSchema } from './schema';

const STORES = [...LIST_STORES, 'imports', 'importRows'] as const;
type Transaction = IDBPTransaction<CaveatSchema, (typeof STORES)[number][], 'readwrite'>;

/** So many imports can be undone; the older ones stay in the list as they are. */
export const MAX_IMPORTS = 30;

/** What becomes of a paper that is in the file once more; `null` where the two are too much for one entry. */
export type JoinRepeated = (first: ReadingListEntry, again: ReadingListEntry) => ReadingListEntry | null;

/**
 * Saves the staged papers in one transaction: all of them, or, if anything fails or the process ends, none. A paper
 * that the reader has saved already, under any of its identifiers, stays exactly as it is.
 * @param total how many papers there should be
 * @returns `null` where not all of them are there, and then nothing is saved. Asked again, it gives the same answer.
 */
export async function commitImport(id: string, total: number, join: JoinRepeated): Promise<FileImport | null> {
  const tx = await transaction([...STORES], 'readwrite');
  return allOrNone(tx, async () => {
    const row = await tx.objectStore('imports').get(id);
    if (!row || (row.counts === null && row.count !== total)) return null;
    const counts = row.counts ?? (await saveStaged(tx, row, join));
    return { id, name: row.name, at: row.at, counts, undo: row.undo };
  });
}

async function saveStaged(tx: Transaction, row: ImportRow, join: JoinRepeated): Promise<ImportCounts> {
  const counts: ImportCounts = { added: 0, known: 0, repeated: 0 };
  const staged = tx.objectStore('importRows');
  for (const key of await staged.getAllKeys(importRange(row.id))) await saveBatch(tx, row.id, (await staged.get(key)) ?? [], join, counts);
  await staged.delete(importRange(row.id));
  const imports = tx.objectStore('imports');
  await imports.put({ ...row, counts });
  const done = (await imports.getAll()).filter((each) => each.counts !== null).toSorted((a, b) => b.at - a.at);
  for (const old of done.slice(MAX_IMPORTS)) await imports.delete(old.id);
  return counts;
}

/** Looks all papers of a batch up at once, and then places them one after the other. */
async function saveBatch(tx: Transaction, importId: string, batch: readonly ReadingListEntry[], join: JoinRepeated, counts: ImportCounts): Promise<void> {
  const list = tx.objectStore('readingList');
  const saved = await Promise.all(batch.map((entry) => entriesOf(list, entry.work.ids)));
  const placed = new Placed();
  for (const [at, entry] of batch.entries()) {
    const there = saved[at] ?? [];
    if (there.some((other) => !isOfImport(other.id, importId))) {
      counts.known += 1;
      continue;
    }
    const first = placed.find(entry) ?? placed.latest(there[0]);
    const joined = first ? join(first, entry) : null;
    placed.put(joined ?? entry);
    counts[joined ? 'repeated' : 'added'] += 1;
  }
  // `async`, so that a write that throws at once does not leave the others unheard.
  await Promise.all(entryWrites(tx, { put: placed.all() }).map(async (write) => write()));
}

/** The papers of one batch that are being saved, found by their identifiers. */
class Placed {
  readonly #byId = new Map<string, ReadingListEntry>();
  readonly #ids = new Map<string, string[]>();

  find({ work }: ReadingListEntry): ReadingListEntry | undefined {
    const ids = identifierKeys(work.ids).flatMap((key) => this.#ids.get(key) ?? []);
    return ids.map((id) => this.#byId.get(id)).find((entry) => entry !== undefined && sameWork(entry.work.ids, work.ids));
  }

  /** A paper of an earlier batch, as it is now. */
  latest(entry: ReadingListEntry | undefined): ReadingListEntry | undefined {
    return entry && (this.#byId.get(entry.id) ?? entry);
  }

  put(entry: ReadingListEntry): void {
    this.#byId.set(entry.id, entry);
    for (const key of identifierKeys(entry.work.ids)) {
      const ids = this.#ids.get(key) ?? [];
      if (!ids.includes(entry.id)) this.#ids.set(key, [...ids, entry.id]);
    }
  }

  all(): ReadingListEntry[] {
    return [...this.#byId.values()];
  }
}
