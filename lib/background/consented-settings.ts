import type { Settings } from '@/lib/model/settings';
import { hasDataConsent } from '@/lib/platform/data-consent';
import { getSettings, setSettings } from '@/lib/settings/settings';

/**
 * The reader's settings as far as they may be acted on: online checks are off and no contact address is sent, whatever
 * is stored, where the browser's own consent to transmit was refused or taken back.
 */
export async function consentedSettings(): Promise<Settings> {
  const settings = await getSettings();
  return { ...settings, ...(await refused()) };
}

/** Takes out of the stored settings what the browser's consent no longer covers, so that the options tell the truth. */
export async function settingsFollowConsent(): Promise<void> {
  await setSettings(await refused());
}

async function refused(): Promise<Partial<Settings>> {
  const [checks, contact, key] = await Promise.all([hasDataConsent('checks'), hasDataConsent('contact'), hasDataConsent('key')]);
  return {
    ...(checks ? {} : { liveChecks: false, sync: false }),
    ...(contact ? {} : { mailto: '' }),
    ...(key ? {} : { semanticScholarKey: '' }),
  };
}
