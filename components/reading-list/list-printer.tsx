import { render } from 'preact';
import type { ShownRow } from '@/lib/model/paper-row';
import { PrintedList } from './PrintedList';
import type { RowWindow } from './row-window';

export interface ListPrinter {
  /** Fetches all rows and prints them. */
  print(rows: RowWindow): Promise<void>;
  /** Draws what is printed: all rows, or those at hand where the browser's own menu waits for nobody. */
  draw(rows: RowWindow, place: HTMLElement): void;
  clear(place: HTMLElement): void;
}

/** Prints the whole list, though only a screen of it is in the page. */
export function createListPrinter(): ListPrinter {
  let prepared: readonly ShownRow[] | null = null;
  return {
    async print(rows) {
      prepared = await rows.all();
      window.print();
    },
    draw(rows, place) {
      render(<PrintedList rows={prepared ?? rows.atHand()} of={rows.found ?? 0} now={Date.now()} />, place);
    },
    clear(place) {
      prepared = null;
      render(null, place);
    },
  };
}
