import { i18n } from '#i18n';
import type { JSX } from 'preact';

/** Nothing is saved yet: how a paper gets here. */
export function EmptyList(): JSX.Element {
  return (
    <div class="empty">
      <h2>{i18n.t('list.empty')}</h2>
      <p>{i18n.t('list.emptyLine')}</p>
    </div>
  );
}

/** Papers are saved, and none is what the reader looks for. */
export function NoMatch({ onShowAll }: { onShowAll(): void }): JSX.Element {
  return (
    <div class="no-match">
      <p>{i18n.t('list.noMatch')}</p>
      <button type="button" class="button" onClick={onShowAll}>
        {i18n.t('words.showAll')}
      </button>
    </div>
  );
}
