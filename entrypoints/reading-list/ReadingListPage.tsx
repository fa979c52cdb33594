import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DeletionOutcome } from '@/components/parts/DeleteEverything';
import { entryFailure, type EntryFailure } from '@/components/reading-list/entry-failure';
import type { ListItem } from '@/components/reading-list/list-item';
import { ReadingList } from '@/components/reading-list/ReadingList';
import { command } from '@/lib/messaging/command';
import type { CommandName } from '@/lib/messaging/contract';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import { applyTheme } from '@/lib/platform/apply-theme';
import { saveFile } from '@/lib/platform/save-file';
import { exportBackup } from '@/lib/reading-list/backup';
import { askNoticeListOfAll } from '@/lib/notices/known/ask-notice-list';
import { listItemOf } from '@/lib/reading-list/list-item-of';
import { allEntries } from '@/lib/reading-list/reading-list';
import { onReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { readChanges } from '@/lib/storage/watch-store';
import { onWatchChange } from '@/lib/watch/watch-events';
import type { WatchChange } from '@/lib/model/watch';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';

type CommandOutcome = { ok: true } | { ok: false; problem: Problem };

const NO_FAILURES: ReadonlyMap<string, EntryFailure> = new Map();

/** Connects the reading list with storage (reading) and with the background (writing). */
export function ReadingListPage(): JSX.Element {
  const [entries, setEntries] = useState<ListItem[] | null>(null);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [restored, setRestored] = useState<ImportResult | null>(null);
  const [importProblem, setImportProblem] = useState<Problem | null>(null);
  const [failures, setFailures] = useState(NO_FAILURES);
  const [deletion, setDeletion] = useState<DeletionOutcome | null>(null);
  const [sought, setSought] = useState(soughtEntry);
  const [changes, setChanges] = useState<ReadonlyMap<string, WatchChange[]>>(new Map());
  const [now, setNow] = useState(() => Date.now());

  async function load(): Promise<void> {
    const [settings, saved, found] = await Promise.all([getSettings(), allEntries(), readChanges()]);
    setChanges(Map.groupBy(found, ({ entryId }) => entryId));
    applyTheme(settings.theme);
    const present = Date.now();
    setNow(present);
    const listed = await askNoticeListOfAll(saved.map(({ work }) => work), present);
    setEntries(saved.map((entry, at) => listItemOf(entry, settings.liveChecks, present, listed[at])));
  }

  useEffect(() => {
    void load();
    // What was refused because of a setting may be possible now.
    const onSettings = () => {
      setFailures(NO_FAILURES);
      void load();
    };
    const stops = [onReadingListChange(() => void load()), onWatchChange(() => void load()), onSettingsChange(onSettings)];
    const onHash = () => setSought(soughtEntry());
    window.addEventListener('hashchange', onHash);
    return () => {
      stops.forEach((stop) => stop());
      window.removeEventListener('hashchange', onHash);
    };
  }, []);

  /** Waits for a command about one entry and keeps what came of it beside that entry. */
  async function settle(name: CommandName, id: string, reply: Promise<CommandOutcome>): Promise<void> {
    const result = await reply;
    setDeletion(null);
    setFailures((before) => {
      const others = [...before].filter(([other]) => other !== id);
      return new Map(result.ok ? others : [...others, [id, entryFailure(name, result.problem.code)]]);
    });
  }

  async function recheck(id: string): Promise<void> {
    setBusy((ids) => new Set([...ids, id]));
    await settle('recheck-entry', id, command({ type: 'recheck-entry', id }));
    setBusy((ids) => new Set([...ids].filter((other) => other !== id)));
  }

  async function restore(file: File): Promise<void> {
    const result = await command({ type: 'import-backup', text: await file.text() });
    setDeletion(null);
    setImportProblem(result.ok ? null : result.problem);
    setRestored(result.ok ? result.value : null);
  }

  async function deleteAll(): Promise<void> {
    const result = await command({ type: 'delete-everything' });
    setDeletion(result.ok ? 'deleted' : 'failed');
    setFailures(NO_FAILURES);
    setImportProblem(null);
    setRestored(null);
  }

  return (
    <ReadingList
      entries={entries}
      busy={busy}
      sought={sought}
      failures={failures}
      changes={changes}
      onDigest={() => void command({ type: 'open-page', page: 'digest', entry: null })}
      restored={restored}
      importProblem={importProblem}
      deletion={deletion}
      now={now}
      onUpdate={(id, patch) => void settle('update-entry', id, command({ type: 'update-entry', id, patch }))}
      onRecheck={(id) => void recheck(id)}
      onRemove={(id) => void settle('remove-entry', id, command({ type: 'remove-entry', id }))}
      onUndoRemove={(id) => void settle('restore-entry', id, command({ type: 'restore-entry', id }))}
      onExport={() => void exportBackup().then((text) => saveFile(`caveat-${new Date().toISOString().slice(0, 10)}.json`, text))}
      onRestore={(file) => void restore(file)}
      onDeleteAll={() => void deleteAll()}
      onTurnOnLive={() => void command({ type: 'open-page', page: 'welcome', entry: null })}
      onOptions={() => void command({ type: 'open-page', page: 'options', entry: null })}
      onBibliography={() => void command({ type: 'open-page', page: 'bibliography', entry: null })}
    />
  );
}

/** The entry named in the address: the one the reader came for. */
function soughtEntry(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('entry');
}
