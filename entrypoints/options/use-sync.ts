import { useEffect, useState } from 'preact/hooks';
import type { SyncBlockProps } from '@/components/options/SyncBlock';
import { command } from '@/lib/messaging/command';
import type { SyncStatus } from '@/lib/model/sync-status';
import { getSyncStatus, onSyncStatus } from '@/lib/sync/sync-status';

/** How synchronisation goes, and deleting the copy. */
export function useSync(): SyncBlockProps {
  const [status, setStatus] = useState<SyncStatus | null>(null);
  const [erased, setErased] = useState<SyncBlockProps['syncErased']>(null);
  useEffect(() => {
    void getSyncStatus().then(setStatus, () => null);
    return onSyncStatus(setStatus);
  }, []);
  return {
    syncStatus: status,
    syncErased: erased,
    async onEraseSynced() {
      const reply = await command({ type: 'erase-synced' });
      setErased(reply.ok ? 'erased' : 'failed');
    },
  };
}
