import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem } from '@tanstack/virtual-core';

/** Rows drawn above and below what is in sight. */
const OVERSCAN = 10;

export interface VirtualRows {
  /** The rows to draw, by place and by pixels from the top, for a list of so many. */
  items(count: number): VirtualItem[];
  /** The height of all rows in pixels. */
  height(): number;
  /** Begins to follow an element that scrolls. @returns ends it */
  follow(element: HTMLElement, onChange: () => void): () => void;
  /** Looks again at what is in sight: after each drawing. */
  drawn(): void;
  /** Brings a row into sight, and gives it the focus as soon as it is drawn. */
  focus(at: number): void;
}

/** Which rows of a long list are in sight. All rows have the same height, so that nothing has to be measured. */
export function createVirtualRows(rowHeight: number): VirtualRows {
  let scroller: HTMLElement | null = null;
  let tell = (): void => undefined;
  let wanted: number | null = null;
  const options = {
    count: 0,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => tell(),
  };
  const virtual = new Virtualizer<HTMLElement, HTMLLIElement>(options);

  return {
    items(count) {
      virtual.setOptions({ ...virtual.options, ...options, count });
      return virtual.getVirtualItems();
    },
    height: () => virtual.getTotalSize(),
    follow(element, onChange) {
      scroller = element;
      tell = onChange;
      const end = virtual._didMount();
      virtual._willUpdate();
      return end;
    },
    drawn() {
      virtual._willUpdate();
      const row = wanted === null ? null : scroller?.querySelector<HTMLElement>(`[data-at="${wanted}"] .row-open`);
      if (!row) return;
      row.focus({ preventScroll: true });
      // The list stands right; the page may have gone on to what is below it.
      row.scrollIntoView?.({ block: 'nearest' });
      wanted = null;
    },
    focus(at) {
      virtual.scrollToIndex(at, { align: 'auto' });
      wanted = at;
    },
  };
}
