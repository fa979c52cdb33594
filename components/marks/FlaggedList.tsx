import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { MARK_CODES } from '@/lib/model/known-notice';
import type { FlaggedEntry, PageList } from '@/lib/model/page-list';
import { FlaggedItem } from './FlaggedItem';

interface FlaggedListProps {
  list: PageList;
  onShow(at: number, citation: number | null): void;
}

/** The entries that the list knows, the gravest first, and in the page's order among those alike. */
export function FlaggedList({ list, onShow }: FlaggedListProps): JSX.Element | null {
  const { flagged, kind, counts } = list;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (flagged.length === 0) return null;
  return (
    <>
      <ul class="flagged-list">
        {flagged.toSorted(byGravity).map((entry) => (
          <FlaggedItem key={entry.at} entry={entry} kind={kind} onShow={onShow} />
        ))}
      </ul>
      {all > flagged.length && <p class="quiet">{i18n.t('marks.more', [all - flagged.length])}</p>}
    </>
  );
}

function byGravity(a: FlaggedEntry, b: FlaggedEntry): number {
  return MARK_CODES.indexOf(a.code) - MARK_CODES.indexOf(b.code) || a.at - b.at;
}
