import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { PageList } from '@/lib/model/page-list';
import { checkedText, keptTogether, silenceText, stateText } from './count-text';
import { FlaggedList } from './FlaggedList';
import { HeldEntries } from './HeldEntries';
import { ended } from '@/lib/words/joined';

interface ResultsProps {
  list: PageList;
  /** What the list's age is measured from, in milliseconds since the epoch. */
  now: number;
  onShow(at: number, citation: number | null): void;
}

/** Beside a page of results: how many rows could be checked, the marked ones, and what this machine keeps of them. */
export function Results({ list, now, onShow }: ResultsProps): JSX.Element {
  const isAnswered = list.state === 'answered';
  return (
    <div class="results">
      <h2>{i18n.t('nothing.list')}</h2>
      {list.state !== 'answered' && <p class="quiet">{stateText(list.state)}</p>}
      {isAnswered && list.total === 0 && <p>{i18n.t('marks.noRows')}</p>}
      {isAnswered && list.total > 0 && (
        <>
          <p class="count-line" role="status">
            {keptTogether(ended(checkedText(list)))}
          </p>
          <p class="quiet">{silenceText(list, now)}</p>
          <FlaggedList list={list} onShow={onShow} />
          <HeldEntries list={list} onShow={onShow} />
        </>
      )}
    </div>
  );
}
