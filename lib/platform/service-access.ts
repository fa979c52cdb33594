import { browser } from './browser';

/**
 * Whether the browser lets Caveat reach a service. A service that answers everybody could be asked without that too, but
 * a reader who took the access back in the browser's settings means that it is not.
 */
export async function mayReach(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`https://${host}/*`] }).catch(() => false);
}
