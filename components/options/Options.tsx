import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { LibraryList, type LibraryListProps } from '@/components/library/LibraryList';
import { BrandMark } from '@/components/parts/BrandMark';
import { DeleteEverything, type DeletionOutcome } from '@/components/parts/DeleteEverything';
import { WatchBlock } from '@/components/watch/WatchBlock';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import type { Settings } from '@/lib/model/settings';
import type { OutsideHost } from '@/lib/model/outside-host';
import { LookBlock } from './LookBlock';
import { MarksBlock } from './MarksBlock';
import { NoticeList, type NoticeListProps } from './NoticeList';
import { OnlineChecks } from './OnlineChecks';
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
          {i18n.t('list.title')}
        </button>
      </header>

      <OnlineChecks settings={settings} hosts={props.hosts} onChange={onChange} />

      <NoticeList {...props} />

      <SiteList {...props} />

      <WatchBlock settings={settings} onChange={onChange} onDigest={props.onDigest} />

      <MarksBlock settings={settings} onChange={onChange} />

      <LookBlock settings={settings} onChange={onChange} />

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

      <PackList {...props} />

      <OwnSummaries {...props} />

      <SyncBlock {...props} on={settings.sync} />

      <Snapshots {...props} />

      <section>
        <h2>{i18n.t('list.deleteAll')}</h2>
        <p class="quiet">{i18n.t('list.deleteLine')}</p>
        <div class="buttons">
          <DeleteEverything outcome={props.deletion} onDeleteAll={props.onDeleteAll} />
        </div>
      </section>
    </main>
  );
}
