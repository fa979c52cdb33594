import { browser } from '@/lib/platform/browser';
import { getSettings } from '@/lib/settings/settings';
import { RETRACTION_WATCH_HOST, updatePattern } from '@/lib/platform/list-access';
import { modelServerPattern } from '@/lib/platform/model-server-access';
import { OPENALEX } from '@/lib/platform/openalex-access';
import { SEMANTIC_SCHOLAR } from '@/lib/platform/semantic-scholar-access';
import { ZOTERO } from '@/lib/platform/zotero-access';
import { borrowedHost } from '@/lib/platform/pack-host';
import { covers, sitePattern } from '@/lib/platform/site-pattern';

/**
 * What Caveat may do at a site: it reads it; the browser withholds a site that the manifest names;
 * the reader may be asked; or it is closed to every extension (the browser's own pages, files).
 */
export type SiteAccess = 'read' | 'withheld' | 'askable' | 'closed';

/** The patterns of the sites that the manifest names, from the manifest itself. */
export function namedPatterns(): string[] {
  return browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
}

/**
 * The patterns of the sites that the reader added. They are kept in the browser's permissions and
 * nowhere else. One with the host `*` is among them if the reader allowed all sites in the browser's
 * own settings.
 */
export async function grantedSites(): Promise<string[]> {
  const inManifest = browser.runtime.getManifest().host_permissions ?? [];
  const [{ origins = [] }, borrowed] = await Promise.all([browser.permissions.getAll(), borrowedHost()]);
  const { updateAddress, libraries, draftServer } = await getSettings();
  const files = [updateAddress ?? '', ...libraries.map(({ address }) => address)].map(updatePattern);
  // A service that is asked, or a file that is fetched, is no site that is read.
  const services = [OPENALEX, SEMANTIC_SCHOLAR, RETRACTION_WATCH_HOST, ZOTERO, modelServerPattern(draftServer), ...files, borrowed];
  return origins.filter((origin) => !services.includes(origin) && !inManifest.some((named) => covers(named, origin))).toSorted();
}

/** The patterns of named sites that the reader has restricted in the browser. */
export async function withheldSites(): Promise<string[]> {
  const named = namedPatterns();
  const held = await Promise.all(named.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return named.filter((_, index) => !held[index]);
}

/** The patterns of all sites on which the page scripts run by themselves, for a query of tabs. */
export async function readSites(): Promise<string[]> {
  return [...namedPatterns(), ...(await grantedSites())];
}

/** What Caveat may do at the site of an address. */
export async function siteAccess(address: string): Promise<SiteAccess> {
  const pattern = sitePattern(address);
  if (pattern === null) return 'closed';
  const named = namedPatterns().some((site) => covers(site, pattern));
  if (!(await browser.permissions.contains({ origins: [pattern] }))) return named ? 'withheld' : 'askable';
  // The services that Caveat asks are allowed too, but no page script runs there.
  return named || (await grantedSites()).some((site) => covers(site, pattern)) ? 'read' : 'closed';
}

/**
 * Asks the reader for the site of an address, for that site alone, or for a named site that the
 * browser withholds. Must be called in the click itself: nothing is awaited before the browser is
 * asked. The prompt may close the page that asks, so what follows is the background's work
 * (lib/background/granted-sites.ts).
 * @returns whether Caveat may read the site now; `false` also where there is nothing to ask for
 */
export async function requestSite(address: string): Promise<boolean> {
  const site = sitePattern(address);
  if (site === null) return false;
  const wanted = namedPatterns().find((named) => covers(named, site)) ?? site;
  return requestPatterns([wanted]);
}

/** Asks the reader for sites that the browser withholds; in the click itself, like requestSite. */
export async function requestPatterns(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] }).catch(() => false);
}

/** Takes the leave for a site back that the reader added; `pattern` is one of grantedSites(). */
export async function revokeSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/**
 * Reads the page of one tab, this once, by the leave that a click on Caveat's button gives
 * (`activeTab`); nothing is remembered. For the popup.
 * @returns `false` where the browser admits no extension
 */
export async function readOnce(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['tidy.js', 'detector.js'] });
    return true;
  } catch {
    return false;
  }
}

/** Calls when sites were added, taken back or withheld, here or in the browser's settings; returns the way to stop it. */
export function onSitesChange(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
