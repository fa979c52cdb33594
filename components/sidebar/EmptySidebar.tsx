import { i18n } from '#i18n';
import type { JSX } from 'preact';

interface EmptySidebarProps {
  /** An answer is on its way. */
  busy: boolean;
  /** The page is a list of papers; otherwise it shows no paper at all. */
  list?: boolean;
}

/** Before the first answer, or where there is no one paper. */
export function EmptySidebar({ busy, list = false }: EmptySidebarProps): JSX.Element {
  if (busy) {
    return (
      <div class="empty loading">
        <div class="skeleton" aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </div>
        <p class="quiet">{i18n.t('sidebar.loading')}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>{i18n.t(list ? 'nothing.list' : 'nothing.none')}</h2>
      <p>{i18n.t(list ? 'nothing.listLine' : 'nothing.noneLine')}</p>
    </div>
  );
}
