import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Select } from '@/components/parts/Select';
import { useUniqueId } from '@/components/parts/use-unique-id';

interface DraftServerProps {
  /** The server that is used; empty for none. */
  address: string;
  isAsking: boolean;
  /** Why it gave no models, in words; empty where it did. */
  problem: string;
  models: readonly string[];
  model: string;
  onConnect(address: string): void;
  onModel(model: string): void;
}

/** The address of a language model's server on this device, and which of its models is used. */
export function DraftServer({ address, isAsking, problem, models, model, onConnect, onModel }: DraftServerProps): JSX.Element {
  const [typed, setTyped] = useState(address);
  const id = useUniqueId();
  useEffect(() => setTyped(address), [address]);
  const offered = model === '' || models.includes(model) ? models : [model, ...models];
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        onConnect(typed);
      }}
    >
      <label for={id}>{i18n.t('drafts.address')}</label>
      <input id={id} type="text" inputMode="url" dir="ltr" maxLength={100} autocomplete="off" value={typed} aria-invalid={problem !== ''} aria-describedby={`${id}-hint ${id}-said`} onInput={(event) => setTyped(event.currentTarget.value)} />
      <p id={`${id}-said`} class={problem === '' ? '' : 'field-problem'} role="status">
        {isAsking ? i18n.t('drafts.asking') : problem || (address !== '' && model !== '' ? i18n.t('drafts.uses', [model, address]) : '')}
      </p>
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('drafts.addressHint')}
      </p>
      <p class="buttons">
        <button type="submit" class="button" disabled={isAsking || typed.trim() === ''}>
          {i18n.t('drafts.connect')}
        </button>
      </p>
      {offered.length > 1 && <Select label={i18n.t('drafts.model')} value={model} options={offered.map((name) => [name, name] as const)} onChange={onModel} />}
    </form>
  );
}
