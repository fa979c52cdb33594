import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportSets } from '@/components/citations/ExportBlock';
import { ImportBlock } from '@/components/bibliography/ImportBlock';
import type { ImportProps } from '@/components/bibliography/import-state';
import type { ShownRow } from '@/lib/model/paper-row';
import { WHOLE_LIST, type RowQuery, type SavedView } from '@/lib/model/row-query';
import { BackupBlock, type BackupProps } from './BackupBlock';
import { DetailPane, type DetailProps } from './DetailPane';
import { failureText } from './entry-failure';
import { KeyHelp } from './KeyHelp';
import { ListHeader } from './ListHeader';
import { ListControls } from './ListControls';
import { EmptyList, NoMatch } from './ListStates';
import { RowList } from './RowList';
import type { RowWindow } from './row-window';
import { SavedViews } from './SavedViews';
import { SelectionBar, type ManyCommands, type ManyProgress } from './SelectionBar';
import { SpreadPanel } from './SpreadPanel';
import { UndoToast, type Undoable } from './UndoToast';
import { usePrint } from './use-print';
import { useListKeys } from './use-list-keys';
import { useSelection } from './use-selection';

export interface ReadingListProps extends DetailProps, ManyCommands, BackupProps {
  rows: RowWindow;
  query: RowQuery;
  views: readonly SavedView[];
  /** Rows made so far while the list is being prepared; `null` when it is not. */
  building: number | null;
  /** What was done last and can be undone. */
  done: Undoable | null;
  /** Work on many papers that is under way. */
  many: ManyProgress | null;
  importing: ImportProps;
  /** There is room for a paper beside the list. */
  isWide: boolean;
  onQuery(query: RowQuery): void;
  onViews(views: SavedView[]): void;
  onOpen(id: string | null): void;
  onDismiss(): void;
  onOptions(): void;
  onBibliography(): void;
  onDigest?(): void;
  /** The block that takes papers out of the list. */
  exportBlock?(sets: ExportSets): ComponentChildren;
}

