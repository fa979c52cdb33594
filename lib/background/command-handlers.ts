import type { ListKeeper } from '@/lib/jobs/list-keeper';
import type { LibraryKeeper } from '@/lib/library/library-keeper';
import type { Handlers } from '@/lib/messaging/router';
import type { ReportDeps } from '@/lib/report/report-deps';
import type { RunningQuestions } from '@/lib/report/running-questions';
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
  running: RunningQuestions,
  keeper: ListKeeper,
  libraries: LibraryKeeper,
  watcher: Watcher,
  sync: SyncKeeper,
  gate: PageGate,
  list: KnownList = knownList,
): Handlers {
  return {
    ...tabCommands(gate),
    ...listCommands(list, gate),
    ...readingListCommands(reports, running, gate),
    ...ownDataCommands(() => reports.now()),
    ...importCommands(() => reports.now()),
    ...summaryCommands(() => reports.now()),
    ...manuscriptCommands(),
    ...noticeListCommands(keeper),
    ...libraryCommands(libraries),
    ...watchCommands(watcher),
    ...settingsCommands(running, keeper, watcher, sync, libraries, gate.hasClick),
    'look-up': (question) => lookUp(question, { net: reports.net, running, settings: consentedSettings, isPrivateTab, machineCandidates }),
  };
}
