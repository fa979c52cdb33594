import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '@/components/parts/Icon';
import { PANEL, PIN, TOGGLE } from '@/components/parts/icons';

/** The last screen: where Caveat is found from now on. */
export function WelcomeReady({ shortcut }: { shortcut: string | null }): JSX.Element {
  return (
    <ul class="welcome-cards">
      <WelcomeCard icon={PIN} title={i18n.t('welcome.pin')}>
        {i18n.t('welcome.pinLine')}
      </WelcomeCard>
      <WelcomeCard icon={PANEL} title={i18n.t('welcome.open')}>
        {shortcut === null ? i18n.t('welcome.openNoKeys') : i18n.t('welcome.openKeys', [shortcut])}
      </WelcomeCard>
      <WelcomeCard icon={TOGGLE} title={i18n.t('welcome.keep')}>
        {i18n.t('welcome.keepLine')}
      </WelcomeCard>
    </ul>
  );
}

/** @param icon the picture, one of icons.ts */
function WelcomeCard({ icon, title, children }: { icon: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <li>
      <Icon shape={icon} size={32} />
      <h2>{title}</h2>
      <p>{children}</p>
    </li>
  );
}
