import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  /** Which files the browser's dialog offers; JSON where nothing is said. */
  accept?: string;
  onFile(file: File): void;
}

/** A button that asks for one file. */
export function FileButton({ label, accept = 'application/json,.json', onFile }: FileButtonProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that the same file, mended, can be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