/** The reading list: saved papers in rows, each with how it stands, and the one that is open beside them. */
export function ReadingList(props: ReadingListProps): JSX.Element {
  const { rows, query, openId, isWide, failures, onOpen } = props;
  const [current, setCurrent] = useState(0);
  const [focusing, setFocusing] = useState(0);
  const [editRequests, setEditRequests] = useState(0);
  const [isHelpOpen, setHelpOpen] = useState(false);
  /** Something that was removed is on its way back, and the focus waits for it. */
  const [isAwaiting, setAwaiting] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const printed = useRef<HTMLDivElement>(null);
  const print = usePrint(rows, printed, isWide || openId === null);
  const selection = useSelection(rows);
  const found = rows.found ?? 0;
  const at = Math.max(0, Math.min(current, found - 1));
  const row = rows.rowAt(at);

  // Beside the list there is always a paper, as long as there is one.
  useEffect(() => {
    if (isWide && openId === null && row !== undefined) onOpen(row.id);
  }, [isWide, openId, row, onOpen]);

  useEffect(() => {
    if (!isAwaiting || openId === null || row?.id !== openId) return;
    setAwaiting(false);
    // A reader who has gone on meanwhile is not called back.
    const { activeElement, body } = document;
    if (activeElement === heading.current || activeElement === body) setFocusing((before) => before + 1);
  }, [isAwaiting, openId, row]);

  function undo(): void {
    if (props.done?.takesFocus) {
      heading.current?.focus();
      setAwaiting(true);
    }
    props.done?.onUndo();
  }

  /** Does something that takes the pressed button away, and gives its focus to the row. */
  function leaving(act: () => void, toRow = true): void {
    act();
    if (toRow) setFocusing(focusing + 1);
  }

  function open(chosen: ShownRow, place: number): void {
    setCurrent(place);
    onOpen(chosen.id);
  }

  function move(by: number): void {
    // The first key brings the reader to the row that is there, the next ones on from it.
    const isAtRows = document.activeElement?.closest('.row') != null;
    const next = Math.max(0, Math.min(found - 1, isAtRows ? at + by : at));
    setCurrent(next);
    setFocusing(focusing + 1);
    const reached = rows.rowAt(next);
    if (isWide && reached) onOpen(reached.id);
  }

  function change(next: RowQuery): void {
    setCurrent(0);
    props.onQuery(next);
  }

  function onBack(): void {
    if (openId !== null && !isWide) {
      onOpen(null);
      setFocusing(focusing + 1);
    } else if (selection.ids.length > 0) selection.clear();
    else setFocusing(focusing + 1);
  }

  /** What is gone is selected no more. */
  function removeMany(ids: readonly string[]): void {
    selection.clear();
    props.onRemoveMany(ids);
  }

  const chosen = selection.ids.length > 0 ? selection.ids : row ? [row.id] : [];
  useListKeys({
    onMove: move,
    onOpen: () => row && open(row, at),
    onBack,
    onSelect: () => row && selection.toggle(row.id, at, false),
    onSelectAll: () => void selection.all(),
    onEdit: () => {
      if (openId === null && row) onOpen(row.id);
      setEditRequests(editRequests + 1);
    },
    onRecheck: () => (chosen.length > 1 ? props.onRecheckMany(chosen) : chosen[0] !== undefined && props.onRecheck(chosen[0])),
    onRemove: () => (selection.ids.length > 0 ? removeMany(chosen) : row && props.onRemove(row.id)),
    onUndo: undo,
    onSearch: () => search.current?.focus(),
    onHelp: () => setHelpOpen(true),
  });

  const isRead = rows.found !== null && (rows.total > 0 || props.building === null);
  const isEmpty = isRead && rows.total === 0;
  // Once it stands, what is below stays, also while the list is read anew: the focus may be in it.
  const wasRead = useRef(false);
  wasRead.current ||= isRead;
  return (
    <main class={`caveat page list-page${openId !== null && !isWide ? ' list-reading' : ''}`}>
      <ListHeader {...props} headingRef={heading} onPrint={print} onHelp={() => setHelpOpen(true)} />
      <p role="status" class="list-problem">
        {failureElsewhere(failures, openId)}
      </p>
      {isEmpty ? (
        <EmptyList />
      ) : (
        <>
          <ListControls query={query} facets={rows.facets} searchRef={search} onChange={change} />
          <SpreadPanel facets={rows.facets} query={query} onChange={change} />
          <SavedViews views={props.views} query={query} onChoose={change} onViews={props.onViews} />
          {selection.ids.length > 0 && <SelectionBar ids={selection.ids} found={found} progress={props.many} commands={{ ...props, onRemoveMany: removeMany }} onAll={() => void selection.all()} onNone={() => leaving(selection.clear)} />}
          <div class="list-split">
            {rows.found === 0 && rows.isWhole && props.building === null ? (
              <NoMatch onShowAll={() => change({ ...WHOLE_LIST, sort: query.sort })} />
            ) : (
              <RowList rows={rows} current={at} focusing={focusing} selected={selection.selected} openId={openId} onOpen={open} onSelect={(picked, place, isRange) => {
                setCurrent(place);
                selection.toggle(picked.id, place, isRange);
              }} />
            )}
            <DetailPane {...props} editRequests={editRequests} onBack={isWide ? null : onBack} />
          </div>
        </>
      )}
      {/* Where they stand depends on whether there is a list. */}
      {wasRead.current && <ImportBlock {...props.importing} isOpen={isEmpty} />}
      {rows.total > 0 && props.exportBlock?.(exportSets(rows, selection.ids))}
      {wasRead.current && <BackupBlock {...props} />}
      <UndoToast
        done={props.done && { ...props.done, onUndo: () => leaving(undo, props.done?.takesFocus !== true) }}
        onDismiss={() => leaving(props.onDismiss)}
      />
      <div class="printed" ref={printed} />
      {isHelpOpen && <KeyHelp onClose={() => setHelpOpen(false)} />}
    </main>
  );
}

function exportSets(rows: RowWindow, selected: readonly string[]): ExportSets {
  const found = rows.found ?? 0;
  return {
    all: { count: rows.total, ids: rows.allIds },
    shown: { count: found === rows.total ? 0 : found, ids: rows.ids },
    selected: { count: selected.length, ids: async () => selected },
  };
}

/** What is said of entries that are not open, and cannot say it themselves: the last of it. */
function failureElsewhere(failures: ReadingListProps['failures'], openId: string | null): string {
  const last = [...failures].findLast(([id]) => id !== openId);
  return last === undefined ? '' : failureText(last[1]);
}
