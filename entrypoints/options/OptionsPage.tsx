import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DeletionOutcome } from '@/components/parts/DeleteEverything';
import { Options, type OptionsProps } from '@/components/options/Options';
import type { AddressProblem } from '@/components/options/PackAddress';
import type { PackProgress } from '@/components/options/PackList';
import type { PackItem } from '@/components/options/pack-item';
import { command } from '@/lib/messaging/command';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import { sendFile } from '@/lib/messaging/send-file';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { fetchPack } from '@/lib/net/fetch-pack';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { isPublicAddress } from '@/lib/net/public-address';
import { applyTheme } from '@/lib/platform/apply-theme';
import { browser } from '@/lib/platform/browser';
import { requestDataConsent } from '@/lib/platform/data-consent';
import { requestOpenAlex } from '@/lib/platform/openalex-access';
import { RETRACTION_WATCH_HOST, requestFileHost, updatePattern } from '@/lib/platform/list-access';
import { BUILT_ADDRESS } from '@/lib/platform/list-build';
import { NAMED_SITES } from '@/lib/platform/named-sites';
import { OWN_PAGES } from '@/lib/platform/own-pages';
import { borrowHost } from '@/lib/platform/pack-host';
import { saveFile } from '@/lib/platform/save-file';
import { requestSemanticScholar } from '@/lib/platform/semantic-scholar-access';
import { sidebarShortcut } from '@/lib/platform/sidebar-shortcut';
import { grantedSites, onSitesChange, requestPatterns, revokeSite, withheldSites } from '@/lib/settings/sites';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';
import { exportPack, listPacks } from '@/lib/summaries/pack-store';
import { useListState } from './use-list-state';
import { useOwnSummaries } from './use-own-summaries';
import { importPackFile, type ImportedFile } from './import-pack-file';

