import { keepingAlive } from '@/lib/jobs/keep-alive';
import { createListKeeper } from '@/lib/jobs/list-keeper';
import { createLibraryKeeper } from '@/lib/library/library-keeper';
import { FILE_PORT } from '@/lib/messaging/file-port';
import { REPORT_PORT } from '@/lib/messaging/report-port';
import { createRouter } from '@/lib/messaging/router';
import { TURN_PORT } from '@/lib/messaging/turn-port';
import type { Self, Sender } from '@/lib/messaging/sender';
import type { OwnReport } from '@/lib/model/report';
import { createLiveGate } from '@/lib/net/live-gate';
import { packagedFile } from '@/lib/net/packaged-file';
import { onRequestStart } from '@/lib/net/send-request';
import { browser } from '@/lib/platform/browser';
import { BUILT_ADDRESS, PACKAGED_LIST } from '@/lib/platform/list-build';
import { openCheckPage } from '@/lib/platform/check-page';
import { OWN_PAGES } from '@/lib/platform/own-pages';
import { readSites } from '@/lib/settings/sites';
import { keepEvidence } from '@/lib/reading-list/reading-list';
import { onReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { serveReport, type ServedPort } from '@/lib/report/serve-report';
import { getSettings } from '@/lib/settings/settings';
import { takeOverSettings } from '@/lib/reading-list/take-over-settings';
import { sweepImports } from '@/lib/storage/imports';
import { noteRequest, sweepRequests } from '@/lib/storage/request-log';
import { sweepRestore } from '@/lib/storage/restore-steps';
import { sweepSteps } from '@/lib/storage/pack-steps';
import { ensureStarterPack } from '@/lib/summaries/starter-pack';
import { confirmBadge, showBadge } from './badge';
import { commandHandlers } from './command-handlers';
import { consentedSettings } from './consented-settings';
import { checkFromMenu, registerContextMenu } from './context-menu';
import { documentFacts } from './document-facts';
import { entryEvidence } from './entry-evidence';
import { keepAlarm } from './keep-alarm';
import { listenToOmnibox } from './omnibox';
import { isPrivateTab } from './is-private-tab';
import { registerGrantedSites, sitesAdded, sitesRemoved } from './granted-sites';
import { createPageGate } from './page-gate';
import { injectIntoOpenTabs, tellPaperTabs } from './page-scripts';
import { reportDeps } from './report-deps';
import { serveFile } from './serve-file';
import { serveTurn } from './serve-turn';
import { takesBackConsent } from './takes-back-consent';
import { listenToNotifications, startWatch, tellReader } from './watch';
import { startSync } from './sync';
import { toggleSidebar } from './toggle-sidebar';
import { tabFace } from './tab-face';

/** How long a report waits for the starter pack after an install or update, in milliseconds. */
const STARTER_PACK_PATIENCE = 1_000;

/** How long after its start the background looks after the notice list, in milliseconds. */
const LIST_PATIENCE = 2_000;
/** And how long after it the saved papers, in milliseconds: once a list that was being taken in may be there. */
const WATCH_PATIENCE = 4_000;
const LIST_ALARM = 'notice-list';
const WATCH_ALARM = 'watch';
const SYNC_ALARM = 'sync';

/**
 * Registers every listener of the background, synchronously: both browsers stop it at will and start
 * it again for an event, which is lost if its listener is not there at once.
 */
export function startBackground(): void {
  const startedAt = Date.now();
  const self: Self = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') };
  const liveGate = createLiveGate();
  onRequestStart((host, why) => void liveGate.note(() => noteRequest({ at: Date.now(), host, why })).catch((error: unknown) => console.error(error)));
  const libraries = createLibraryKeeper({ now: () => Date.now(), gate: liveGate, isLive: async () => (await consentedSettings()).liveChecks, onChange: () => void tellPaperTabs({ type: 'ask-again' }) });
  const reports = reportDeps(libraries);
  const watcher = startWatch(reports.net, liveGate);
  const lists = createListKeeper({
    now: () => Date.now(),
    address: updateAddress,
    gate: liveGate,
    onRenewed: () => {
      void tellPaperTabs({ type: 'ask-again' });
      void watcher.checkFromList();
    },
    keepAlive: keepingAlive,
  });
  const sync = startSync();
  const gate = createPageGate(self, documentFacts, () => Date.now());
  const route = createRouter(self, commandHandlers(reports, liveGate, lists, libraries, watcher, sync, gate));

  // A stored summary may be asked for by the first report after an install or update.
  const starterPack = Promise.race([
    ensureStarterPack().catch((error: unknown) => console.error(error)),
    // A broken storage must not keep everybody waiting.
    new Promise((resolve) => setTimeout(resolve, STARTER_PACK_PATIENCE)),
  ]);

  const serveDeps = {
    ...reports,
    self,
    gate: liveGate,
    tabs: gate,
    keepAlive: keepingAlive,
    tabFace,
    settings: async () => {
      await starterPack;
      return consentedSettings();
    },
    isPrivateTab,
    showInTab: showBadge,
    confirmTab: confirmBadge,
    keepWithEntry,
  };

  browser.runtime.onConnect.addListener((port) => {
    if (port.name === REPORT_PORT) serveReport(port as ServedPort, serveDeps);
    if (port.name === FILE_PORT) serveFile(port as ServedPort, self, lists);
    if (port.name === TURN_PORT) serveTurn(port as ServedPort, { self, gate: liveGate, keepAlive: keepingAlive });
  });
  // The polyfill hands on a promise as the reply, and leaves other messages to other listeners.
  browser.runtime.onMessage.addListener((message: unknown, sender: unknown) => route(message, sender as Sender));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // An update closes Caveat's own pages, as the end of the browser does.
    tidyUp(startedAt);
    void registerContextMenu();
    void registerGrantedSites();
    if (reason === 'install' || reason === 'update') void lists.takePackage(PACKAGED_LIST, packagedFile).catch((error: unknown) => console.error(error));
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(OWN_PAGES.welcome) });
    if (reason === 'install' || reason === 'update') void readSites().then(injectIntoOpenTabs);
  });
  // What a background that was stopped has begun; whoever waits for a paper goes first.
  setTimeout(() => void lists.resume().catch((error: unknown) => console.error(error)), LIST_PATIENCE);
  setTimeout(() => void watcher.checkFromList().then(tellReader).catch((error: unknown) => console.error(error)), WATCH_PATIENCE);
  onReadingListChange(({ entryIds }) => watcher.entriesChanged(entryIds));
  listenToNotifications();
  listenToOmnibox();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === WATCH_ALARM) void watcher.checkFromList().then(() => watcher.checkLive());
    if (name === SYNC_ALARM) void sync.run();
    if (name !== LIST_ALARM) return;
    void sweepRequests(Date.now()).catch((error: unknown) => console.error(error));
    void lists.updateIfDue().catch((error: unknown) => console.error(error));
    void keepingAlive(libraries.renewDue()).catch((error: unknown) => console.error(error));
  });
  // More often than there are updates of the list, or papers that are due: what was missed is made up for by the next.
  void keepAlarm(LIST_ALARM, 5, 240);
  void keepAlarm(WATCH_ALARM, 2, 60);
  // What was waiting when the background was stopped is found by a whole run.
  void keepAlarm(SYNC_ALARM, 1, 30);
  browser.runtime.onStartup.addListener(() => {
    void sync.run();
    void registerGrantedSites();
    tidyUp(startedAt);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    listenToNotifications();
    void sitesAdded(origins);
  });
  browser.permissions.onRemoved.addListener((taken) => {
    // What is asked from now on reads Firefox's own consent anew.
    if (takesBackConsent(taken)) void liveGate.withdraw(async () => undefined);
    void sitesRemoved(taken.origins ?? []);
  });
  browser.tabs.onRemoved.addListener((tabId) => void gate.forget(tabId).catch((error: unknown) => console.error(error)));
  browser.contextMenus.onClicked.addListener((info, tab) => void checkFromMenu(info, tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-sidebar' && tab?.id !== undefined) void toggleSidebar(tab.id);
    if (command === 'open-check') void openCheckPage('', tab ?? null);
    if (command === 'open-reading-list') void browser.tabs.create({ url: browser.runtime.getURL(OWN_PAGES['reading-list']) });
  });
}

/** Takes away what an import or a restore left behind whose page was closed before this background started. */
function tidyUp(startedAt: number): void {
  const failed = (error: unknown) => console.error(error);
  void sweepSteps(Date.now()).catch(failed);
  void sweepImports(startedAt).catch(failed);
  void takeOverSettings().then(() => sweepRestore(startedAt)).catch(failed);
}

/** The update address that holds: the reader's, else the build's once the reader has been asked about requests. */
async function updateAddress(): Promise<string> {
  const { updateAddress: chosen, consentAnswered } = await getSettings();
  return chosen ?? (consentAnswered ? BUILT_ADDRESS : '');
}

/**
 * The newest evidence is kept with a saved paper each time a report on it settles: what speaks of its own
 * identifiers, and not of those that the page claims.
 */
async function keepWithEntry(report: OwnReport): Promise<void> {
  if (!report.saved) return;
  const { own, notices } = await entryEvidence(report.saved.work.ids);
  await keepEvidence(report.saved.id, [...own, ...notices], report.at);
}
