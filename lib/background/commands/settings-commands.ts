import type { ListKeeper } from '@/lib/jobs/list-keeper';
import type { LibraryKeeper } from '@/lib/library/library-keeper';
import type { Handlers } from '@/lib/messaging/router';
import type { Sender } from '@/lib/messaging/sender';
import { forgetTexts } from '@/lib/platform/check-page';
import { forgetDrafts } from '@/lib/platform/clip-page';
import { RETRACTION_WATCH_HOST, releaseFileHost } from '@/lib/platform/list-access';
import { releaseZotero } from '@/lib/platform/zotero-access';
import type { RunningQuestions } from '@/lib/report/running-questions';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { grantedSites, revokeSite } from '@/lib/settings/sites';
import { releaseNotifications } from '@/lib/platform/notifications';
import { syncArea } from '@/lib/platform/sync-area';
import { beginSynced } from '@/lib/sync/erase-synced';
import type { SyncKeeper } from '@/lib/sync/sync-keeper';
import type { Watcher } from '@/lib/watch/watcher';
import { deleteEverything } from '../delete-everything';
import { tellPaperTabs } from '../page-scripts';
import { refuse } from './refuse';

type Names = 'set-settings' | 'set-sidebar' | 'delete-everything' | 'erase-synced';

/** Commands about the reader's choices, and the one that deletes everything. */
export function settingsCommands(running: RunningQuestions, keeper: ListKeeper, watcher: Watcher, sync: SyncKeeper, libraries: Pick<LibraryKeeper, 'end'>, mayKeepOpen: (sender: Sender) => Promise<boolean>): Pick<Handlers, Names> {
  return {
    'set-settings': async ({ patch }) => {
      // Consent that is taken back holds for what is on its way too.
      if (patch.liveChecks === false || patch.liveInPrivate === false) running.endAll();
      if (patch.sync) await beginSynced(syncArea);
      const settings = await setSettings(patch);
      if (patch.sync) void sync.run();
      // Switched off, what is under way ends; switched on, it begins at once.
      if (patch.watch === false || patch.watchLive === false || patch.liveChecks === false) void watcher.end();
      if (patch.watch === true) void watcher.checkFromList();
      if (patch.watchLive === true) void watcher.checkLive();
      if (patch.watchNotify === false) await releaseNotifications();
      void tellPaperTabs({ type: 'ask-again' });
      return settings;
    },
    'set-sidebar': async ({ patch }, sender) => {
      // An open sidebar asks more services about each paper, so no page switches that on by itself.
      if (patch.keepOpen && !(await getSettings()).keepOpen && !(await mayKeepOpen(sender))) refuse('not-allowed', 'This is switched on at a click only.');
      await setSettings(patch);
      return null;
    },
    'delete-everything': async () => {
      running.endAll();
      await keeper.cancel();
      await watcher.end();
      await libraries.end();
      // First, since it waits for a run that would write into the list again.
      const isErased = await sync.erase().then(
        () => true,
        () => false,
      );
      await deleteEverything();
      await releaseNotifications();
      await forgetTexts();
      await releaseFileHost(RETRACTION_WATCH_HOST);
      await releaseZotero();
      await forgetDrafts();
      // Which sites the reader added says something of what they read.
      for (const site of await grantedSites()) {
        if (!(await revokeSite(site))) refuse('not-revoked', `The browser did not take ${site} back.`);
      }
      void tellPaperTabs({ type: 'ask-again' });
      if (!isErased) refuse('not-erased', 'The browser did not delete the copy in its sync storage.');
      return null;
    },
    'erase-synced': async () => {
      await sync.erase();
      await setSettings({ sync: false });
      return null;
    },
  };
}
