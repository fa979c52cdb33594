import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { PageList } from '@/lib/model/page-list';
import { checkedText, keptTogether, referencesText, silenceText, stateText } from './count-text';
import { FlaggedList } from './FlaggedList';
import { HeldEntries } from './HeldEntries';
import { ended, joined } from '@/lib/words/joined';

interface ReferencesProps {
  list: PageList;
  /** What the list's age is measured from, in milliseconds since the epoch. */
  now: number;
  onShow(at: number, citation: number | null): void;
}

/** Below a paper's own report: what the list on this machine says of its references, and how much it could say. */
export function References({ list, now, onShow }: ReferencesProps): JSX.Element | null {
  // A page without a list of references says nothing of any.
  if (list.kind !== 'references' || (list.state === 'answered' && list.total === 0)) return null;
  return (
    <section class="references">
      <h3>{i18n.t('marks.references')}</h3>
      <Answer list={list} now={now} onShow={onShow} />
    </section>
  );
}

function Answer({ list, now, onShow }: ReferencesProps): JSX.Element {
  if (list.state !== 'answered') return <p class="quiet">{stateText(list.state)}</p>;
  return (
    <>
      <p class="count-line">{keptTogether(ended(referencesText(list)))}</p>
      <p class="quiet">
        {joined('sentences', [ended(checkedText(list)), silenceText(list, now), list.flagged.length > 0 ? i18n.t('marks.notOwn') : ''])}
      </p>
      <FlaggedList list={list} onShow={onShow} />
      <HeldEntries list={list} onShow={onShow} />
    </>
  );
}
