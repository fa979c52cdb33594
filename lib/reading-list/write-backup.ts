import type { Settings } from '@/lib/model/settings';
import { getSettings } from '@/lib/settings/settings';
import { journalAfter, lastSeq } from '@/lib/storage/journal';
import { allOwnPacks } from '@/lib/storage/own-packs';
import { ownSummariesOfPack } from '@/lib/storage/own-summaries';
import { packRowsKey } from '@/lib/storage/pack-rows';
import { readEntry } from '@/lib/storage/reading-list-store';
import { storedRows } from '@/lib/storage/stored-rows';
import { summaryOfRow } from '@/lib/storage/summary-row';
import { readChanges } from '@/lib/storage/watch-store';
import type { SummaryRow } from '@/lib/storage/rows';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import { BACKUP_FORMAT, BACKUP_VERSION, MAX_LINE, type BackupRecord } from './backup-records';
import { restorableEntry } from './restorable-entry';

/**
 * Everything that is the reader's own, as the lines of a file: saved papers with their evidence, imported packs, own
 * summaries, settings. Caches and the starter pack are not in it, nor what was removed, nor packs that are so large
 * that they were imported in steps: their own files are their backups.
 * @param now in milliseconds since the epoch, for the date in the file
 */
export async function* writeBackup(now: number = Date.now()): AsyncGenerator<string> {
  yield* backupLines(ownRecords(), carriedSettings(await getSettings()), now);
}

/** The same of some saved papers alone, without settings, packs and summaries; those that are gone are left out. */
export async function* writeBackupOf(ids: readonly string[], now: number = Date.now()): AsyncGenerator<string> {
  const records = async function* records(): AsyncGenerator<BackupRecord> {
    for (const id of ids) {
      const row = await readEntry(id);
      if (row) yield entryRecord(row);
    }
  };
  yield* backupLines(records(), {}, now);
}

/** The lines of a backup with these records. A record that no line can hold is left out, with its evidence first. */
export async function* backupLines(records: AsyncIterable<BackupRecord>, settings: Partial<Settings>, now: number): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: new Date(now).toISOString(), settings })}\n`;
  let count = 0;
  for await (const record of records) {
    const line = lineOf(record);
    if (line === null) continue;
    yield line;
    count += 1;
  }
  yield `${JSON.stringify({ end: { records: count } })}\n`;
}

/** A key and a contact address are the reader's own, and a file is given away. */
function carriedSettings({ semanticScholarKey: _key, mailto: _mailto, ...settings }: Settings): Partial<Settings> {
  return settings;
}

function lineOf(record: BackupRecord): string | null {
  const line = `${JSON.stringify(record)}\n`;
  if (line.length <= MAX_LINE) return line;
  return 'entry' in record && record.entry.evidence.length > 0 ? lineOf({ entry: { ...record.entry, evidence: [] } }) : null;
}

async function* ownRecords(): AsyncGenerator<BackupRecord> {
  const begun = await lastSeq();
  for await (const row of storedRows('readingList')) yield entryRecord(row);
  // What was changed meanwhile comes once more, as it is now: a merge may have taken a text from an entry that was
  // not written yet into one that was.
  const changes = await journalAfter(begun);
  const ids = new Set(changes.flatMap(({ entryId, change }) => (change.kind === 'split' ? [entryId, change.other] : [entryId])));
  for (const id of ids) {
    const row = await readEntry(id);
    if (row) yield entryRecord(row);
  }
  // After the papers that they are about.
  for (const watchChange of await readChanges()) yield { watchChange };
  for (const row of await allOwnPacks()) {
    if (row.rows !== undefined) continue;
    const { importedAt, summaries: _count, rows: _rows, source: _source, ...pack } = row;
    yield { pack, importedAt };
    for (const summary of await ownSummariesOfPack(packRowsKey(row))) yield { packSummary: written(summary), pack, importedAt };
  }
  for await (const row of storedRows('ownSummaries')) {
    if (row.packId === null) yield ownSummaryRecord(row);
  }
}

/** The record of a stored entry. */
export function entryRecord(row: unknown): BackupRecord {
  const entry = restorableEntry(row);
  return entry ? { entry } : { unreadable: row };
}

/** The record of a summary that belongs to no pack: clipped, of a source, or in the reader's own words. */
export function ownSummaryRecord(row: SummaryRow): BackupRecord {
  const { kind, name } = row.summary.origin;
  return { ownSummary: written(row), storedAt: row.storedAt, origin: { kind: kind === 'clip' || kind === 'source' ? kind : 'own', name } };
}

function written(row: SummaryRow): WrittenSummary {
  const { origin, ...summary } = summaryOfRow(row);
  return { ...summary, url: origin.url };
}
