import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { listLine, silenceText } from '@/components/marks/count-text';
import type { PageList } from '@/lib/model/page-list';

interface ListCountProps {
  list: PageList;
  /** What the list's age is measured from, in milliseconds since the epoch. */
  now: number;
}

/** What came of the references or rows of the tab's page, and how much could be checked at all. */
export function ListCount({ list, now }: ListCountProps): JSX.Element | null {
  const line = listLine(list);
  const hasAnswer = list.state === 'answered' && list.total > 0;
  // Most pages of a paper have no list that a page shows; of a page of results nothing is known before.
  if (line === null && list.kind === 'references') return null;
  return (
    <div class="popup-list">
      <h2>{i18n.t(list.kind === 'results' ? 'nothing.list' : 'marks.references')}</h2>
      <p>{line ?? i18n.t('marks.reading')}</p>
      {hasAnswer && <p class="quiet">{silenceText(list, now)}</p>}
    </div>
  );
}
