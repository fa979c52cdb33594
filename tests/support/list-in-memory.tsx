/** The reading list with papers that are in no database, for tests and the gallery. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { BrokenRow, ListItem } from '@/components/reading-list/list-item';
import { ReadingList, type ReadingListProps } from '@/components/reading-list/ReadingList';
import type { RowWindow } from '@/components/reading-list/row-window';
import { emptyAnswer } from '@/lib/model/empty-answer';
import { WHOLE_LIST } from '@/lib/model/row-query';
import { RowEngine, shownRow } from '@/lib/reading-list/rows/row-engine';
import { brokenRow, rowOf } from '@/lib/reading-list/rows/row-of';

export type ListInMemoryProps = Omit<ReadingListProps, 'rows' | 'query' | 'openId' | 'open' | 'onQuery' | 'onOpen'> & {
  /** `null` while they are being read. */
  entries: readonly ListItem[] | null;
  broken?: readonly BrokenRow[];
};

const rowsOf = (entries: readonly ListItem[], broken: readonly BrokenRow[]) => [
  ...broken.map(({ id, name }) => brokenRow(id, name)),
  ...entries.map((item) => {
    const listed = emptyAnswer(item.entry.work.ids, { source: 'notice-list', kind: 'not-held', at: 0, reason: null, retryAt: null });
    return rowOf(item, { ...item.entry, evidence: [] }, listed, []);
  }),
];

/** The list page, its rows searched and sorted by what searches and sorts them in the worker. */
export function ListInMemory({ entries, broken = [], ...props }: ListInMemoryProps): JSX.Element {
  const [query, setQuery] = useState(WHOLE_LIST);
  const [openId, setOpenId] = useState(props.sought);
  const engine = useMemo(() => {
    const made = new RowEngine('en');
    made.put(rowsOf(entries ?? [], broken));
    return made;
  }, [entries, broken]);
  const rows = useMemo((): RowWindow => {
    const found = engine.view(query);
    const shown = found.map((row) => shownRow(row, engine.linked(row.id)));
    return {
      found: entries === null ? null : found.length,
      total: engine.size,
      isWhole: true,
      facets: engine.facets(),
      rowAt: (at) => shown[at],
      atHand: () => shown,
      all: async () => shown,
      want: () => undefined,
      ids: async () => found.map(({ id }) => id),
      allIds: async () => engine.ids(),
    };
  }, [engine, entries, query]);
  const item = entries?.find(({ entry }) => entry.id === openId);
  const spoiled = broken.find(({ id }) => id === openId);
  const isThere = item !== undefined || spoiled !== undefined;
  return (
    <ReadingList
      {...props}
      rows={rows}
      query={query}
      openId={isThere ? openId : null}
      open={item ? { item } : spoiled ? { broken: spoiled } : null}
      onQuery={(next) => {
        setQuery(next);
        setOpenId(null);
      }}
      onOpen={setOpenId}
    />
  );
}
