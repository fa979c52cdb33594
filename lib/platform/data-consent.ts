import { browser } from './browser';

/**
 * Firefox asks the reader itself before an add-on may transmit anything: the manifest declares the
 * category as optional, and this asks for it. Must be called from a click.
 * https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/
 * @returns whether transmitting is allowed; always `true` where the browser has no such consent
 */
export async function requestDataConsent(): Promise<boolean> {
  const manifest = browser.runtime.getManifest() as {
    browser_specific_settings?: { gecko?: { data_collection_permissions?: { optional?: string[] } } };
  };
  const optional = manifest.browser_specific_settings?.gecko?.data_collection_permissions?.optional;
  if (!optional) return true;
  const wanted = { data_collection: optional } as unknown as Parameters<typeof browser.permissions.request>[0];
  return browser.permissions.request(wanted);
}
