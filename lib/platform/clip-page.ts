import type { ClipDraft } from '@/lib/model/clip-draft';
import { browser } from './browser';
import { OWN_PAGES } from './own-pages';

/** Drafts are kept for so many clip pages, so that reloading one works. */
const KEPT = 5;
const PREFIX = 'clip:';

/**
 * Opens the page on which a draft is looked through and kept. It is handed over in the browser's
 * memory: nothing of a page is on disk before the reader keeps it.
 */
export async function openClipPage(draft: ClipDraft): Promise<void> {
  // The oldest first: keys begin with the time.
  const old = Object.keys(await handedOver()).toSorted().slice(0, 1 - KEPT);
  const key = `${Date.now()}-${crypto.randomUUID()}`;
  if (old.length > 0) await browser.storage.session.remove(old);
  await browser.storage.session.set({ [PREFIX + key]: draft });
  await browser.tabs.create({ url: `${browser.runtime.getURL(OWN_PAGES.clip)}#${key}` });
}

/** The draft that a clip page was opened with; `null` where there is none, or the browser was restarted since. */
export async function draftToKeep(hash: string): Promise<ClipDraft | null> {
  return (await handedOver())[PREFIX + hash.replace(/^#/, '')] ?? null;
}

/** Forgets every draft that was handed over. */
export async function forgetDrafts(): Promise<void> {
  await browser.storage.session.remove(Object.keys(await handedOver()));
}

async function handedOver(): Promise<Record<string, ClipDraft>> {
  const all = await browser.storage.session.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(PREFIX))) as Record<string, ClipDraft>;
}
