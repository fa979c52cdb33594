import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';

/** The last screen: where Caveat is found from now on. */
export function WelcomeReady({ shortcut }: { shortcut: string | null }): JSX.Element {
  return (
    <ul class="welcome-cards">
      <WelcomeCard path="M12 5h8l-1 8 4 4v2H9v-2l4-4zM16 19v8" title={i18n.t('welcome.pin')}>
        {i18n.t('welcome.pinLine')}
      </WelcomeCard>
      <WelcomeCard path="M4 6h24v20H4zM20 6v20M23 11h2M23 15h2" title={i18n.t('welcome.open')}>
        {shortcut === null ? i18n.t('welcome.openNoKeys') : i18n.t('welcome.openKeys', [shortcut])}
      </WelcomeCard>
      <WelcomeCard path="M11 9h10a7 7 0 0 1 0 14H11a7 7 0 0 1 0-14zM21 13a3 3 0 1 0 0 6 3 3 0 0 0 0-6" title={i18n.t('welcome.keep')}>
        {i18n.t('welcome.keepLine')}
      </WelcomeCard>
    </ul>
  );
}

/** @param path the picture, on a field of 32 × 32 */
function WelcomeCard({ path, title, children }: { path: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <li>
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <path d={path} />
      </svg>
      <h2>{title}</h2>
      <p>{children}</p>
    </li>
  );
}