/** Connects the options with settings and packs. */
export function OptionsPage(): JSX.Element {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [progress, setProgress] = useState<PackProgress | null>(null);
  const [replacing, setReplacing] = useState<{ title: string; before: PackItem; answer(yes: boolean): void } | null>(null);
  const [addressProblem, setAddressProblem] = useState<AddressProblem | null>(null);
  const [importing, setImporting] = useState<AbortController | null>(null);
  const [packs, setPacks] = useState<PackItem[]>([]);
  const [granted, setGranted] = useState<string[]>([]);
  const [withheld, setWithheld] = useState<string[]>([]);
  const [removal, setRemoval] = useState<OptionsProps['removal']>(null);
  const [shortcut, setShortcut] = useState<string | null>(null);
  const [imported, setImported] = useState<ImportResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [deletion, setDeletion] = useState<DeletionOutcome | null>(null);
  const { list, now, refresh } = useListState();
  const { own, loadOwn, exportOwn } = useOwnSummaries();

  function take(next: Settings): void {
    applyTheme(next.theme);
    setSettings(next);
  }

  async function loadPacks(): Promise<void> {
    const listed = await listPacks();
    setPacks(
      listed.map(({ id, title, summaries, license, importedAt, source }) => ({ id, title, count: summaries, license, addedAt: importedAt, address: source?.url ?? null })),
    );
  }

  async function loadSites(): Promise<void> {
    setGranted(await grantedSites());
    setWithheld(await withheldSites());
  }

  useEffect(() => {
    void loadSites();
    return onSitesChange(() => void loadSites());
  }, []);

  useEffect(() => {
    void getSettings().then(take);
    void loadPacks();
    void sidebarShortcut().then(setShortcut);
    return onSettingsChange(take);
  }, []);

  async function change(patch: Partial<Settings>): Promise<void> {
    // Firefox asks the reader itself; a "no" there is a "no" here.
    if (patch.liveChecks && !(await requestDataConsent())) return;
    if (patch.openAlex && !(await requestOpenAlex())) return;
    if (patch.semanticScholarKey && !(await requestSemanticScholar())) return;
    const reply = await command({ type: 'set-settings', patch });
    if (reply.ok) take(reply.value);
  }

  async function importPack(file: File): Promise<void> {
    await importWith(async ({ signal }) => importPackFile(await file.text(), { signal, onProgress: setProgress, mayReplace }));
  }

  /** Fetches a pack and imports it; of one that was fetched before only a newer edition. */
  async function fetchAndImport(address: string): Promise<void> {
    // In the click itself: the browser asks for the host.
    const borrowing = isPublicAddress(address) ? borrowHost(address) : null;
    const giveBack = await borrowing;
    if (!giveBack) {
      setAddressProblem(borrowing === null ? 'address' : 'not-allowed');
      return;
    }
    await importWith(async ({ signal }) => {
      const etag = (await listPacks()).find(({ source }) => source?.url === address)?.source?.etag ?? null;
      const fetched = await fetchPack(address, { etag, signal }).finally(giveBack);
      if (fetched.kind !== 'pack') {
        setAddressProblem(fetched.kind === 'unchanged' ? 'unchanged' : fetched.code);
        return null;
      }
      return importPackFile(fetched.text, { signal, onProgress: setProgress, mayReplace, source: { url: address, etag: fetched.etag } });
    });
  }

  async function importWith(work: (controller: AbortController) => Promise<ImportedFile>): Promise<void> {
    const controller = new AbortController();
    setImporting(controller);
    setProblem(null);
    setImported(null);
    setAddressProblem(null);
    setProgress({ step: 'checking', done: 0, total: 1 });
    const done = await work(controller);
    setProgress(null);
    if (done && 'problem' in done) setProblem(done.problem);
    if (done && 'result' in done) setImported(done.result);
    await loadPacks();
  }

  /** Asks the reader before a pack takes the place of an imported one. */
  async function mayReplace(id: string, title: string, from: string | null): Promise<boolean> {
    const before = (await listPacks()).find((pack) => pack.kind === 'imported' && pack.id === id);
    // A newer edition from the same address is what was asked for.
    if (!before || (from !== null && before.source?.url === from)) return true;
    return new Promise((resolve) => {
      setReplacing({
        title,
        before: { id, title: before.title, count: before.summaries, license: before.license, addedAt: before.importedAt },
        answer: (yes) => {
          setReplacing(null);
          resolve(yes);
        },
      });
    });
  }

  async function exportOne(id: string): Promise<void> {
    const text = await exportPack(id);
    if (text !== null) saveFile(`${id.replace(/[^\w.-]/g, '_')}.json`, text);
  }

  async function takeListFile(file: File): Promise<void> {
    const sent = sendFile(file);
    await refresh();
    await sent;
    await refresh();
  }

  /** In the click itself the browser is asked for the host; without it the file could not be fetched. */
  async function downloadList(): Promise<void> {
    if (!(await requestFileHost(RETRACTION_WATCH_HOST))) return;
    await command({ type: 'download-list' });
    await refresh();
  }

  async function changeUpdateAddress(address: string): Promise<void> {
    const pattern = updatePattern(address);
    // Without the host an address that allows everybody still answers; what does not says so at the next update.
    if (pattern !== null) await requestFileHost(pattern);
    await change({ updateAddress: address });
  }

  async function removeSite(pattern: string): Promise<void> {
    setRemoval({ pattern, done: await revokeSite(pattern) });
    await loadSites();
  }

  async function deleteAll(): Promise<void> {
    const reply = await command({ type: 'delete-everything' });
    setDeletion(reply.ok ? 'deleted' : 'failed');
    setProblem(null);
    setImported(null);
    await loadPacks();
    await loadOwn();
  }

  return (
    <Options
      settings={settings}
      hosts={OUTSIDE_HOSTS}
      named={NAMED_SITES}
      granted={granted}
      withheld={withheld}
      removal={removal}
      packs={packs}
      imported={imported}
      problem={problem}
      deletion={deletion}
      shortcut={shortcut}
      list={list}
      updateAddress={settings.updateAddress ?? BUILT_ADDRESS}
      now={now}
      onUpdateList={() => void command({ type: 'update-list' }).then(refresh)}
      onListFile={(file) => void takeListFile(file)}
      onDownloadList={() => void downloadList()}
      onCancelList={() => void command({ type: 'cancel-list' }).then(refresh)}
      onUpdateAddress={(address) => void changeUpdateAddress(address)}
      onChange={(patch) => void change(patch)}
      onShortcuts={openShortcuts()}
      onRemoveSite={(pattern) => void removeSite(pattern)}
      onAllowSites={(patterns) => void requestPatterns(patterns)}
      onImportPack={(file) => void importPack(file)}
      onExportPack={(id) => void exportOne(id)}
      progress={progress}
      addressProblem={addressProblem}
      onFetchPack={(address) => void fetchAndImport(address)}
      replacing={replacing}
      onCancelImport={() => importing?.abort()}
      onReplace={(yes) => replacing?.answer(yes)}
      onRemovePack={(id) => void command({ type: 'remove-pack', id }).then(loadPacks)}
      own={own}
      onWriteSummary={() => void command({ type: 'open-page', page: 'clip', entry: null })}
      onEditSummary={(id) => void browser.tabs.create({ url: `${browser.runtime.getURL(OWN_PAGES.clip)}#edit=${encodeURIComponent(id)}` })}
      onRemoveSummary={(id) => void command({ type: 'remove-summary', id }).then(loadOwn)}
      onExportOwn={() => void exportOwn()}
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
