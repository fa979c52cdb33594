import { keepingAlive } from '@/lib/jobs/keep-alive';
import { hasDataConsent } from '@/lib/platform/data-consent';
import { onSyncAreaChange, syncArea } from '@/lib/platform/sync-area';
import { announceChange, onReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { createSyncKeeper, type SyncKeeper } from '@/lib/sync/sync-keeper';
import { tellPaperTabs } from './page-scripts';

/** The reading list on several machines: listens to changes here and elsewhere. */
export function startSync(): SyncKeeper {
  const keeper = createSyncKeeper({
    area: syncArea,
    now: () => Date.now(),
    // Firefox's own consent may be taken back at any time.
    isOn: async () => (await getSettings()).sync && (await hasDataConsent('checks').catch(() => false)),
    switchOff: async () => void (await setSettings({ sync: false })),
    onChanged: (ids) => {
      announceChange(ids);
      void tellPaperTabs({ type: 'ask-again' });
    },
    keepAlive: keepingAlive,
  });
  onReadingListChange(({ entryIds }) => keeper.changed(entryIds.length === 0 ? 'all' : entryIds));
  onSyncAreaChange((items) => keeper.itemsChanged(items));
  return keeper;
}
