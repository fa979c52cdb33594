import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { BrokenRow } from './list-item';

/** A stored paper that cannot be shown. It stays where it is and goes into a backup; removing it is the reader's choice. */
export function BrokenEntry({ row, onRemove }: { row: BrokenRow; onRemove(id: string): void }): JSX.Element {
  const name = row.name === '' ? row.id : row.name;
  return (
    <article class="entry broken-entry" id={`entry-${row.id}`} tabIndex={-1}>
      <p>
        <b>{i18n.t('list.broken', [name])}</b>
      </p>
      <p class="quiet">{i18n.t('list.brokenLine')}</p>
      <p class="buttons">
        <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('list.remove'), name])} onClick={() => onRemove(row.id)}>
          {i18n.t('list.remove')}
        </button>
      </p>
    </article>
  );
}
