import type { Settings } from '@/lib/model/settings';
import { hasDataConsent } from '@/lib/platform/data-consent';
import { getSettings } from '@/lib/settings/settings';

/**
 * The reader's settings as far as they may be acted on: online checks are off, whatever is stored,
 * where the browser's own consent to transmit was refused or taken back.
 */
export async function consentedSettings(): Promise<Settings> {
  const settings = await getSettings();
  return { ...settings, liveChecks: settings.liveChecks && (await hasDataConsent()) };
}
