import { useEffect, useState } from 'preact/hooks';
import type { SnapshotsProps } from '@/components/options/Snapshots';
import { snapshotText } from '@/components/reading-list/snapshot-text';
import { command } from '@/lib/messaging/command';
import { blobOf } from '@/lib/platform/blob-of';
import { saveFile } from '@/lib/platform/save-file';
import { snapshotBackup } from '@/lib/reading-list/snapshots';
import { allSnapshots, type Snapshot } from '@/lib/storage/snapshot-store';

/** The snapshots on this machine, and going back to one. */
export function useSnapshots(): SnapshotsProps {
  const [snapshots, setSnapshots] = useState<Snapshot[]>([]);
  const [outcome, setOutcome] = useState<SnapshotsProps['snapshotOutcome']>(null);
  const load = () => allSnapshots().then(setSnapshots, () => setSnapshots([]));
  useEffect(() => void load(), []);

  return {
    snapshots: snapshots.map((snapshot) => ({ id: snapshot.id, text: snapshotText(snapshot) })),
    snapshotOutcome: outcome,
    async onRestoreSnapshot(id) {
      setOutcome('busy');
      const reply = await command({ type: 'restore-snapshot', id });
      setOutcome(reply.ok ? 'restored' : reply.problem.code === 'full' ? 'full' : 'failed');
      await load();
    },
    async onSaveSnapshot(id) {
      const day = new Date().toISOString().slice(0, 10);
      saveFile(`caveat-${day}.jsonl`, await blobOf(snapshotBackup(id, Date.now()), 'application/x-ndjson'));
    },
  };
}
