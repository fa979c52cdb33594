import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useUniqueId } from '@/components/parts/use-unique-id';

interface UpdateAddressFieldProps {
  value: string;
  /** Called in the event itself, so that the browser may be asked for the host; with an https address, or empty. */
  onChange(value: string): void;
}

/** Where the list is renewed from. */
export function UpdateAddressField({ value, onChange }: UpdateAddressFieldProps): JSX.Element {
  const [text, setText] = useState<string | null>(null);
  const [isBad, setIsBad] = useState(false);
  const id = useUniqueId();
  return (
    <div class="field">
      <label for={id}>{i18n.t('noticeList.address')}</label>
      <input
        id={id}
        type="url"
        maxLength={500}
        value={text ?? value}
        aria-invalid={isBad}
        aria-describedby={`${id}-hint ${id}-bad`}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => {
          const address = event.currentTarget.value.trim();
          const good = address === '' || /^https:\/\/[^/@\s]+/.test(address);
          setIsBad(!good);
          if (good) onChange(address);
        }}
      />
      <p id={`${id}-bad`} class="field-problem" role="status">
        {isBad ? i18n.t('noticeList.addressBad') : ''}
      </p>
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('noticeList.addressLine')}
      </p>
    </div>
  );
}
