import type { ListKeeper } from '@/lib/jobs/list-keeper';
import type { LibraryKeeper } from '@/lib/library/library-keeper';
import type { Handlers } from '@/lib/messaging/router';
import type { Sender } from '@/lib/messaging/sender';
import { forgetTexts } from '@/lib/platform/check-page';
import { forgetDrafts } from '@/lib/platform/clip-page';
import { RETRACTION_WATCH_HOST, releaseFileHost } from '@/lib/platform/list-access';
import { modelServerPattern, releaseModelServer } from '@/lib/platform/model-server-access';
import { releaseZotero } from '@/lib/platform/zotero-access';
import type { Settings } from '@/lib/model/settings';
import type { LiveGate } from '@/lib/net/live-gate';
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
export function settingsCommands(gate: Pick<LiveGate, 'withdraw'>, keeper: ListKeeper, watcher: Watcher, sync: SyncKeeper, libraries: Pick<LibraryKeeper, 'end'>, mayKeepOpen: (sender: Sender) => Promise<boolean>): Pick<Handlers, Names> {
  return {
    'set-settings': async ({ patch }) => {
      const before = await getSettings();
      if (patch.sync) await beginSynced(syncArea);
      // Consent that is taken back holds for what is on its way too.
      const settings = await (takesBack(patch) ? gate.withdraw(() => setSettings(patch)) : setSettings(patch));
      if (patch.sync) void sync.run();
      // Switched off, what is under way ends; switched on, it begins at once.
      if (patch.watch === false || patch.watchLive === false || patch.liveChecks === false) void watcher.end();
      if (patch.watch === true) void watcher.checkFromList();
      if (patch.watchLive === true) void watcher.checkLive();
      if (patch.watchNotify === false) await releaseNotifications();
      if (isLeft(before, settings)) await releaseModelServer(before.draftServer);
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
      const { draftServer } = await getSettings();
      // First, since it waits for a run that would write into the list again.
      const erase = () => sync.erase().then(
        () => true,
        () => false,
      );
      const isErased = await gate.withdraw(
        async () => {
          const erased = await erase();
          await deleteEverything();
          await forgetTexts();
          await forgetDrafts();
          return erased;
        },
        { all: true, end: () => Promise.all([keeper.cancel(), watcher.end(), libraries.end()]) },
      );
      await releaseNotifications();
      await releaseFileHost(RETRACTION_WATCH_HOST);
      await releaseZotero();
      await releaseModelServer(draftServer);
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

/** Whether the server that wrote drafts writes none any more, at its host. */
function isLeft(before: Settings, { drafts, draftServer }: Settings): boolean {
  if (before.draftServer === '') return false;
  return (before.drafts === 'server' && drafts !== 'server') || modelServerPattern(before.draftServer) !== modelServerPattern(draftServer);
}

/** Whether a change of settings takes something back that services may be asked by. */
function takesBack({ liveChecks, liveInPrivate, openAlex, watch, watchLive, semanticScholarKey }: Partial<Settings>): boolean {
  return [liveChecks, liveInPrivate, openAlex, watch, watchLive].includes(false) || semanticScholarKey === '';
}
