import { render, type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ShownRow } from '@/lib/model/paper-row';
import { PrintedList } from './PrintedList';
import type { RowWindow } from './row-window';

/**
 * Prints the whole list, though only a screen of it is in the page. By the button or by the keys all rows are fetched
 * first. The browser's own menu waits for nobody: there the rows at hand are printed, and it says so where they are not all.
 * @param place where the printed list is drawn, for as long as the browser prints
 * @param isOn `false` where an open paper has taken the place of the list: then that is printed
 * @returns prints
 */
export function usePrint(rows: RowWindow, place: RefObject<HTMLElement>, isOn: boolean): () => void {
  const prepared = useRef<readonly ShownRow[] | null>(null);

  async function print(): Promise<void> {
    prepared.current = await rows.all();
    window.print();
  }

  useLayoutEffect(() => {
    function onBefore(): void {
      if (place.current === null || !isOn) return;
      render(<PrintedList rows={prepared.current ?? rows.atHand()} of={rows.found ?? 0} now={Date.now()} />, place.current);
    }
    function onAfter(): void {
      prepared.current = null;
      if (place.current !== null) render(null, place.current);
    }
    function onKey(event: KeyboardEvent): void {
      if (!isOn || event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      void print();
    }
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    document.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
      document.removeEventListener('keydown', onKey);
    };
  });
  return () => void print();
}
