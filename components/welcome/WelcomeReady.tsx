import { i18n } from '#i18n';
import type { JSX } from 'preact';

/** The last screen: where Caveat is found from now on. */
export function WelcomeReady({ shortcut }: { shortcut: string | null }): JSX.Element {
  return (
    <ul class="welcome-cards">
      <li>
        <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
          <path d="M12 5h8l-1 8 4 4v2H9v-2l4-4zM16 19v8" />
        </svg>
        <h2>{i18n.t('welcome.pin')}</h2>
        <p>{i18n.t('welcome.pinLine')}</p>
      </li>
      <li>
        <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
          <path d="M4 6h24v20H4zM20 6v20M23 11h2M23 15h2" />
        </svg>
        <h2>{i18n.t('welcome.open')}</h2>
        <p>{shortcut === null ? i18n.t('welcome.openNoKeys') : i18n.t('welcome.openKeys', [shortcut])}</p>
      </li>
      <li>
        <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
          <path d="M11 9h10a7 7 0 0 1 0 14H11a7 7 0 0 1 0-14zM21 13a3 3 0 1 0 0 6 3 3 0 0 0 0-6" />
        </svg>
        <h2>{i18n.t('welcome.keep')}</h2>
        <p>{i18n.t('welcome.keepLine')}</p>
      </li>
    </ul>
  );
}
