import type { JSX } from 'preact';
import { useUniqueId } from '@/components/parts/use-unique-id';

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, text: string])[];
  onChange(value: Value): void;
}

/** One choice of a few, with its label. */
export function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>): JSX.Element {
  const id = useUniqueId();
  return (
    <span class="select">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.currentTarget.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}
