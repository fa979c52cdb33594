import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ShownRow } from '@/lib/model/paper-row';
import { PaperRowItem } from './PaperRowItem';
import type { RowWindow } from './row-window';
import { createVirtualRows } from './virtual-rows';

/** The height of a row in pixels, in the stylesheet too: all have the same, so that nothing has to be measured. */
export const ROW_HEIGHT = 72;

interface RowListProps {
  rows: RowWindow;
  /** The place of the row that the keyboard is at. */
  current: number;
  /** Counts up when the current row shall be brought into sight and get the focus. */
  focusing: number;
  selected: ReadonlySet<string>;
  /** The paper beside the list. */
  openId: string | null;
  onOpen(row: ShownRow, at: number): void;
  onSelect(row: ShownRow, at: number, isRange: boolean): void;
}

/** The rows that are in sight, out of any number: the others are not in the page at all. */
export function RowList(props: RowListProps): JSX.Element {
  const { rows, current, focusing } = props;
  const count = rows.found ?? 0;
  const [virtual] = useState(() => createVirtualRows(ROW_HEIGHT));
  const scroller = useRef<HTMLDivElement>(null);
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const items = virtual.items(count);
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;

  useLayoutEffect(() => (scroller.current === null ? undefined : virtual.follow(scroller.current, () => draw(undefined as never))), [virtual]);
  useEffect(() => {
    if (last >= first) rows.want(first, last + 1);
  }, [rows, first, last]);
  useEffect(() => {
    if (focusing > 0) virtual.focus(current);
    // A row that is reached by another way takes no focus.
  }, [focusing, virtual]); // oxlint-disable-line react-hooks/exhaustive-deps
  useLayoutEffect(() => virtual.drawn());
  useEffect(() => virtual.drawn());

  return (
    <div class="row-scroller" ref={scroller}>
      <ul class="row-list" aria-label={i18n.t('list.title')} style={{ height: `${virtual.height()}px` }}>
        {items.map(({ index, start }) => (
          <PaperRowItem
            key={index}
            row={rows.rowAt(index)}
            at={index}
            of={count}
            start={start}
            isCurrent={index === current}
            isSelected={props.selected.has(rows.rowAt(index)?.id ?? '')}
            isOpen={props.openId !== null && rows.rowAt(index)?.id === props.openId}
            onOpen={props.onOpen}
            onSelect={props.onSelect}
          />
        ))}
      </ul>
    </div>
  );
}
