import { newImportId, type FileImport } from '@/lib/model/file-import';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { database, transaction } from './database';
import type { ImportRow } from './rows';
import { writeAll } from './write-all';

/** An import that has made no step for so long has been left, in milliseconds. */
const LEFT_BEHIND = 10 * 60_000;

/** The staged papers of an import. */
export const importRange = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** Begins an import; what others have left behind is taken away. @returns its id */
export async function beginImport(name: string | null, tags: readonly string[], now: number): Promise<string> {
  await sweepImports(now - LEFT_BEHIND);
  const row: ImportRow = { id: newImportId(), name, at: now, count: 0, tags: [...tags], steppedAt: now, counts: null, undo: null };
  const tx = await transaction(['imports'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('imports').put(row)]);
  return row.id;
}

/** An import, done or under way; `null` for one that was given up. */
export async function readImport(id: string): Promise<ImportRow | null> {
  return (await (await database()).get('imports', id)) ?? null;
}

/** The imports that are done, the latest first. */
export async function doneImports(): Promise<FileImport[]> {
  const rows = await (await database()).getAll('imports');
  return rows.flatMap(({ id, name, at, counts, undo }) => (counts === null ? [] : [{ id, name, at, counts, undo }])).toSorted((a, b) => b.at - a.at);
}

/**
 * Stages the next papers. Asked again because the answer was lost, it stages nothing more.
 * @param from how many papers came before these
 * @returns how many are staged now; `null` where this import is not under way any more
 */
export async function stageImport(id: string, from: number, entries: ReadingListEntry[], now: number): Promise<number | null> {
  const tx = await transaction(['imports', 'importRows'], 'readwrite');
  const row = await tx.objectStore('imports').get(id);
  if (!row || row.counts !== null || from !== row.count || entries.length === 0) {
    await tx.done;
    return row ? row.count : null;
  }
  const count = row.count + entries.length;
  await writeAll(tx, [() => tx.objectStore('importRows').put(entries, [id, from]), () => tx.objectStore('imports').put({ ...row, count, steppedAt: now })]);
  return count;
}

/** Gives an import up; one that is done stays, and one that is not there is no error. */
export async function cancelImport(id: string): Promise<void> {
  await dropImports((row) => row.id === id);
}

/**
 * Takes away what imports left behind whose page, or the browser, was closed: no paper of theirs was saved.
 * @param before those that have made no step since, in milliseconds since the epoch
 */
export async function sweepImports(before: number): Promise<void> {
  await dropImports((row) => row.steppedAt < before);
}

async function dropImports(isDropped: (row: ImportRow) => boolean): Promise<void> {
  const tx = await transaction(['imports', 'importRows'], 'readwrite');
  const rows = await tx.objectStore('imports').getAll();
  const dropped = rows.filter((row) => row.counts === null && isDropped(row));
  await writeAll(tx, dropped.flatMap(({ id }) => [() => tx.objectStore('imports').delete(id), () => tx.objectStore('importRows').delete(importRange(id))]));
}
