import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { StatusWord } from '@/components/parts/StatusWord';
import { dayText } from '@/lib/words/date-text';
import type { ShownRow } from '@/lib/model/paper-row';
import { factsOf } from './PaperRowItem';

interface PrintedListProps {
  rows: readonly ShownRow[];
  /** How many there would be to print. */
  of: number;
  /** In milliseconds since the epoch. */
  now: number;
}

/** The list as it goes on paper: every paper that was found, none of them left out because it is out of sight. */
export function PrintedList({ rows, of, now }: PrintedListProps): JSX.Element {
  return (
    <>
      <h1>{i18n.t('list.title')}</h1>
      <p>{i18n.t('list.printedOn', [rows.length, dayText(now)])}</p>
      {rows.length < of && <p>{i18n.t('list.printedPart', [rows.length, of])}</p>}
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <span class="printed-title">{row.title === '' ? i18n.t('list.untitled') : row.title}</span>
            <span>{factsOf(row)}</span>
            <span class="printed-marks">
              {!row.isBroken && <StatusWord verdict={row.verdict} />}
              {[i18n.t(`state.${row.state}`), ...row.tags].join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
