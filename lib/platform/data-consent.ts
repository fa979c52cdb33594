import { DATA_KINDS, type DataUse } from '@/lib/model/data-kinds';
import { browser } from './browser';

/**
 * Firefox asks the reader itself before an add-on may transmit anything: the manifest declares the
 * kinds of data as optional, and this asks for those of one use. Must be called from a click.
 * https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/
 * @returns whether transmitting is allowed; always `true` where the browser has no such consent
 */
export async function requestDataConsent(use: DataUse): Promise<boolean> {
  return !hasKinds() || browser.permissions.request(dataFor(use)).catch(() => false);
}

/** Whether that consent stands: the reader may take it back in Firefox's own settings at any time. */
export async function hasDataConsent(use: DataUse): Promise<boolean> {
  return !hasKinds() || browser.permissions.contains(dataFor(use));
}

/** The part of a question for permissions that asks for this consent too; empty where the browser has none. */
export function dataFor(use: DataUse): object {
  return hasKinds() ? { data_collection: [...DATA_KINDS[use]] } : {};
}

/** Only a manifest for Firefox names kinds of data. */
function hasKinds(): boolean {
  const manifest = browser.runtime.getManifest() as { browser_specific_settings?: { gecko?: { data_collection_permissions?: object } } };
  return manifest.browser_specific_settings?.gecko?.data_collection_permissions !== undefined;
}
