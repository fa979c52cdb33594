import { keepingAlive } from '@/lib/jobs/keep-alive';
import { hasDataConsent } from '@/lib/platform/data-consent';
import { onSyncAreaChange, syncArea } from '@/lib/platform/sync-area';
import { browser } from '@/lib/platform/browser';
import { announceChange, onReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { createSyncKeeper, type SyncKeeper } from '@/lib/sync/sync-keeper';
import { tellPaperTabs } from './page-scripts';

export const SYNC_ALARM = 'sync';

/** The reading list on several machines: listens to changes here and elsewhere. */
export function startSync(): SyncKeeper {
  const keeper = createSyncKeeper({
    area: syncArea,
    now: () => Date.now(),
    // Firefox's own consent may be taken back at any time.
    isOn: async () => (await getSettings()).sync && (await hasDataConsent().catch(() => false)),
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

/** What was waiting when the background was stopped is found by a whole run from time to time. */
export async function keepSyncAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(SYNC_ALARM);
  if (!alarm) await browser.alarms.create(SYNC_ALARM, { delayInMinutes: 1, periodInMinutes: 30 });
}
