import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { ListItem } from './list-item';

export interface MergeCommands {
  /** The reader says that two entries are the same paper; `other` goes into `id`. */
  onMerge(id: string, other: string): void;
  onUndoMerge(id: string, seq: number): void;
}

interface MergeLinesProps extends MergeCommands {
  item: Pick<ListItem, 'entry' | 'sameAs' | 'merged'>;
}

const WHY = { register: 'merge.byRegister', reader: 'merge.byReader', restored: 'merge.byRestore' } as const;

/** Other entries that may be the same paper, for the reader to decide; and what was made one, with the way back. */
export function MergeLines({ item, onMerge, onUndoMerge }: MergeLinesProps): JSX.Element | null {
  const { entry, sameAs = [], merged = [] } = item;
  if (sameAs.length === 0 && merged.length === 0) return null;
  return (
    <ul class="merge-lines">
      {sameAs.map(({ id, title }) => (
        <li key={id}>
          <span>{i18n.t('merge.perhaps', [title])}</span>
          <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('merge.join'), title])} onClick={() => onMerge(entry.id, id)}>
            {i18n.t('merge.join')}
          </button>
        </li>
      ))}
      {merged.map(({ seq, title, why }) => (
        <li key={seq}>
          <span>{i18n.t(WHY[why], [title])}</span>
          <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('merge.undo'), title])} onClick={() => onUndoMerge(entry.id, seq)}>
            {i18n.t('merge.undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}
