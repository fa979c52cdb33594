import { browser } from './browser';
import { dataFor } from './data-consent';

/** Zotero's desktop app on this machine. Patterns of hosts have no port in all browsers; lib/net/zotero.ts has the one that is asked. */
export const ZOTERO = 'http://127.0.0.1/*';

/**
 * Asks the reader for the leave to speak to Zotero. Must be called in the click itself: nothing is awaited before
 * the browser is asked.
 */
export async function requestZotero(): Promise<boolean> {
  return browser.permissions.request({ origins: [ZOTERO], ...dataFor('programs') }).catch(() => false);
}

/** Gives the leave back. */
export async function releaseZotero(): Promise<void> {
  await browser.permissions.remove({ origins: [ZOTERO] }).catch(() => false);
}
