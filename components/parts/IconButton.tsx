import type { JSX, Ref } from 'preact';

/** Strokes on a field of 16 × 16. */
const PATHS = {
  close: 'M3.5 3.5l9 9m0-9l-9 9',
  list: 'M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  layout: 'M2 3h12v10H2zM10 3v10',
  options: 'M2 5h6m4 0h2M2 11h2m4 0h6M10 3v4M6 9v4',
} as const;

interface IconButtonProps {
  icon: keyof typeof PATHS;
  /** Said to those who hear the button, and shown to those who point at it. */
  label: string;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
  /** Of a button that opens and closes something: whether that is open. */
  expanded?: boolean;
  onClick(): void;
}

/** A button with a drawing in the place of its word. */
export function IconButton({ icon, label, buttonRef, expanded, onClick }: IconButtonProps): JSX.Element {
  return (
    <button type="button" class="icon-button" ref={buttonRef} aria-label={label} aria-expanded={expanded} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={PATHS[icon]} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </button>
  );
}
