import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { createListPrinter } from './list-printer';
import type { RowWindow } from './row-window';

/**
 * Prints the list, by the button, by the keys of the browser, or by its menu.
 * @param place where the printed list is drawn, for as long as the browser prints
 * @param isOn `false` where an open paper has taken the place of the list: then that is printed
 * @returns prints
 */
export function usePrint(rows: RowWindow, place: RefObject<HTMLElement | null>, isOn: boolean): () => void {
  const [printer] = useState(createListPrinter);
  useLayoutEffect(() => {
    const onBefore = () => place.current !== null && isOn && printer.draw(rows, place.current);
    const onAfter = () => place.current !== null && printer.clear(place.current);
    function onKey(event: KeyboardEvent): void {
      if (!isOn || event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      void printer.print(rows);
    }
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    document.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
      document.removeEventListener('keydown', onKey);
    };
  }, [rows, place, isOn, printer]);
  return () => void printer.print(rows);
}
