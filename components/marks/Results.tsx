import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { ListedEntry, PageList } from '@/lib/model/page-list';
import { checkedText, keptTogether, listRemarks, stateText } from './count-text';
import { nameText, placeText } from './entry-label';
import { FlaggedList } from './FlaggedList';

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
            {keptTogether(checkedText(list))}.
          </p>
          <p class="quiet">{[...listRemarks(list, now), i18n.t('marks.silence')].join(' ')}</p>
          <FlaggedList list={list} onShow={onShow} />
          <Rows heading={i18n.t('marks.saved')} rows={list.saved} onShow={onShow} />
          <Rows heading={i18n.t('marks.summarised')} rows={list.summarised} onShow={onShow} />
        </>
      )}
    </div>
  );
}

function Rows({ heading, rows, onShow }: { heading: string; rows: readonly ListedEntry[] } & Pick<ResultsProps, 'onShow'>): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul class="held-rows">
        {rows.map((row) => (
          <li key={row.at}>
            <button type="button" aria-label={i18n.t('marks.showEntryLabel', [nameText(row)])} onClick={() => onShow(row.at, null)}>
              {nameText(row)}
            </button>
            <span class="quiet">{placeText(row, 'results')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
