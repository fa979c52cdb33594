import type { JSX } from 'preact';
import { useUniqueId } from '@/components/parts/use-unique-id';

interface SwitchProps {
  label: string;
  /** What it brings about, where the label alone does not say it. */
  hint?: string;
  on: boolean;
  onChange(on: boolean): void;
  disabled?: boolean;
}

/** An on/off choice that takes effect at once. */
export function Switch({ label, hint, on, onChange, disabled = false }: SwitchProps): JSX.Element {
  const id = useUniqueId();
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
      <span class="switch-text">
        <span id={`${id}-label`}>{label}</span>
        {hint !== undefined && (
          <span id={`${id}-hint`} class="switch-hint quiet">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
