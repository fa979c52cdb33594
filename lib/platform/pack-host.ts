import { browser } from './browser';
import { sitePattern } from './site-pattern';

const MARK = 'packHost';

/**
 * Asks the reader for the host of a pack's address, and for that host alone. Must be called in the click
 * itself: nothing is awaited before the browser is asked. The leave is for one fetch: the host's pages
 * are not read meanwhile (grantedSites leaves it out).
 * @returns gives the leave back, unless it was there before or is to be kept; `null` where the reader said no
 */
export async function borrowHost(address: string): Promise<((keep?: boolean) => Promise<void>) | null> {
  const pattern = sitePattern(address);
  if (pattern === null) return null;
  const origins = [pattern];
  // All three are on their way before the first is waited for, in this order.
  const before = browser.permissions.contains({ origins });
  const marking = browser.storage.session.set({ [MARK]: pattern });
  const asking = browser.permissions.request({ origins }).catch(() => false);
  const [had, , given] = await Promise.all([before, marking, asking]);
  const giveBack = async (keep = false) => {
    if (!keep && !had && given) await browser.permissions.remove({ origins }).catch(() => false);
    await browser.storage.session.remove(MARK);
  };
  if (had || !given) await browser.storage.session.remove(MARK);
  return given ? giveBack : null;
}

/** The pattern of the host that is borrowed just now; `null` for none. */
export async function borrowedHost(): Promise<string | null> {
  const { [MARK]: pattern } = await browser.storage.session.get(MARK);
  return typeof pattern === 'string' ? pattern : null;
}
