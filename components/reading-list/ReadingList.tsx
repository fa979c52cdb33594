import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExportSets } from '@/components/citations/ExportBlock';
import { ImportBlock } from '@/components/bibliography/ImportBlock';
import type { ImportProps } from '@/components/bibliography/import-state';
import { BrandMark } from '@/components/parts/BrandMark';
import { textLanguage } from '@/lib/words/language';
import type { WatchChange } from '@/lib/model/watch';
import { BackupBlock, type BackupProps } from './BackupBlock';
import { failureText, type EntryFailure } from './entry-failure';
import { EntryCard, type EntryCommands } from './EntryCard';
import { ListControls } from './ListControls';
import { BrokenEntry } from './BrokenEntry';
import type { BrokenRow, ListItem } from './list-item';
import { listView, tagsInUse, titleOf, WHOLE_LIST } from './list-view';
import { RemovedToast } from './RemovedToast';
import { RowBoundary } from './RowBoundary';
import { useRemoval } from './use-removal';

/** Enough to fill any screen; the rest come by a button, so that thousands of papers stay quick. */
const PAGE_SIZE = 100;
const NO_CHANGES: ReadonlyMap<string, WatchChange[]> = new Map();

export interface ReadingListProps extends EntryCommands, BackupProps {
  /** Every saved paper; `null` while they are being read. */
  entries: readonly ListItem[] | null;
  /** Entries being checked right now. */
  busy: ReadonlySet<string>;
  /** The entry the reader came for, to be shown and opened. */
  sought: string | null;
  /** Stored rows that cannot be shown as papers. */
  broken: readonly BrokenRow[];
  /** Entries about which something was typed and not saved. */
  drafted: ReadonlySet<string>;
  /** Why the last command about an entry, by its id, came to nothing. */
  failures: ReadonlyMap<string, EntryFailure>;
  /** What the watch found, by entry. */
  changes?: ReadonlyMap<string, WatchChange[]>;
  importing: ImportProps;
  /** What "today" is measured from, in milliseconds since the epoch. */
  now: number;
  onUndoRemove(id: string): void;
  onOptions(): void;
  onBibliography(): void;
  onDigest?(): void;
  /** The block that takes papers out of the list. */
  exportBlock?(sets: ExportSets): ComponentChildren;
}

/** The reading list: saved papers, each with how it stands. */
export function ReadingList(props: ReadingListProps): JSX.Element {
  const { entries, broken, busy, drafted, failures, sought, now, changes = NO_CHANGES } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [query, setQuery] = useState(WHOLE_LIST);
  const [pages, setPages] = useState(1);
  const language = textLanguage();
  const all = useMemo(() => entries ?? [], [entries]);
  const tags = useMemo(() => tagsInUse(all, language), [all, language]);
  const view = useMemo(() => soughtFirst(listView(all, query, language), sought), [all, query, language, sought]);
  const shown = useMemo(() => view.slice(0, pages * PAGE_SIZE), [view, pages]);
  const removal = useRemoval(shown, heading, props);

  const isThere = entries !== null;
  useEffect(() => {
    if (isThere && sought !== null) document.getElementById(`entry-${sought}`)?.focus();
  }, [isThere, sought]);

  // What could not be removed is not offered back: it is still there, and says so itself.
  const offered = removal.removed !== null && failures.has(removal.removed.id) ? null : removal.removed;

  return (
    <main class="caveat page">
      <header class="page-header">
        <h1 ref={heading} tabIndex={-1}>
          <BrandMark />
          {i18n.t('list.title')}
        </h1>
        <p class="quiet" role="status">
          {entries === null ? i18n.t('list.loading') : countText(view.length, all.length)}
        </p>
        <button type="button" class="button plain" onClick={props.onDigest}>
          {i18n.t('watch.title')}
        </button>
        <button type="button" class="button plain" onClick={props.onBibliography}>
          {i18n.t('bibliography.title')}
        </button>
        <button type="button" class="button plain" onClick={props.onOptions}>
          {i18n.t('options.title')}
        </button>
      </header>
      <p role="status" class="list-problem">
        {failureElsewhere(failures, all)}
      </p>
      {all.length > 0 && (
        <ListControls
          query={query}
          tags={tags}
          onChange={(next) => {
            setQuery(next);
            setPages(1);
          }}
        />
      )}
      <ImportBlock {...props.importing} isOpen={entries !== null && all.length === 0} />
      {entries !== null && all.length === 0 && broken.length === 0 && <Empty />}
      {all.length > 0 && view.length === 0 && (
        <div class="no-match">
          <p>{i18n.t('list.noMatch')}</p>
          <button type="button" class="button" onClick={() => setQuery({ ...WHOLE_LIST, sort: query.sort })}>
            {i18n.t('words.showAll')}
          </button>
        </div>
      )}
      <ul class="entries">
        {broken.map((row) => (
          <BrokenEntry key={row.id} row={row} onRemove={removal.remove} />
        ))}
        {shown.map((item) => (
          <RowBoundary key={item.entry.id} instead={<BrokenEntry row={{ id: item.entry.id, name: titleOf(item) }} onRemove={removal.remove} />}>
            <EntryCard
              item={item}
              busy={busy.has(item.entry.id)}
              now={now}
              sought={item.entry.id === sought}
              hasDraft={drafted.has(item.entry.id)}
              failure={failures.get(item.entry.id) ?? null}
              changes={changes.get(item.entry.id)}
              commands={{ ...props, onRemove: removal.remove }}
            />
          </RowBoundary>
        ))}
      </ul>
      {view.length > shown.length && (
        <button type="button" class="button" onClick={() => setPages(pages + 1)}>
          {i18n.t('list.more', [String(Math.min(PAGE_SIZE, view.length - shown.length))])}
        </button>
      )}
      {all.length > 0 && props.exportBlock?.({ all: all.map(idOf), shown: view.length === all.length ? [] : view.map(idOf), selected: [] })}
      <BackupBlock
        {...props}
        onDeleteAll={() => {
          removal.forget();
          props.onDeleteAll();
        }}
      />
      <RemovedToast removed={offered} onUndo={removal.undo} onDismiss={removal.dismiss} />
    </main>
  );
}

function idOf({ entry }: ListItem): string {
  return entry.id;
}

function Empty(): JSX.Element {
  return (
    <div class="empty">
      <h2>{i18n.t('list.empty')}</h2>
      <p>{i18n.t('list.emptyLine')}</p>
    </div>
  );
}

function countText(shown: number, all: number): string {
  return shown === all ? i18n.t('list.count', all) : i18n.t('list.shown', [String(shown), String(all)]);
}

/** What is said of an entry that the list does not hold (any more), and that cannot say it itself. */
function failureElsewhere(failures: ReadonlyMap<string, EntryFailure>, all: readonly ListItem[]): string {
  const lost = [...failures].findLast(([id]) => all.every(({ entry }) => entry.id !== id));
  return lost === undefined ? '' : failureText(lost[1]);
}

/** The entry the reader came for stands first, wherever the order would put it. */
function soughtFirst(items: ListItem[], sought: string | null): ListItem[] {
  const found = items.find(({ entry }) => entry.id === sought);
  return found === undefined ? items : [found, ...items.filter((item) => item !== found)];
}
