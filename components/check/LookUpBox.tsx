import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useUniqueId } from '@/components/parts/use-unique-id';

/** As much as a look-up takes (lib/messaging/contract.ts). */
const MAX_TEXT = 2_000;

interface LookUpBoxProps {
  /** The text to begin with. */
  text?: string;
  /** Why the last text led nowhere; said beside the field. */
  problem?: string | null;
  /** The field takes the focus at once, and again with each problem. */
  takesFocus?: boolean;
  onLookUp(text: string): void;
}

/** One field for a DOI, a PubMed number or a title. Enter checks it. */
export function LookUpBox({ text = '', problem = null, takesFocus = false, onLookUp }: LookUpBoxProps): JSX.Element {
  const [value, setValue] = useState(text);
  const [before, setBefore] = useState(text);
  const [isEmpty, setIsEmpty] = useState(false);
  const id = useUniqueId();
  const field = useRef<HTMLInputElement>(null);
  // Another text to begin with comes into the same field, which keeps the focus.
  if (before !== text) {
    setBefore(text);
    setValue(text);
  }
  const said = isEmpty ? i18n.t('check.empty') : (problem ?? '');

  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus, problem]);

  return (
    <form
      class="look-up"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const given = field.current?.value.trim() ?? '';
        setIsEmpty(given === '');
        if (given === '') field.current?.focus();
        else onLookUp(given);
      }}
    >
      <label for={id}>{i18n.t('check.label')}</label>
      <div class="look-up-line">
        <input
          id={id}
          ref={field}
          type="text"
          // A DOI runs from left to right in every language.
          dir="auto"
          maxLength={MAX_TEXT}
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={said !== ''}
          aria-describedby={`${id}-problem ${id}-hint`}
          value={value}
          onInput={(event) => {
            setValue(event.currentTarget.value);
            setIsEmpty(false);
          }}
        />
        <button type="submit" class="button primary">
          {i18n.t('check.submit')}
        </button>
      </div>
      <p id={`${id}-problem`} class="field-problem" role="status">
        {said}
      </p>
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('check.hint')}
      </p>
    </form>
  );
}
