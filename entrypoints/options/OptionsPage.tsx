import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { DeletionOutcome } from '@/components/parts/DeleteEverything';
import { Options } from '@/components/options/Options';
import { command } from '@/lib/messaging/command';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { applyLook } from '@/lib/platform/apply-look';
import { browser } from '@/lib/platform/browser';
import { requestDataConsent } from '@/lib/platform/data-consent';
import { requestFileHost, updatePattern } from '@/lib/platform/list-access';
import { BUILT_ADDRESS } from '@/lib/platform/list-build';
import { NAMED_SITES } from '@/lib/platform/named-sites';
import { requestNotifications } from '@/lib/platform/notifications';
import { requestOpenAlex } from '@/lib/platform/openalex-access';
import { OWN_PAGES } from '@/lib/platform/own-pages';
import { requestSemanticScholar } from '@/lib/platform/semantic-scholar-access';
import { sidebarShortcut } from '@/lib/platform/sidebar-shortcut';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';
import { requestPatterns } from '@/lib/settings/sites';
import { useAnchor } from './use-anchor';
import { useDrafts } from './use-drafts';
import { useLibraries } from './use-libraries';
import { useNoticeList } from './use-notice-list';
import { useOwnSummaries } from './use-own-summaries';
import { usePacks } from './use-packs';
import { useSnapshots } from './use-snapshots';
import { useSites } from './use-sites';
import { useStoredData } from './use-stored-data';
import { useSync } from './use-sync';

/** Connects the options with what they change. Packs, libraries, sites, own summaries and the notice list have a hook each. */
export function OptionsPage(): JSX.Element {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [shortcut, setShortcut] = useState<string | null>(null);
  const [deletion, setDeletion] = useState<DeletionOutcome | null>(null);
  const notices = useNoticeList();
  const { own, loadOwn, exportOwn } = useOwnSummaries();
  const packs = usePacks();
  const sites = useSites();
  const snapshots = useSnapshots();
  const library = useLibraries();
  const drafts = useDrafts(settings, change);
  const sync = useSync();
  const { loadStored, ...stored } = useStoredData();

  function take(next: Settings): void {
    applyLook(next);
    setSettings(next);
  }

  useAnchor();

  useLayoutEffect(() => {
    void getSettings().then(take);
    void sidebarShortcut().then(setShortcut);
    return onSettingsChange(take);
  }, []);

  async function change(patch: Partial<Settings>): Promise<void> {
    // Firefox asks the reader itself; a "no" there is a "no" here.
    if ((patch.liveChecks || patch.sync) && !(await requestDataConsent('checks'))) return;
    if (patch.mailto && !(await requestDataConsent('contact'))) return;
    if (patch.openAlex && !(await requestOpenAlex())) return;
    if (patch.semanticScholarKey && !(await requestSemanticScholar())) return;
    if (patch.watchNotify && !(await requestNotifications())) return;
    const reply = await command({ type: 'set-settings', patch });
    if (reply.ok) take(reply.value);
  }

  async function changeUpdateAddress(address: string): Promise<void> {
    const pattern = updatePattern(address);
    // Without the host an address that allows everybody still answers; what does not says so at the next update.
    if (pattern !== null) await requestFileHost(pattern);
    await change({ updateAddress: address });
  }

  async function deleteAll(): Promise<void> {
    const reply = await command({ type: 'delete-everything' });
    setDeletion(reply.ok ? 'deleted' : 'failed');
    packs.forgetOutcome();
    await packs.loadPacks();
    await loadOwn();
    await loadStored();
  }

  return (
    <Options
      {...snapshots}
      {...sync}
      {...stored}
      settings={settings}
      hosts={OUTSIDE_HOSTS}
      named={NAMED_SITES}
      granted={sites.granted}
      withheld={sites.withheld}
      removal={sites.removal}
      packs={packs.packs}
      imported={packs.imported}
      problem={packs.problem}
      deletion={deletion}
      shortcut={shortcut}
      list={notices.list}
      updateAddress={settings.updateAddress ?? BUILT_ADDRESS}
      now={notices.now}
      onUpdateList={() => void notices.update()}
      onListFile={(file) => void notices.takeFile(file)}
      onDownloadList={() => void notices.download()}
      onCancelList={() => void notices.cancel()}
      onUpdateAddress={(address) => void changeUpdateAddress(address)}
      onChange={(patch) => void change(patch)}
      onShortcuts={openShortcuts()}
      onRemoveSite={(pattern) => void sites.removeSite(pattern)}
      onAllowSites={(patterns) => void requestPatterns(patterns)}
      onImportPack={(file) => void packs.importPack(file)}
      onExportPack={(id) => void packs.exportOne(id)}
      library={library}
      drafts={drafts}
      progress={packs.progress}
      addressProblem={packs.addressProblem}
      onFetchPack={(address) => void packs.fetchPack(address)}
      replacing={packs.replacing}
      onCancelImport={packs.cancelImport}
      onReplace={(yes) => packs.replacing?.answer(yes)}
      onRemovePack={(id) => void packs.removePack(id)}
      own={own}
      onWriteSummary={() => void command({ type: 'open-page', page: 'clip', entry: null })}
      onEditSummary={(id) => void browser.tabs.create({ url: `${browser.runtime.getURL(OWN_PAGES.clip)}#edit=${encodeURIComponent(id)}` })}
      onRemoveSummary={(id) => void command({ type: 'remove-summary', id }).then(loadOwn)}
      onExportOwn={() => void exportOwn()}
      onDigest={() => void command({ type: 'open-page', page: 'digest', entry: null })}
      onOpenList={() => void command({ type: 'open-page', page: 'reading-list', entry: null })}
      onDeleteAll={() => void deleteAll()}
    />
  );
}

/** Opens the browser's own page for shortcuts: Firefox by a call, Chrome and Edge by its address. */
function openShortcuts(): () => void {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
