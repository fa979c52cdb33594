import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { LibraryRefusal } from '@/lib/model/library';
import { refusalText } from './library-texts';

interface LibraryAddressProps {
  problem: LibraryRefusal | null;
  isWorking: boolean;
  onSubscribe(address: string): void;
}

/** The address of a library to subscribe; the browser asks for its host at the click, and for no other. */
export function LibraryAddress({ problem, isWorking, onSubscribe }: LibraryAddressProps): JSX.Element {
  const [address, setAddress] = useState('');
  const id = useId();
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        onSubscribe(address.trim());
      }}
    >
      <label for={id}>{i18n.t('library.address')}</label>
      <input id={id} type="text" inputMode="url" maxLength={480} value={address} aria-invalid={problem !== null} aria-describedby={`${id}-hint ${id}-bad`} onInput={(event) => setAddress(event.currentTarget.value)} />
      <p id={`${id}-bad`} class="field-problem" role="status">
        {problem !== null ? refusalText(problem) : isWorking ? i18n.t('library.working') : ''}
      </p>
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('library.addressHint')}
      </p>
      <p class="buttons">
        <button type="submit" class="button" disabled={isWorking || address.trim() === ''}>
          {i18n.t('library.subscribe')}
        </button>
      </p>
    </form>
  );
}
