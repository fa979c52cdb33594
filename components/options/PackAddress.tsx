import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '@/components/clip/TextField';
import type { FileProblem } from '@/lib/net/fetch-file';

/** What an address gave instead of a pack. */
export type AddressProblem = Exclude<FileProblem, 'cancelled'> | 'not-allowed' | 'unchanged';

const SENTENCES = {
  address: 'packs.badAddress',
  redirect: 'packs.redirect',
  server: 'packs.status',
  'wrong-type': 'packs.type',
  'too-big': 'packs.tooBig',
  offline: 'packs.noAnswer',
  'not-allowed': 'packs.notAllowed',
  unchanged: 'packs.unchanged',
} as const satisfies Record<AddressProblem, string>;

interface PackAddressProps {
  problem: AddressProblem | null;
  onFetch(address: string): void;
}

/** The address of a pack; the browser asks for its host at the click, and for no other. */
export function PackAddress({ problem, onFetch }: PackAddressProps): JSX.Element {
  const [address, setAddress] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onFetch(address.trim());
      }}
    >
      <TextField
        label={i18n.t('packs.address')}
        value={address}
        maxLength={2_000}
        hint={i18n.t('packs.addressHint')}
        problem={problem === null ? '' : i18n.t(SENTENCES[problem])}
        onChange={setAddress}
      />
      <p class="buttons">
        <button type="submit" class="button" disabled={address.trim() === ''}>
          {i18n.t('packs.fetch')}
        </button>
      </p>
    </form>
  );
}
