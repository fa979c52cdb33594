import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Popup } from '@/components/popup/Popup';
import { command } from '@/lib/messaging/command';
import { paperHostNames } from '@/lib/page/paper-hosts';
import { activeTab, type ActiveTab } from '@/lib/platform/active-tab';
import { applyTheme } from '@/lib/platform/apply-theme';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';
import type { Settings } from '@/lib/model/settings';

/** Until the tab has a settled answer the popup looks again this often, in milliseconds: the page may still be loading. */
const LOOK_AGAIN = 300;

/** This tab's verdict, from the tab's own page script. */
export function PopupPage(): JSX.Element {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  const [looked, setLooked] = useState(false);
  const [settings, setSettings] = useState<Settings | null>(null);

  function take(next: Settings): void {
    applyTheme(next.theme);
    setSettings(next);
  }

  useEffect(() => {
    void getSettings().then(take);
    return onSettingsChange(take);
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look(): Promise<void> {
      const found = await activeTab();
      setTab(found);
      setLooked(true);
      const done = found?.state?.snapshot?.settled === true || found?.state?.unanswered === true;
      if (!done) timer = setTimeout(() => void look(), LOOK_AGAIN);
    }
    void look();
    return () => clearTimeout(timer);
  }, []);

  async function toggle(): Promise<void> {
    if (tab) await command({ type: 'toggle-sidebar', tabId: tab.id });
    // The sidebar has the focus now; the popup would only stand in its way.
    window.close();
  }

  return (
    <Popup
      state={tab?.state ?? null}
      reads={looked ? (tab?.reads ?? false) : null}
      sites={paperHostNames()}
      keepOpen={settings?.keepOpen ?? null}
      onToggleSidebar={() => void toggle()}
      onKeepOpen={(on) => void command({ type: 'set-keep-open', on })}
      onOpenList={() => void command({ type: 'open-page', page: 'reading-list', entry: null })}
      onOptions={() => void command({ type: 'open-page', page: 'options', entry: null })}
    />
  );
}
