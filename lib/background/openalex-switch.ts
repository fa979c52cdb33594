import type { Settings } from '@/lib/model/settings';
import { hasOpenAlex, releaseOpenAlex } from '@/lib/platform/openalex-access';
import { onSitesChange } from '@/lib/settings/sites';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';

/**
 * Follows the reader's switch for OpenAlex and the browser's leave. Switching it off, also by deleting
 * everything, gives the leave back.
 * @returns whether OpenAlex may be asked, as far as is known; not until the settings were read
 */
export function followOpenAlexSwitch(): () => boolean {
  let wanted = false;
  let allowed = false;

  async function follow({ openAlex }: Settings): Promise<void> {
    wanted = openAlex;
    if (openAlex) allowed = await hasOpenAlex();
  }

  void getSettings().then(follow);
  onSettingsChange((settings) => {
    void follow(settings);
    if (!settings.openAlex) void releaseOpenAlex();
  });
  onSitesChange(() => void getSettings().then(follow));
  return () => wanted && allowed;
}
