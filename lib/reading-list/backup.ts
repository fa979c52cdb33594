import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import type { Settings } from '@/lib/model/settings';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { settingsFrom } from '@/lib/settings/settings-from';
import { changeOwnData, readOwnData } from '@/lib/storage/own-data';
import { packRowsKey } from '@/lib/storage/pack-rows';
import { summaryOfRow } from '@/lib/storage/summary-row';
import type { SummaryRow } from '@/lib/storage/rows';
import { writtenFromPack } from '@/lib/summaries/written-pack';
import { BACKUP_FORMAT, BACKUP_VERSION, parseBackup, type Backup } from './backup-format';
import { mergeOwnData, rowsOfBackup } from './merge-own-data';
import { announceChange } from './reading-list-changes';

export type BackupImport = { ok: true; value: ImportResult } | { ok: false; problem: Problem };

/**
 * Everything that is the reader's own, as the text of a file: saved papers with their evidence,
 * imported packs, own summaries, settings. Caches and the starter pack are not in it, nor what was
 * removed.
 * @param now in milliseconds since the epoch, for the date in the file
 */
export async function exportBackup(now: number = Date.now()): Promise<string> {
  // A key is the reader's own secret, and a file is given away.
  const [{ entries, packs, summaries }, { semanticScholarKey: _key, ...settings }] = await Promise.all([readOwnData(), getSettings()]);
  const rowsOf = (packId: string | null) => summaries.filter((row) => row.packId === packId);
  const backup: Backup = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: new Date(now).toISOString(),
    settings,
    readingList: entries,
    // A large pack would make a file that no message can carry back; its own file is its backup.
    packs: packs.filter(({ rows }) => rows === undefined).map((pack) => {
      const { importedAt, summaries: _count, rows: _rows, source: _source, ...head } = pack;
      return { importedAt, pack: writtenFromPack({ ...head, summaries: rowsOf(packRowsKey(pack)).map(summaryOfRow) }) };
    }),
    ownSummaries: rowsOf(null).map(writtenOwn),
  };
  return `${JSON.stringify(backup, null, 1)}\n`;
}

/**
 * Restores a backup, in addition to what is there (mergeOwnData says how the two become one). The
 * whole file is checked first; then all of it is written, or nothing.
 *
 * Settings are those of the file, but for online checks: consent is given on this machine or not at
 * all, and no file gives it.
 * @returns counts of saved papers and summaries, or the first fault with its line
 */
export async function importBackup(text: string): Promise<BackupImport> {
  const parsed = parseBackup(text);
  if (!parsed.ok) return parsed;
  const rows = rowsOfBackup(parsed.backup);
  const before = await getSettings();
  // Settings lie outside the database. They go first and come back if the rest cannot be written.
  await setSettings(settingsOfBackup(parsed.backup.settings, before));
  try {
    const { result } = await changeOwnData((here) => mergeOwnData(here, rows));
    announceChange([]);
    return { ok: true, value: result };
  } catch (error) {
    await setSettings(before);
    throw error;
  }
}

function settingsOfBackup(settings: Backup['settings'], here: Settings): Settings {
  const { consentAnswered, liveChecks, liveInPrivate } = here;
  return { ...settingsFrom(settings, here), consentAnswered, liveChecks, liveInPrivate };
}

function writtenOwn(row: SummaryRow): Backup['ownSummaries'][number] {
  const { origin, ...summary } = summaryOfRow(row);
  // Summaries without a pack are clipped, of a source, or the reader's own words.
  const kind = origin.kind === 'clip' || origin.kind === 'source' ? origin.kind : 'own';
  return { storedAt: row.storedAt, origin: { kind, name: origin.name }, summary: { ...summary, url: origin.url } };
}
