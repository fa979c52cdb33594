import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ExportBlock, type ExportSets } from '@/components/citations/ExportBlock';
import { SendToZotero } from '@/components/citations/SendToZotero';
import type { DeletionOutcome } from '@/components/parts/DeleteEverything';
import { ReadingList } from '@/components/reading-list/ReadingList';
import { command } from '@/lib/messaging/command';
import { WHOLE_LIST } from '@/lib/model/row-query';
import { titleOf } from '@/lib/model/title-of';
import { onSettingsChange } from '@/lib/settings/settings';
import { exportCommands } from './export-commands';
import { RecoveryPage } from './RecoveryPage';
import { useBackup } from './use-backup';
import { useChanges } from './use-changes';
import { useDrafted } from './use-drafted';
import { useEdits } from './use-edits';
import { useImport } from './use-import';
import { useOpenPaper } from './use-open-paper';
import { usePaperReport } from './use-paper-report';
import { useIsWide, usePageTheme } from './use-page-look';
import { useRows } from './use-rows';
import { useViews } from './use-views';

const openPage = (page: 'welcome' | 'options' | 'bibliography' | 'digest') => void command({ type: 'open-page', page, entry: null });
const COMMANDS = { onTurnOnLive: () => openPage('welcome'), onOptions: () => openPage('options') };

/** Connects the reading list with the rows, with storage (reading) and with the background (writing). */
export function ReadingListPage(): JSX.Element {
  const [deletion, setDeletion] = useState<DeletionOutcome | null>(null);
  const [sought, setSought] = useState(soughtEntry);
  const [openId, setOpenId] = useState(sought);
  const [query, setQuery] = useState(WHOLE_LIST);
  const backup = useBackup();
  const importing = useImport();
  const changes = useChanges();
  const drafted = useDrafted();
  const isWide = useIsWide();
  usePageTheme();
  const { rows, building, error, session } = useRows(query);
  const [views, keep] = useViews();
  const edits = useEdits(setOpenId);
  const { forgetFailures } = edits;
  const kin = useCallback(async (id: string) => (await session?.kin(id)) ?? { sameTitle: [], linked: null }, [session]);
  const paper = useOpenPaper(openId, kin);
  const open = paper === null || paper === 'gone' ? null : paper;
  const item = open !== null && 'item' in open ? open.item : null;
  const { report, isUnanswered } = usePaperReport(item?.entry.work ?? null, COMMANDS);

  useEffect(() => {
    const onHash = () => {
      setSought(soughtEntry());
      setOpenId(soughtEntry());
    };
    window.addEventListener('hashchange', onHash);
    // What was refused because of a setting may be possible now.
    const stop = onSettingsChange(forgetFailures);
    return () => {
      window.removeEventListener('hashchange', onHash);
      stop();
    };
  }, [forgetFailures]);

  useEffect(() => {
    if (paper === 'gone') setOpenId(null);
  }, [paper]);

  if (error !== null) return <RecoveryPage error={error} onRetry={() => session?.reload()} />;

  async function deleteAll(): Promise<void> {
    edits.forget();
    const result = await command({ type: 'delete-everything' });
    setDeletion(result.ok ? 'deleted' : 'failed');
    backup.forget();
  }

  return (
    <ReadingList
      {...backup}
      {...COMMANDS}
      rows={rows}
      query={query}
      views={views}
      building={building}
      openId={openId}
      open={open}
      report={report}
      isReportDue={!isUnanswered}
      sought={sought}
      importing={importing}
      changes={changes}
      busy={edits.busy}
      drafted={drafted}
      failures={edits.failures}
      many={edits.many}
      done={edits.done}
      deletion={deletion}
      isWide={isWide}
      now={open !== null && 'now' in open ? open.now : 0}
      editing={edits.editing}
      onQuery={(next) => {
        setQuery(next);
        if (isWide && sought === null) setOpenId(null);
      }}
      onViews={(next) => {
        void keep(next);
        // One went, or took the place of another.
        if (next.length <= views.length) edits.offerBack(i18n.t('views.gone'), () => void keep([...views]));
      }}
      onOpen={setOpenId}
      onState={(id, state) => void edits.state([id], state)}
      onRecheck={(id) => void edits.recheck([id])}
      onRemove={(id) => void edits.remove([id], i18n.t('list.removed', [item?.entry.id === id ? titleOf(item) : '']))}
      onMerge={(id, other) => void edits.merge(id, other)}
      onUndoMerge={(id, seq) => void edits.split(id, seq)}
      onTagMany={(ids, tags, isAdded) => void edits.tag(ids, tags, isAdded)}
      onStateMany={(ids, state) => void edits.state(ids, state)}
      onRecheckMany={(ids) => void edits.recheck(ids)}
      onExportMany={(ids) => backup.onExportSome(ids)}
      onRemoveMany={(ids) => void edits.remove(ids, i18n.t('many.removed', ids.length))}
      onStopMany={edits.stop}
      onDismiss={edits.dismiss}
      onDeleteAll={() => void deleteAll()}
      citationOf={async (id) => (await exports.exportText({ count: 1, ids: async () => [id], withNotes: false }, 'text')).trim()}
      exportBlock={exportBlock}
      onDigest={() => openPage('digest')}
      onBibliography={() => openPage('bibliography')}
    />
  );
}

const exports = exportCommands();

function exportBlock(sets: ExportSets): JSX.Element {
  return (
    <ExportBlock sets={sets} {...exports}>
      {(choice) => <SendToZotero choice={choice} {...exports} />}
    </ExportBlock>
  );
}

/** The entry named in the address: the one the reader came for. */
function soughtEntry(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('entry');
}
