import { i18n } from '#i18n';
import type { JSX } from 'preact';

/** Before the first answer, or where there is no paper. */
export function EmptySidebar({ busy }: { busy: boolean }): JSX.Element {
  if (busy) {
    return (
      <div class="empty">
        <p class="quiet">{i18n.t('sidebar.loading')}</p>
        <div class="skeleton" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>{i18n.t('sidebar.nothing')}</h2>
      <p>{i18n.t('sidebar.nothingLine')}</p>
    </div>
  );
}
