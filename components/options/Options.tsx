import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { LibraryList, type LibraryListProps } from '@/components/library/LibraryList';
import { BrandMark } from '@/components/parts/BrandMark';
import { DeleteEverything, type DeletionOutcome } from '@/components/parts/DeleteEverything';
import { WatchBlock } from '@/components/watch/WatchBlock';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import type { Settings } from '@/lib/model/settings';
import type { OutsideHost } from '@/lib/model/outside-host';
import { DraftsBlock, type DraftsBlockProps } from './DraftsBlock';
import { LanguageBlock } from './LanguageBlock';
import { LookBlock } from './LookBlock';
import { MarksBlock } from './MarksBlock';
import { NoticeList, type NoticeListProps } from './NoticeList';
import type { OptionGroup } from './option-groups';
import { OnlineChecks } from './OnlineChecks';
import { OwnSummaries, type OwnSummaryCommands, type OwnSummaryItem } from './OwnSummaries';
import type { AddressProblem } from './PackAddress';
import type { PackItem } from './pack-item';
import { PackList, type PackCommands, type PackProgress } from './PackList';
import { RequestLog, type RequestLogProps } from './RequestLog';
import { SectionNav } from './SectionNav';
import { ShortcutBlock, type ShortcutBlockProps } from './ShortcutBlock';
import { Snapshots, type SnapshotsProps } from './Snapshots';
import { SiteList, type SiteListProps } from './SiteList';
import { StoredDataBlock, type StoredDataProps } from './StoredDataBlock';
import { SyncBlock, type SyncBlockProps } from './SyncBlock';
import { useCurrentGroup } from './use-current-group';

export interface OptionsProps extends PackCommands, OwnSummaryCommands, SiteListProps, NoticeListProps, SnapshotsProps, SyncBlockProps, ShortcutBlockProps, StoredDataProps, RequestLogProps {
  settings: Settings;
  /** The outside services, from lib/net/hosts. */
  hosts: readonly OutsideHost[];
  packs: readonly PackItem[];
  library: LibraryListProps;
  drafts: DraftsBlockProps;
  own: readonly OwnSummaryItem[];
  progress: PackProgress | null;
  addressProblem: AddressProblem | null;
  replacing: { title: string; before: PackItem } | null;
  imported: ImportResult | null;
  problem: Problem | null;
  deletion: DeletionOutcome | null;
  onChange(patch: Partial<Settings>): void;
  onOpenList(): void;
  onDigest(): void;
  onDeleteAll(): void;
}

/** Every choice the reader has, in groups with links to each. */
export function Options(props: OptionsProps): JSX.Element {
  const { settings, onChange } = props;
  const groups = useRef<HTMLDivElement>(null);
  const current = useCurrentGroup(groups);
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

      <div class="option-columns">
        <SectionNav current={current} />
        <div class="option-groups" ref={groups}>
          <Group name="look">
            <LookBlock settings={settings} onChange={onChange} />
          </Group>
          <Group name="online">
            <OnlineChecks settings={settings} hosts={props.hosts} onChange={onChange} />
          </Group>
          <Group name="notices">
            <NoticeList {...props} />
          </Group>
          <Group name="sites">
            <SiteList {...props} />
          </Group>
          <Group name="marks">
            <MarksBlock settings={settings} onChange={onChange} />
          </Group>
          <Group name="saved">
            <WatchBlock settings={settings} onChange={onChange} onDigest={props.onDigest} />
            <SyncBlock {...props} on={settings.sync} />
            <Snapshots {...props} />
          </Group>
          <Group name="summaries">
            <LibraryList {...props.library} />
            <PackList {...props} />
            <OwnSummaries {...props} />
            <DraftsBlock drafts={props.drafts} settings={settings} onChange={onChange} />
          </Group>
          <Group name="shortcuts">
            <ShortcutBlock {...props} />
          </Group>
          <Group name="language">
            <LanguageBlock />
          </Group>
          <Group name="data">
            <StoredDataBlock {...props} />
            <RequestLog {...props} />
            <section>
              <h2>{i18n.t('list.deleteAll')}</h2>
              <p class="quiet">{i18n.t('list.deleteLine')}</p>
              <div class="buttons">
                <DeleteEverything outcome={props.deletion} onDeleteAll={props.onDeleteAll} />
              </div>
            </section>
          </Group>
        </div>
      </div>
    </main>
  );
}

/** A group of options, which the links of the page lead to. */
function Group({ name, children }: { name: OptionGroup; children: ComponentChildren }): JSX.Element {
  return (
    <div id={name} class="option-group" tabIndex={-1}>
      {children}
    </div>
  );
}
