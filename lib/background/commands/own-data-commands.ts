import type { Handlers } from '@/lib/messaging/router';
import { restoreStaged, stageRecords } from '@/lib/reading-list/restore';
import { restoreSnapshot } from '@/lib/reading-list/snapshots';
import { takeOverSettings } from '@/lib/reading-list/take-over-settings';
import type { LiveGate } from '@/lib/net/live-gate';
import { useNewDatabase } from '@/lib/storage/database-name';
import { clearRequests, noteRequest } from '@/lib/storage/request-log';
import { beginRestore, cancelRestore } from '@/lib/storage/restore-steps';
import { tellPaperTabs } from '../page-scripts';
import { refuse } from './refuse';

type Names = 'restore-begin' | 'restore-add' | 'restore-commit' | 'restore-cancel' | 'restore-snapshot' | 'fresh-start' | 'note-request' | 'clear-requests';

/** Commands about all of the reader's data at once. */
export function ownDataCommands({ note }: Pick<LiveGate, 'note'>, now: () => number): Pick<Handlers, Names> {
  return {
    'restore-begin': async () => {
      // The next one takes the place of this one's note.
      await takeOverSettings().catch((error: unknown) => console.error(error));
      return { key: await beginRestore('join', now()) };
    },
    'restore-add': async ({ key, from, records }) => {
      const count = await stageRecords(key, from, records, now());
      return { count: count ?? refuse('given-up', 'This restore is not under way any more.') };
    },
    'restore-commit': async ({ key, total, settings }) => {
      const result = (await restoreStaged(key, total, settings, now())) ?? refuse('given-up', 'This restore is not under way any more.');
      void tellPaperTabs({ type: 'ask-again' });
      return result;
    },
    'restore-cancel': async ({ key }) => {
      await cancelRestore(key);
      return null;
    },
    'restore-snapshot': async ({ id }) => {
      const result = (await restoreSnapshot(id, now())) ?? refuse('not-found', 'This snapshot is not there any more.');
      void tellPaperTabs({ type: 'ask-again' });
      return result;
    },
    'note-request': async ({ host, why }, { tab }) => {
      if (!tab?.incognito) await note(() => noteRequest({ at: now(), host, why }));
      return null;
    },
    'clear-requests': async () => {
      await clearRequests();
      return null;
    },
    'fresh-start': async () => {
      await useNewDatabase(now());
      void tellPaperTabs({ type: 'ask-again' });
      return null;
    },
  };
}
