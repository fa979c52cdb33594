import { browser } from './browser';

type Permissions = Parameters<typeof browser.permissions.request>[0];

/**
 * Firefox asks the reader itself before an add-on may transmit anything: the manifest declares the
 * category as optional, and this asks for it. Must be called from a click.
 * https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/
 * @returns whether transmitting is allowed; always `true` where the browser has no such consent
 */
export async function requestDataConsent(): Promise<boolean> {
  const wanted = declared();
  return wanted === null || browser.permissions.request(wanted);
}

/** Whether that consent stands: the reader may take it back in Firefox's own settings at any time. */
export async function hasDataConsent(): Promise<boolean> {
  const wanted = declared();
  return wanted === null || browser.permissions.contains(wanted);
}

function declared(): Permissions | null {
  const manifest = browser.runtime.getManifest() as {
    browser_specific_settings?: { gecko?: { data_collection_permissions?: { optional?: string[] } } };
  };
  const optional = manifest.browser_specific_settings?.gecko?.data_collection_permissions?.optional;
  // The polyfill's types do not know this kind of permission yet.
  return optional ? ({ data_collection: optional } as unknown as Permissions) : null;
}
