import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Select } from '@/components/parts/Select';
import type { ZoteroCollection } from '@/lib/zotero/zotero-library';
import { ZOTERO_TEXTS, type ZoteroProblem } from '@/lib/zotero/zotero-problem';

export type ZoteroState = { kind: 'idle' | 'asking' } | { kind: 'problem'; problem: ZoteroProblem } | { kind: 'choice'; collections: readonly ZoteroCollection[] };

export interface ZoteroChoiceProps {
  state: ZoteroState;
  /** The key of the collection that is chosen; `library` for the whole. */
  chosen: string;
  onChoose(key: string): void;
  /** Asks the browser for leave, at once, and Zotero for its collections. */
  onAsk(): void;
  /** Check the one that is chosen; `null` for the whole library. */
  onCollection(collection: ZoteroCollection | null): void;
}

export const WHOLE_LIBRARY = 'library';

/** Chooses a collection of Zotero on this machine, to be checked. Zotero is asked at the click and not before. */
export function ZoteroChoice({ state, chosen, onChoose, onAsk, onCollection }: ZoteroChoiceProps): JSX.Element {
  return (
    <section class="zotero-choice">
      <h2>{i18n.t('zotero.choose')}</h2>
      <p class="quiet">{i18n.t('zotero.hint')}</p>
      {state.kind === 'choice' ? (
        <div class="zotero-collections">
          <Select
            label={i18n.t('zotero.collection')}
            value={chosen}
            options={[[WHOLE_LIBRARY, i18n.t('zotero.whole')], ...state.collections.map((each) => [each.key, each.name] as const)]}
            onChange={onChoose}
          />
          <button type="button" class="button" onClick={() => onCollection(state.collections.find((each) => each.key === chosen) ?? null)}>
            {i18n.t('zotero.check')}
          </button>
        </div>
      ) : (
        <button type="button" class="button" aria-disabled={state.kind === 'asking'} onClick={() => state.kind !== 'asking' && onAsk()}>
          {i18n.t('zotero.open')}
        </button>
      )}
      <p role="status" class={state.kind === 'problem' ? 'field-problem' : 'quiet'}>
        {state.kind === 'asking' && i18n.t('zotero.asking')}
        {state.kind === 'problem' && i18n.t(ZOTERO_TEXTS[state.problem])}
      </p>
    </section>
  );
}
