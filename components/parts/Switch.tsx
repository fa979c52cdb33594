import type { JSX } from 'preact';

interface SwitchProps {
  label: string;
  /** A word more for those who point at it or hear it. */
  hint?: string;
  on: boolean;
  onChange(on: boolean): void;
  disabled?: boolean;
}

/** An on/off choice that takes effect at once. */
export function Switch({ label, hint, on, onChange, disabled = false }: SwitchProps): JSX.Element {
  return (
    <label class="switch" title={hint}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
      <span class="switch-label">{label}</span>
    </label>
  );
}
