import { useEffect, useState } from 'preact/hooks';

/**
 * Takes a file that is dropped anywhere on the page.
 * @returns whether one is held over it
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    const on = <N extends 'dragover' | 'dragleave' | 'drop'>(name: N, listener: (event: DragEvent) => void) =>
      document.addEventListener(name, (event) => hasFile(event) && listener(event), { signal: stop.signal });
    on('dragover', (event) => {
      event.preventDefault();
      setIsOver(true);
    });
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setIsOver(false));
    on('drop', (event) => {
      // The browser would leave the page and show the file.
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    });
    return () => stop.abort();
  }, [onFile]);
  return isOver;
}
