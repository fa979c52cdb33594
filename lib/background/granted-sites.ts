import type { TabMessage } from '@/lib/messaging/contract';
import { browser } from '@/lib/platform/browser';
import { borrowedHost } from '@/lib/platform/pack-host';
import { covers, sitePattern } from '@/lib/platform/site-pattern';
import { grantedSites, namedPatterns } from '@/lib/settings/sites';
import { clearBadge } from './badge';
import { injectIntoOpenTabs, tellTab } from './page-scripts';

/** Under this name the browser keeps the content script for the sites that the reader added. */
const ID = 'granted-sites';

/** Two changes in quick succession must not both register. */
let registering: Promise<void> = Promise.resolve();

/**
 * Has the detector run on the sites that the reader added, as it does on the named ones: what the
 * browser keeps registered is made to agree with its permissions. Both browsers keep it over a
 * restart; an update of the extension drops it in Chrome.
 */
export function registerGrantedSites(): Promise<void> {
  registering = registering.then(register).catch((error: unknown) => console.error(error));
  return registering;
}

async function register(): Promise<void> {
  const matches = await grantedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length > 0) {
    const script = { id: ID, matches, js: ['detector.js'], runAt: 'document_end' as const, persistAcrossSessions: true };
    if (registered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  } else if (registered) {
    await browser.scripting.unregisterContentScripts({ ids: [ID] });
  }
}

/**
 * The reader allowed sites: added ones, or named ones that the browser had withheld. Their open tabs
 * are read at once. Follows from the browser's event alone, since its prompt closes the popup.
 * @param origins match patterns, as the event gives them
 */
export async function sitesAdded(origins: readonly string[]): Promise<void> {
  await registerGrantedSites();
  const borrowed = await borrowedHost();
  await injectIntoOpenTabs(origins.filter((origin) => !isService(origin) && origin !== borrowed));
}

/**
 * The reader took sites back, here or in the browser's settings: their tabs end what runs there. A tab
 * whose address the browser no longer tells is one of them, or has nobody to listen.
 */
export async function sitesRemoved(origins: readonly string[]): Promise<void> {
  await registerGrantedSites();
  const end: TabMessage = { type: 'end' };
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || (url !== undefined && !(await isTakenBack(url, origins)))) return;
      if (await tellTab(id, end)) await clearBadge(id);
    }),
  );
}

/** An address may be known still by the click that once opened the popup there. */
async function isTakenBack(url: string, origins: readonly string[]): Promise<boolean> {
  const pattern = sitePattern(url);
  if (pattern === null || !origins.some((origin) => covers(origin, pattern))) return false;
  return !(await browser.permissions.contains({ origins: [pattern] }));
}

/** The hosts of the services that Caveat asks are allowed too; their pages are not read. */
function isService(origin: string): boolean {
  const { host_permissions: all = [] } = browser.runtime.getManifest();
  return all.includes(origin) && !namedPatterns().includes(origin);
}
