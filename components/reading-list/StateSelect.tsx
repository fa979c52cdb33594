import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { ReadingState } from '@/lib/model/reading-list-entry';
import { READING_STATES } from './reading-states';

interface StateSelectProps {
  state: ReadingState;
  /** Which paper's state it is, for those who do not see where it stands. */
  label: string;
  onChange(state: ReadingState): void;
}

/** The reading state of a saved paper. A choice is saved at once: it is made in passing, while reading. */
export function StateSelect({ state, label, onChange }: StateSelectProps): JSX.Element {
  return (
    <select
      class="state-select"
      aria-label={label}
      value={state}
      onChange={(event) => {
        const chosen = READING_STATES.find((value) => value === event.currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    >
      {READING_STATES.map((value) => (
        <option key={value} value={value}>
          {i18n.t(`state.${value}`)}
        </option>
      ))}
    </select>
  );
}
