import { useEffect, useState } from 'preact/hooks';
import type { BackupProgress, BackupProps } from '@/components/reading-list/BackupBlock';
import { settingChanges } from '@/components/reading-list/setting-changes';
import type { SettingChange } from '@/components/reading-list/SettingsQuestion';
import { command } from '@/lib/messaging/command';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import type { Settings } from '@/lib/model/settings';
import { blobOf } from '@/lib/platform/blob-of';
import { fileText } from '@/lib/platform/file-text';
import { saveFile } from '@/lib/platform/save-file';
import { BackupFault, readBackup, type ReadBackup } from '@/lib/reading-list/read-backup';
import { rescueLines } from '@/lib/reading-list/recover';
import { changedSettings } from '@/lib/reading-list/restored-settings';
import { sendRestore } from '@/lib/reading-list/send-restore';
import { writeBackup, writeBackupOf } from '@/lib/reading-list/write-backup';
import { getSettings } from '@/lib/settings/settings';
import { databaseNames } from '@/lib/storage/database-name';
import { dayText } from '@/lib/words/date-text';

type Backup = Omit<BackupProps, 'deletion' | 'onDeleteAll'> & { forget(): void; onExportSome(ids: readonly string[]): void };

/** A backup that was read as far as its settings, which waits for the reader's answer. */
interface Waiting {
  backup: ReadBackup;
  wanted: Partial<Settings>;
  changes: SettingChange[];
}

/** Saving everything to a file, and restoring from one: in pieces both ways. */
export function useBackup(): Backup {
  const [restored, setRestored] = useState<ImportResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState<BackupProgress | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [older, setOlder] = useState<BackupProps['older']>([]);

  useEffect(() => {
    void databaseNames().then((names) => setOlder(names.older.map(({ name, at }) => ({ name, day: dayText(at) }))));
  }, []);

  function forget(): void {
    setRestored(null);
    setProblem(null);
    setWaiting(null);
  }

  async function save(name: string, lines: AsyncIterable<string>): Promise<void> {
    forget();
    setProgress({ doing: 'saving', done: 0 });
    try {
      saveFile(name, await blobOf(counted(lines, (done) => setProgress({ doing: 'saving', done })), 'application/x-ndjson'));
    } catch (error) {
      setProblem(problemOf(error));
    }
    setProgress(null);
  }

  async function choose(file: File): Promise<void> {
    forget();
    try {
      const [backup, here] = await Promise.all([readBackup(fileText(file)), getSettings()]);
      const wanted = changedSettings(backup.settings, here);
      const changes = settingChanges(wanted, here);
      if (changes.length > 0) setWaiting({ backup, wanted, changes });
      else await restore(backup, null);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }

  async function restore(backup: ReadBackup, settings: Partial<Settings> | null): Promise<void> {
    setProgress({ doing: 'restoring', done: 0 });
    try {
      const result = await sendRestore(backup.records, settings, command, (done) => setProgress({ doing: 'restoring', done }));
      if (result.ok) setRestored(result.value);
      else setProblem(result.problem);
    } catch (error) {
      setProblem(problemOf(error));
    }
    setProgress(null);
  }

  return {
    restored,
    importProblem: problem,
    progress,
    question: waiting?.changes ?? null,
    older,
    forget,
    onExport: () => void save(backupName(), writeBackup()),
    onExportSome: (ids) => void save(`caveat-${ids.length}-papers.jsonl`, writeBackupOf(ids)),
    onExportOlder: (name) => void save(backupName(), rescueLines(name, Date.now(), { papers: 0, summaries: 0, asTheyAre: 0, lost: 0 })),
    onRestore: (file) => void choose(file),
    onAnswer(withSettings) {
      setWaiting(null);
      if (waiting !== null && withSettings !== null) void restore(waiting.backup, withSettings ? waiting.wanted : null);
    },
  };
}

/** The name of a backup that is made today. */
export function backupName(): string {
  return `caveat-${new Date().toISOString().slice(0, 10)}.jsonl`;
}

async function* counted(lines: AsyncIterable<string>, onCount: (count: number) => void): AsyncGenerator<string> {
  let count = 0;
  for await (const line of lines) {
    yield line;
    count += 1;
    if (count % 500 === 0) onCount(count);
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof BackupFault) return error.problem;
  return { code: 'failed', message: error instanceof Error ? error.message : String(error), line: null, path: null };
}
