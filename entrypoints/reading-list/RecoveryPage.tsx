import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Recovery, type RecoveryProps } from '@/components/reading-list/Recovery';
import { snapshotText } from '@/components/reading-list/snapshot-text';
import { command } from '@/lib/messaging/command';
import { blobOf } from '@/lib/platform/blob-of';
import { saveFile } from '@/lib/platform/save-file';
import { openingFault, rescueLines } from '@/lib/reading-list/recover';
import { snapshotBackup } from '@/lib/reading-list/snapshots';
import { databaseNames } from '@/lib/storage/database-name';
import { allSnapshots } from '@/lib/storage/snapshot-store';
import { backupName } from './use-backup';

const TYPE = 'application/x-ndjson';

/** Connects the page for a list that cannot be opened with what can still be read. */
export function RecoveryPage({ error, onRetry }: { error: Error; onRetry(): void }): JSX.Element {
  const [rescue, setRescue] = useState<RecoveryProps['rescue']>(null);
  const [snapshots, setSnapshots] = useState<RecoveryProps['snapshots']>([]);

  useEffect(() => {
    // Snapshots lie in a database of their own, which may be there still.
    void allSnapshots().then(
      (all) => setSnapshots(all.map((snapshot) => ({ id: snapshot.id, text: snapshotText(snapshot) }))),
      () => undefined,
    );
  }, []);

  async function save(): Promise<void> {
    setRescue('busy');
    const told = { papers: 0, summaries: 0, asTheyAre: 0, lost: 0 };
    try {
      const { name } = await databaseNames();
      const blob = await blobOf(rescueLines(name, Date.now(), told), TYPE);
      const isEmpty = told.papers + told.summaries + told.asTheyAre === 0;
      if (!isEmpty) saveFile(backupName(), blob);
      setRescue(isEmpty ? 'nothing' : told);
    } catch {
      setRescue('nothing');
    }
  }

  return (
    <Recovery
      fault={openingFault(error)}
      detail={error.name}
      rescue={rescue}
      snapshots={snapshots}
      onRetry={onRetry}
      onSave={() => void save()}
      onSaveSnapshot={(id) => void blobOf(snapshotBackup(id, Date.now()), TYPE).then((blob) => saveFile(backupName(), blob))}
      onFreshStart={() => void command({ type: 'fresh-start' }).then(onRetry)}
    />
  );
}
