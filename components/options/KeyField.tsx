import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useUniqueId } from '@/components/parts/use-unique-id';

interface KeyFieldProps {
  /** A key is kept. It is never shown again. */
  isSet: boolean;
  disabled: boolean;
  /** Called with a key, or empty for none; in the click, since the browser may ask for leave. */
  onChange(key: string): void;
}

/** The reader's own key for Semantic Scholar, without which it is never asked. */
export function KeyField({ isSet, disabled, onChange }: KeyFieldProps): JSX.Element {
  const [key, setKey] = useState('');
  const id = useUniqueId();
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(key.trim());
        setKey('');
      }}
    >
      <label for={id}>{i18n.t('machine.key')}</label>
      <input
        id={id}
        type="password"
        maxLength={200}
        autocomplete="off"
        pattern="\s*[!-~]+\s*"
        value={key}
        disabled={disabled}
        aria-describedby={`${id}-hint ${id}-kept`}
        onInput={(event) => setKey(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('machine.keyLine')}
      </p>
      <p id={`${id}-kept`} role="status">
        {isSet ? i18n.t('machine.keyKept') : ''}
      </p>
      <p class="buttons">
        <button type="submit" class="button" disabled={disabled || key.trim() === ''}>
          {i18n.t('machine.use')}
        </button>
        {isSet && (
          <button type="button" class="button plain" onClick={() => onChange('')}>
            {i18n.t('machine.forget')}
          </button>
        )}
      </p>
    </form>
  );
}
