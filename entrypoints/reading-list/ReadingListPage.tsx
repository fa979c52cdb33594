import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ExportBlock, type ExportSets } from '@/components/citations/ExportBlock';
import { SendToZotero } from '@/components/citations/SendToZotero';
import type { DeletionOutcome } from '@/components/parts/DeleteEverything';
import { editingOf } from '@/components/reading-list/editing-of';
import { entryFailure, type EntryFailure } from '@/components/reading-list/entry-failure';
import { ReadingList } from '@/components/reading-list/ReadingList';
import { command } from '@/lib/messaging/command';
import type { CommandName } from '@/lib/messaging/contract';
import type { Problem } from '@/lib/model/problem';
import { onSettingsChange } from '@/lib/settings/settings';
import { exportCommands } from './export-commands';
import { RecoveryPage } from './RecoveryPage';
import { useBackup } from './use-backup';
import { useImport } from './use-import';
import { useList } from './use-list';

type CommandOutcome = { ok: true } | { ok: false; problem: Problem };

const NO_FAILURES: ReadonlyMap<string, EntryFailure> = new Map();

const editing = editingOf((id, patch, base) => command({ type: 'update-entry', id, patch, base }));

/** Connects the reading list with storage (reading) and with the background (writing). */
export function ReadingListPage(): JSX.Element {
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [failures, setFailures] = useState(NO_FAILURES);
  const [deletion, setDeletion] = useState<DeletionOutcome | null>(null);
  const [sought, setSought] = useState(soughtEntry);
  const backup = useBackup();
  const importing = useImport();
  const { list, error, drafted, load } = useList();

  useEffect(() => {
    const onHash = () => setSought(soughtEntry());
    window.addEventListener('hashchange', onHash);
    // What was refused because of a setting may be possible now.
    const stop = onSettingsChange(() => setFailures(NO_FAILURES));
    return () => {
      window.removeEventListener('hashchange', onHash);
      stop();
    };
  }, []);

  if (error !== null) return <RecoveryPage error={error} onRetry={() => void load()} />;

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

  async function deleteAll(): Promise<void> {
    const result = await command({ type: 'delete-everything' });
    setDeletion(result.ok ? 'deleted' : 'failed');
    setFailures(NO_FAILURES);
    backup.forget();
  }

  return (
    <ReadingList
      {...backup}
      entries={list?.items ?? null}
      broken={list?.broken ?? []}
      importing={importing}
      drafted={drafted}
      busy={busy}
      sought={sought}
      failures={failures}
      changes={list?.changes}
      onDigest={() => void command({ type: 'open-page', page: 'digest', entry: null })}
      deletion={deletion}
      now={list?.now ?? 0}
      editing={editing}
      onState={(id, state) => void settle('update-entry', id, command({ type: 'update-entry', id, patch: { state }, base: {} }))}
      onRecheck={(id) => void recheck(id)}
      onRemove={(id) => void settle('remove-entry', id, command({ type: 'remove-entry', id }))}
      onUndoRemove={(id) => void settle('restore-entry', id, command({ type: 'restore-entry', id }))}
      onMerge={(id, other) => void settle('merge-entries', id, command({ type: 'merge-entries', id, other }))}
      onUndoMerge={(id, seq) => void settle('undo-merge', id, command({ type: 'undo-merge', id, seq }))}
      onDeleteAll={() => void deleteAll()}
      onTurnOnLive={() => void command({ type: 'open-page', page: 'welcome', entry: null })}
      onOptions={() => void command({ type: 'open-page', page: 'options', entry: null })}
      citationOf={async (id) => (await exports.exportText({ ids: [id], withNotes: false }, 'text')).trim()}
      exportBlock={exportBlock}
      onBibliography={() => void command({ type: 'open-page', page: 'bibliography', entry: null })}
    />
  );
}

const exports = exportCommands();

function exportBlock(sets: ExportSets): JSX.Element {
  return (
    <ExportBlock sets={sets} {...exports}>
      {(choice) => <SendToZotero choice={choice} {...exports} />}
    </ExportBlock>
  );
}

/** The entry named in the address: the one the reader came for. */
function soughtEntry(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('entry');
}
