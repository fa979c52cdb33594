import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  onFile(file: File): void;
}

/** A button that asks for one JSON file. */
export function FileButton({ label, onFile }: FileButtonProps): JSX.Element {
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
        accept="application/json,.json"
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
