import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Welcome } from '@/components/welcome/Welcome';
import { command } from '@/lib/messaging/command';
import type { Settings } from '@/lib/model/settings';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { applyLook } from '@/lib/platform/apply-look';
import { BUILT_ADDRESS } from '@/lib/platform/list-build';
import { requestDataConsent } from '@/lib/platform/data-consent';
import { NAMED_SITES } from '@/lib/platform/named-sites';
import { sidebarShortcut } from '@/lib/platform/sidebar-shortcut';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';
import { WelcomeList } from './WelcomeList';

/** Asks the one question there is, and remembers the answer. */
export function WelcomePage(): JSX.Element {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [shortcut, setShortcut] = useState<string | null>(null);

  function take(next: Settings): void {
    applyLook(next);
    setSettings(next);
  }

  useEffect(() => {
    void getSettings().then(take);
    void sidebarShortcut().then(setShortcut);
    return onSettingsChange(take);
  }, []);

  async function answer(liveChecks: boolean): Promise<void> {
    const allowed = liveChecks && (await requestDataConsent('checks'));
    await command({ type: 'set-settings', patch: { liveChecks: allowed, consentAnswered: true } });
  }

  return (
    <Welcome
      list={<WelcomeList updateAddress={settings?.updateAddress ?? BUILT_ADDRESS} />}
      hosts={OUTSIDE_HOSTS}
      sites={NAMED_SITES.map(({ name }) => name)}
      shortcut={shortcut}
      answer={settings?.consentAnswered ? (settings.liveChecks ? 'allowed' : 'declined') : null}
      onAllow={() => void answer(true)}
      onNotNow={() => void answer(false)}
      onOptions={() => void command({ type: 'open-page', page: 'options', entry: null })}
    />
  );
}
