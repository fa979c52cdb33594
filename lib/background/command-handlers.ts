import { keepingAlive } from '@/lib/jobs/keep-alive';
import type { ListKeeper } from '@/lib/jobs/list-keeper';
import type { LibraryKeeper } from '@/lib/library/library-keeper';
import type { CommandName } from '@/lib/messaging/contract';
import type { Sender } from '@/lib/messaging/sender';
import type { Handlers } from '@/lib/messaging/router';
import type { ReportDeps } from '@/lib/report/report-deps';
import type { LiveGate } from '@/lib/net/live-gate';
import { libraryCommands } from './commands/library-commands';
import type { SyncKeeper } from '@/lib/sync/sync-keeper';
import type { Watcher } from '@/lib/watch/watcher';
import { importCommands } from './commands/import-commands';
import { listCommands } from './commands/list-commands';
import { manuscriptCommands } from './commands/manuscript-commands';
import { noticeListCommands } from './commands/notice-list-commands';
import { ownDataCommands } from './commands/own-data-commands';
import { readingListCommands } from './commands/reading-list-commands';
import { settingsCommands } from './commands/settings-commands';
import { summaryCommands } from './commands/summary-commands';
import { tabCommands } from './commands/tab-commands';
import { watchCommands } from './commands/watch-commands';
import { consentedSettings } from './consented-settings';
import { isPrivateTab } from './is-private-tab';
import { knownList, type KnownList } from './known-list';
import { lookUp } from './look-up';
import type { PageGate } from './page-gate';
import { machineCandidates } from './machine-candidates';

/** What each command does. All writing of the extension is behind these and the report port. */
export function commandHandlers(
  reports: ReportDeps,
  liveGate: LiveGate,
  keeper: ListKeeper,
  libraries: LibraryKeeper,
  watcher: Watcher,
  sync: SyncKeeper,
  gate: PageGate,
  list: KnownList = knownList,
): Handlers {
  return writingInTurn(liveGate, {
    ...tabCommands(gate),
    ...listCommands(list, gate),
    ...readingListCommands(reports, liveGate, gate),
    ...ownDataCommands(liveGate, () => reports.now()),
    ...importCommands(() => reports.now()),
    ...summaryCommands(() => reports.now()),
    ...manuscriptCommands(),
    ...noticeListCommands(keeper),
    ...libraryCommands(libraries),
    ...watchCommands(watcher),
    ...settingsCommands(liveGate, keeper, watcher, sync, libraries, gate.hasClick),
    'look-up': (question) => lookUp(question, { net: reports.net, gate: liveGate, settings: consentedSettings, isPrivateTab, machineCandidates }),
  });
}

/**
 * They go to the gate themselves: those that withdraw would wait for their own end, and a note that waited for the end of
 * "Delete everything" would be written after it.
 */
const ON_THEIR_OWN: readonly CommandName[] = ['set-settings', 'delete-everything', 'erase-synced', 'note-request'];

/**
 * Commands wait while consent is being withdrawn or everything deleted; deleting waits for those under way. Each holds
 * the background up until its reply: Firefox stops one at 30 seconds that only owes a reply.
 */
function writingInTurn({ write }: Pick<LiveGate, 'write'>, handlers: Handlers): Handlers {
  type Handler = (command: unknown, sender: Sender) => Promise<unknown>;
  const inTurn = (name: string, handler: Handler): Handler => {
    const isOnItsOwn = ON_THEIR_OWN.includes(name as CommandName);
    return (command, sender) => keepingAlive(isOnItsOwn ? handler(command, sender) : write(() => handler(command, sender)));
  };
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, inTurn(name, handler as Handler)])) as unknown as Handlers;
}
