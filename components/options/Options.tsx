import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { LibraryList, type LibraryListProps } from '@/components/library/LibraryList';
import { BrandMark } from '@/components/parts/BrandMark';
import { DeleteEverything, type DeletionOutcome } from '@/components/parts/DeleteEverything';
import { HostTable } from '@/components/parts/HostTable';
import { Select } from '@/components/parts/Select';
import { Switch } from '@/components/parts/Switch';
import { WatchBlock } from '@/components/watch/WatchBlock';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import type { Settings } from '@/lib/model/settings';
import type { OutsideHost } from '@/lib/model/outside-host';
import { KeyField } from './KeyField';
import { MailField } from './MailField';
import { MarksBlock } from './MarksBlock';
import { NoticeList, type NoticeListProps } from './NoticeList';
import { OwnSummaries, type OwnSummaryCommands, type OwnSummaryItem } from './OwnSummaries';
import type { AddressProblem } from './PackAddress';
import type { PackItem } from './pack-item';
import { PackList, type PackCommands, type PackProgress } from './PackList';
import { Snapshots, type SnapshotsProps } from './Snapshots';
import { SiteList, type SiteListProps } from './SiteList';
import { SyncBlock, type SyncBlockProps } from './SyncBlock';

export interface OptionsProps extends PackCommands, OwnSummaryCommands, SiteListProps, NoticeListProps, SnapshotsProps, SyncBlockProps {
  settings: Settings;
  /** The outside services, from lib/net/hosts. */
  hosts: readonly OutsideHost[];
  packs: readonly PackItem[];
  library: LibraryListProps;
  own: readonly OwnSummaryItem[];
  progress: PackProgress | null;
  addressProblem: AddressProblem | null;
  replacing: { title: string; before: PackItem } | null;
  imported: ImportResult | null;
  problem: Problem | null;
  deletion: DeletionOutcome | null;
  /** The keys as the browser writes them ("Alt+Shift+C"); `null` where none is set. */
  shortcut: string | null;
  onChange(patch: Partial<Settings>): void;
  /** Open the browser's own page for shortcuts; left out where the browser has none to open. */
  onShortcuts?(): void;
  onOpenList(): void;
  onDigest(): void;
  onDeleteAll(): void;
}

/** Every choice the reader has, the one about the network first. */
export function Options(props: OptionsProps): JSX.Element {
  const { settings, onChange, shortcut } = props;
  return (
    <main class="caveat page options">
      <header class="page-header">
        <h1>
          <BrandMark />
          {i18n.t('options.title')}
        </h1>
        <button type="button" class="button plain" onClick={props.onOpenList}>
          {i18n.t('sidebar.readingList')}
        </button>
      </header>

      <section>
        <h2>{i18n.t('options.live')}</h2>
        <Switch
          label={i18n.t('options.liveSwitch')}
          on={settings.liveChecks}
          onChange={(liveChecks) => onChange({ liveChecks, consentAnswered: true })}
        />
        <p class="quiet">{i18n.t('options.liveLine')}</p>
        <HostTable hosts={props.hosts} />
        <p class="quiet">{i18n.t('options.liveOffLine')}</p>
        <Switch
          label={i18n.t('options.privateSwitch')}
          on={settings.liveInPrivate}
          disabled={!settings.liveChecks}
          onChange={(liveInPrivate) => onChange({ liveInPrivate })}
        />
        <p class="quiet">{i18n.t('options.privateLine')}</p>
        <Switch
          label={i18n.t('options.openAlexSwitch')}
          on={settings.openAlex}
          disabled={!settings.liveChecks}
          onChange={(openAlex) => onChange({ openAlex })}
        />
        <p class="quiet">{i18n.t('options.openAlexLine')}</p>
        <KeyField
          isSet={settings.semanticScholarKey !== ''}
          disabled={!settings.liveChecks}
          onChange={(semanticScholarKey) => onChange({ semanticScholarKey })}
        />
        <MailField value={settings.mailto} onChange={(mailto) => onChange({ mailto })} />
      </section>

      <NoticeList
        list={props.list}
        updateAddress={props.updateAddress}
        now={props.now}
        onUpdateList={props.onUpdateList}
        onListFile={props.onListFile}
        onDownloadList={props.onDownloadList}
        onCancelList={props.onCancelList}
        onUpdateAddress={props.onUpdateAddress}
      />

      <SiteList
        named={props.named}
        granted={props.granted}
        withheld={props.withheld}
        removal={props.removal}
        onRemoveSite={props.onRemoveSite}
        onAllowSites={props.onAllowSites}
      />

      <WatchBlock settings={settings} onChange={onChange} onDigest={props.onDigest} />

      <MarksBlock settings={settings} onChange={onChange} />

      <section>
        <h2>{i18n.t('options.look')}</h2>
        <Switch label={i18n.t('options.keepOpen')} on={settings.keepOpen} onChange={(keepOpen) => onChange({ keepOpen })} />
        <div class="choices">
          <Select
            label={i18n.t('options.theme')}
            value={settings.theme}
            options={[
              ['system', i18n.t('options.themeSystem')],
              ['light', i18n.t('options.themeLight')],
              ['dark', i18n.t('options.themeDark')],
            ]}
            onChange={(theme) => onChange({ theme })}
          />
          <Select
            label={i18n.t('options.side')}
            value={settings.side}
            options={[
              ['right', i18n.t('options.sideRight')],
              ['left', i18n.t('options.sideLeft')],
            ]}
            onChange={(side) => onChange({ side })}
          />
        </div>
      </section>

      <section>
        <h2>{i18n.t('options.shortcut')}</h2>
        <p>{shortcut === null ? i18n.t('options.shortcutNone') : i18n.t('options.shortcutLine', [shortcut])}</p>
        {props.onShortcuts && (
          <p class="buttons">
            <button type="button" class="button" onClick={props.onShortcuts}>
              {i18n.t('options.shortcutChange')}
            </button>
          </p>
        )}
      </section>

      <LibraryList {...props.library} />

      <PackList
        packs={props.packs}
        imported={props.imported}
        problem={props.problem}
        onImportPack={props.onImportPack}
        onExportPack={props.onExportPack}
        onRemovePack={props.onRemovePack}
        progress={props.progress}
        addressProblem={props.addressProblem}
        onFetchPack={props.onFetchPack}
        replacing={props.replacing}
        onCancelImport={props.onCancelImport}
        onReplace={props.onReplace}
      />

      <OwnSummaries
        own={props.own}
        onWriteSummary={props.onWriteSummary}
        onEditSummary={props.onEditSummary}
        onRemoveSummary={props.onRemoveSummary}
        onExportOwn={props.onExportOwn}
      />

      <SyncBlock
        on={settings.sync}
        now={props.now}
        syncStatus={props.syncStatus}
        syncErased={props.syncErased}
        onChange={onChange}
        onEraseSynced={props.onEraseSynced}
      />

      <Snapshots
        snapshots={props.snapshots}
        snapshotOutcome={props.snapshotOutcome}
        onRestoreSnapshot={props.onRestoreSnapshot}
        onSaveSnapshot={props.onSaveSnapshot}
      />

      <section>
        <h2>{i18n.t('options.delete')}</h2>
        <p class="quiet">{i18n.t('options.deleteLine')}</p>
        <div class="buttons">
          <DeleteEverything outcome={props.deletion} onDeleteAll={props.onDeleteAll} />
        </div>
      </section>
    </main>
  );
}
