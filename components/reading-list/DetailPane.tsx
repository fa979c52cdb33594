import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { titleOf } from '@/lib/model/title-of';
import type { WatchChange } from '@/lib/model/watch';
import { BrokenEntry } from './BrokenEntry';
import type { EntryFailure } from './entry-failure';
import { EntryCard, type EntryCommands } from './EntryCard';
import type { BrokenRow, ListItem } from './list-item';
import { RowBoundary } from './RowBoundary';

export interface DetailProps extends EntryCommands {
  /** The paper beside the list, by its id; `null` for none. */
  openId: string | null;
  /** The same paper, once it has been read; or that it cannot be shown. */
  open: { item: ListItem } | { broken: BrokenRow } | null;
  /** Its whole report, where that is there. */
  report: JSX.Element | null;
  /** The report is there or on its way: room is kept for it, so that what stands below does not move. */
  isReportDue?: boolean;
  /** The entry that the reader came for, to be opened for editing. */
  sought: string | null;
  /** Entries being checked right now. */
  busy: ReadonlySet<string>;
  /** Entries about which something was typed and not saved. */
  drafted: ReadonlySet<string>;
  /** Why the last command about an entry, by its id, came to nothing. */
  failures: ReadonlyMap<string, EntryFailure>;
  /** What the watch found, by entry. */
  changes?: ReadonlyMap<string, WatchChange[]>;
  /** What "today" is measured from, in milliseconds since the epoch. */
  now: number;
}

interface DetailPaneProps extends DetailProps {
  editRequests: number;
  /** Leads back to the list, where that is not beside. */
  onBack: (() => void) | null;
}

/** The open paper: how it stands, what it says, and what the reader wrote about it. */
export function DetailPane(props: DetailPaneProps): JSX.Element {
  const { open, sought, onBack } = props;
  const item = open !== null && 'item' in open ? open.item : null;
  const broken = open !== null && 'broken' in open ? open.broken : null;
  const id = item?.entry.id ?? null;
  useEffect(() => {
    if (id !== null && id === sought) document.getElementById(`entry-${sought}`)?.focus();
  }, [id, sought]);
  return (
    <section class="detail" aria-label={i18n.t('list.detail')} aria-busy={props.openId !== null && open === null}>
      {onBack !== null && props.openId !== null && (
        <button type="button" class="button plain detail-back" onClick={onBack}>
          {i18n.t('list.back')}
        </button>
      )}
      {broken !== null && <BrokenEntry row={broken} onRemove={props.onRemove} />}
      {item !== null && (
        <RowBoundary key={item.entry.id} instead={<BrokenEntry row={{ id: item.entry.id, name: titleOf(item) }} onRemove={props.onRemove} />}>
          <EntryCard
            item={item}
            busy={props.busy.has(item.entry.id)}
            now={props.now}
            sought={item.entry.id === sought}
            editRequests={props.editRequests}
            report={props.report}
            isReportDue={props.isReportDue ?? false}
            hasDraft={props.drafted.has(item.entry.id)}
            failure={props.failures.get(item.entry.id) ?? null}
            changes={props.changes?.get(item.entry.id) ?? []}
            commands={props}
          />
        </RowBoundary>
      )}
    </section>
  );
}
