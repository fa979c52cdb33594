import { browser } from './browser';
import { OWN_PAGES } from './own-pages';

/** What the check page is to look up, and whose privacy applies. */
export interface TextToCheck {
  text: string;
  /** The private tab it comes from; `null` where it comes from no private one. */
  tabId: number | null;
}

const MAX_TEXT = 2_000;
/** Texts are kept for so many check pages, so that reloading one works. */
const KEPT = 20;
const PREFIX = 'check:';

/**
 * Opens the check page with a text. The text is handed over in the browser's memory and not in the
 * address: an address goes into the history on disk, also where the text comes from a private window.
 * @param text at most 2,000 characters of it
 * @param from the tab it comes from; Chrome opens the page in an ordinary window even if that is private
 * @param open opens the page's address: in a new tab if left out
 */
export async function openCheckPage(
  text: string,
  from: { id?: number; incognito?: boolean } | null,
  open: (url: string) => Promise<unknown> = (url) => browser.tabs.create({ url }),
): Promise<void> {
  const tabId = from?.incognito ? (from.id ?? null) : null;
  const texts = await handedOver();
  // The oldest first: keys begin with the time.
  const old = Object.keys(texts).toSorted().slice(0, 1 - KEPT);
  const key = `${Date.now()}-${crypto.randomUUID()}`;
  if (old.length > 0) await browser.storage.session.remove(old);
  await browser.storage.session.set({ [PREFIX + key]: { text: text.slice(0, MAX_TEXT), tabId } });
  await open(`${browser.runtime.getURL(OWN_PAGES.check)}#${key}`);
}

/**
 * The text that a check page was opened with: handed over, or written out in its address
 * (`#text=…`), as a link to the page may do.
 * @param hash of the page's address
 * @returns `null` where there is none, or the browser was restarted since
 */
export async function textToCheck(hash: string): Promise<TextToCheck | null> {
  const fragment = hash.replace(/^#/, '');
  const written = new URLSearchParams(fragment).get('text');
  if (written !== null) return { text: written.slice(0, MAX_TEXT), tabId: null };
  return (await handedOver())[PREFIX + fragment] ?? null;
}

/** Forgets every text that was handed over. */
export async function forgetTexts(): Promise<void> {
  await browser.storage.session.remove(Object.keys(await handedOver()));
}

async function handedOver(): Promise<Record<string, TextToCheck>> {
  const all = await browser.storage.session.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(PREFIX))) as Record<string, TextToCheck>;
}
