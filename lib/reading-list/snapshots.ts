import type { ImportResult } from '@/lib/model/import-result';
import { commitRestore } from '@/lib/storage/commit-restore';
import { databaseNames } from '@/lib/storage/database-name';
import { textLines } from '@/lib/storage/import/text-lines';
import { snapshotLines } from '@/lib/storage/raw-rows';
import { beginRestore, stageRows } from '@/lib/storage/restore-steps';
import type { StagedRow, SummaryRow } from '@/lib/storage/rows';
import { allSnapshots, snapshotText, writeSnapshot, type Snapshot, type SnapshotReason } from '@/lib/storage/snapshot-store';
import { MAX_LINE, type BackupRecord } from './backup-records';
import { announceChange } from './reading-list-changes';
import { restorableEntry } from './restorable-entry';
import { backupLines, entryRecord, ownSummaryRecord } from './write-backup';

/** Rows that are staged in one transaction. */
const BATCH = 200;

/**
 * Keeps the reading list and the own summaries as they are, before something changes much of them. Packs are not in
 * it: their files are their copies.
 * @throws if it cannot be written; then nothing should be changed
 */
export async function takeSnapshot(why: SnapshotReason, now: number): Promise<Snapshot> {
  const { name } = await databaseNames();
  return writeSnapshot(why, snapshotLines(name), now);
}

/**
 * Takes the reading list and the own summaries back to how they were. How they are becomes a snapshot first, so that
 * this can be taken back too.
 * @returns counts; `null` where the snapshot is not there any more
 */
export async function restoreSnapshot(id: string, now: number): Promise<ImportResult | null> {
  if ((await allSnapshots()).every((snapshot) => snapshot.id !== id)) return null;
  const key = await beginRestore('replace', now);
  let count = 0;
  let rows: StagedRow[] = [];
  const stage = async () => {
    count = (await stageRows(key, count, rows, now)) ?? count;
    rows = [];
  };
  for await (const { text } of textLines(snapshotText(id), MAX_LINE)) {
    const row = stagedRowOf(text);
    if (row) rows.push(row);
    if (rows.length >= BATCH) await stage();
  }
  await stage();
  await takeSnapshot('snapshot', now);
  const result = await commitRestore(key, count, (entry) => ({ put: entry, journal: [], outcome: 'added' }), now);
  announceChange([]);
  return result;
}

/** A snapshot as the lines of a backup. */
export function snapshotBackup(id: string, now: number): AsyncGenerator<string> {
  const records = async function* records(): AsyncGenerator<BackupRecord> {
    for await (const { text } of textLines(snapshotText(id), MAX_LINE)) {
      const { store, row } = JSON.parse(text) as { store: string; row: unknown };
      yield store === 'ownSummaries' ? ownSummaryRecord(row as SummaryRow) : entryRecord(row);
    }
  };
  return backupLines(records(), {}, now);
}

/** A line of a snapshot; `null` for a row that no version could read. */
function stagedRowOf(text: string): StagedRow | null {
  const { store, row } = JSON.parse(text) as { store: string; row: unknown };
  if (store === 'ownSummaries') return { summary: row as SummaryRow };
  const entry = restorableEntry(row);
  return entry ? { entry } : null;
}
