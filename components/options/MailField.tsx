import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useUniqueId } from '@/components/parts/use-unique-id';

interface MailFieldProps {
  value: string;
  /** Called with an address, or empty for none; never with something else. */
  onChange(value: string): void;
}

/** The contact address that goes along with questions, if the reader wants one to. */
export function MailField({ value, onChange }: MailFieldProps): JSX.Element {
  const [text, setText] = useState<string | null>(null);
  const [isBad, setIsBad] = useState(false);
  const id = useUniqueId();
  return (
    <div class="field">
      <label for={id}>{i18n.t('options.mailto')}</label>
      <input
        id={id}
        type="email"
        maxLength={254}
        autocomplete="email"
        value={text ?? value}
        aria-invalid={isBad}
        aria-describedby={`${id}-hint ${id}-bad`}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => {
          const address = event.currentTarget.value.trim();
          const good = event.currentTarget.validity.valid;
          setIsBad(!good);
          if (!good) return;
          // What the browser did not let be kept does not stay in the field.
          setText(null);
          onChange(address);
        }}
      />
      <p id={`${id}-bad`} class="field-problem" role="status">
        {isBad ? i18n.t('options.mailtoBad') : ''}
      </p>
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('options.mailtoLine')}
      </p>
    </div>
  );
}
