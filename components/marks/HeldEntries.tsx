import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { ListedEntry, PageList } from '@/lib/model/page-list';
import { nameText, placeText } from './entry-label';

interface HeldEntriesProps {
  list: Pick<PageList, 'kind' | 'saved' | 'summarised'>;
  onShow(at: number, citation: number | null): void;
}

/** The entries of a list that are in the reading list, and those of which this machine has a summary. */
export function HeldEntries({ list: { kind, saved, summarised }, onShow }: HeldEntriesProps): JSX.Element {
  return (
    <>
      <Rows heading={i18n.t('marks.saved')} rows={saved} kind={kind} onShow={onShow} />
      <Rows heading={i18n.t('marks.summarised')} rows={summarised} kind={kind} onShow={onShow} />
    </>
  );
}

function Rows({ heading, rows, kind, onShow }: { heading: string; rows: readonly ListedEntry[] } & Omit<HeldEntriesProps, 'list'> & Pick<PageList, 'kind'>): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul class="held-rows">
        {rows.map((row) => (
          <li key={row.at}>
            <button type="button" aria-label={i18n.t('labelled', [i18n.t('marks.showEntry'), nameText(row)])} onClick={() => onShow(row.at, null)}>
              {nameText(row)}
            </button>
            <span class="quiet">{placeText(row, kind)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
