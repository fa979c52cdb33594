import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ListItem } from '@/components/reading-list/list-item';
import { ReadingList } from '@/components/reading-list/ReadingList';
import { command } from '@/lib/messaging/command';
import type { ImportResult, Problem } from '@/lib/messaging/contract';
import { applyTheme } from '@/lib/platform/apply-theme';
import { saveFile } from '@/lib/platform/save-file';
import { exportBackup } from '@/lib/reading-list/backup';
import { listItemOf } from '@/lib/reading-list/list-item-of';
import { allEntries } from '@/lib/reading-list/reading-list';
import { onReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';

/** Connects the reading list with storage (reading) and with the background (writing). */
export function ReadingListPage(): JSX.Element {
  const [entries, setEntries] = useState<ListItem[] | null>(null);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [restored, setRestored] = useState<ImportResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sought, setSought] = useState(soughtEntry);
  const [now, setNow] = useState(() => Date.now());

  async function load(): Promise<void> {
    const [settings, saved] = await Promise.all([getSettings(), allEntries()]);
    applyTheme(settings.theme);
    setNow(Date.now());
    setEntries(saved.map((entry) => listItemOf(entry, settings.liveChecks)));
  }

  useEffect(() => {
    void load();
    const stops = [onReadingListChange(() => void load()), onSettingsChange(() => void load())];
    const onHash = () => setSought(soughtEntry());
    window.addEventListener('hashchange', onHash);
    return () => {
      stops.forEach((stop) => stop());
      window.removeEventListener('hashchange', onHash);
    };
  }, []);

  /** Runs one command and shows its problem, if it has one. */
  async function run<T extends { ok: true } | { ok: false; problem: Problem }>(reply: Promise<T>): Promise<T> {
    const result = await reply;
    setProblem(result.ok ? null : result.problem);
    return result;
  }

  async function recheck(id: string): Promise<void> {
    setBusy((ids) => new Set([...ids, id]));
    await run(command({ type: 'recheck-entry', id }));
    setBusy((ids) => new Set([...ids].filter((other) => other !== id)));
  }

  async function restore(file: File): Promise<void> {
    const result = await run(command({ type: 'import-backup', text: await file.text() }));
    setRestored(result.ok ? result.value : null);
  }

  return (
    <ReadingList
      entries={entries}
      busy={busy}
      sought={sought}
      restored={restored}
      problem={problem}
      now={now}
      onUpdate={(id, patch) => void run(command({ type: 'update-entry', id, patch }))}
      onRecheck={(id) => void recheck(id)}
      onRemove={(id) => void run(command({ type: 'remove-entry', id }))}
      onUndoRemove={(id) => void run(command({ type: 'restore-entry', id }))}
      onExport={() => void exportBackup().then((text) => saveFile(`caveat-${new Date().toISOString().slice(0, 10)}.json`, text))}
      onRestore={(file) => void restore(file)}
      onDeleteAll={() => void run(command({ type: 'delete-everything' }))}
      onOptions={() => void command({ type: 'open-page', page: 'options', entry: null })}
    />
  );
}

/** The entry named in the address: the one the reader came for. */
function soughtEntry(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('entry');
}
