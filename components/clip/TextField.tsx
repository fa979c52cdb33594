import type { JSX } from 'preact';
import { useUniqueId } from '@/components/parts/use-unique-id';

interface TextFieldProps {
  label: string;
  value: string;
  /** Rows of a field for several lines; one line where left out. */
  rows?: number;
  hint?: string;
  /** What is wrong with the value; empty where nothing is. */
  problem?: string;
  maxLength: number;
  onChange(value: string): void;
  /** The reader has gone on from the field. */
  onLeave?(): void;
}

/** A labelled field for words, with its hint and what is wrong with it. */
export function TextField({ label, value, rows, hint = '', problem = '', maxLength, onChange, onLeave }: TextFieldProps): JSX.Element {
  const id = useUniqueId();
  const common = { id, value, maxLength, onBlur: onLeave, 'aria-describedby': `${id}-hint ${id}-bad`, 'aria-invalid': problem !== '' };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input {...common} type="text" onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <textarea {...common} rows={rows} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      <p id={`${id}-bad`} class="field-problem" role="status">
        {problem}
      </p>
      <p id={`${id}-hint`} class="quiet">
        {hint}
      </p>
    </div>
  );
}
