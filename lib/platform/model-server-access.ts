import { browser } from './browser';
import { dataFor } from './data-consent';
import { loopbackAddress } from './loopback-address';
import { sitePattern } from './site-pattern';

/** The pattern of the host of a model's server on this device; `null` for an address that is none. */
export function modelServerPattern(address: string): string | null {
  const server = loopbackAddress(address);
  return server === null ? null : sitePattern(server);
}

/**
 * Asks the reader for the host of a model's server on this device. Must be called in the click itself: nothing is
 * awaited before the browser is asked, which asks nobody if the leave is there.
 */
export async function requestModelServer(address: string): Promise<boolean> {
  const pattern = modelServerPattern(address);
  return pattern !== null && browser.permissions.request({ origins: [pattern], ...dataFor('programs') }).catch(() => false);
}

/** Gives the leave for an address back. */
export async function releaseModelServer(address: string): Promise<void> {
  const pattern = modelServerPattern(address);
  if (pattern !== null) await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}
