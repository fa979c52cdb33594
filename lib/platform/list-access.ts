import { browser } from './browser';

/** Where the Retraction Watch data lies; the browser is asked for it when the reader presses the button. */
export const RETRACTION_WATCH_HOST = 'https://gitlab.com/*';

/** The pattern of the host of an update address; `null` for what is no https address. */
export function updatePattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && hostname !== '' ? `https://${hostname}/*` : null;
}

/**
 * Asks the reader for the host of a file. Must be called in the click itself: nothing is awaited before the
 * browser is asked.
 */
export async function requestFileHost(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] }).catch(() => false);
}

/** Gives that leave back. */
export async function releaseFileHost(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}
