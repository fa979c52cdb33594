import type { Sender } from '@/lib/messaging/sender';
import { browser } from '@/lib/platform/browser';

/**
 * Injects the later page scripts into the document that asked. The document is named, so that a
 * navigation on the way cannot receive the old page's sidebar (engineering.md 8).
 */
export async function injectScripts(sender: Sender, files: readonly ('reader.js' | 'sidebar.js')[]): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  const target = sender.documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [sender.documentId] };
  // The polyfill's types do not know documentIds yet; Chrome 106 and Firefox 147 do.
  await browser.scripting.executeScript({
    target: target as { tabId: number; frameIds?: number[] },
    files: [...files],
  });
}

/**
 * Reads the page of one tab for the clip page, by the leave that the reader's click gives (`activeTab`).
 * @returns `false` where the browser admits no extension
 */
export async function injectClipper(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['clipper.js'] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts the detector in the tabs that were open before the install, the update or the reader's leave
 * for their site, where an earlier version may have left its elements.
 * @param sites match patterns
 */
export async function injectIntoOpenTabs(sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...sites] });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return;
      // A tab may be on an error page or closing; the others are served all the same.
      await browser.scripting.executeScript({ target: { tabId: id }, files: ['tidy.js', 'detector.js'] }).catch(() => undefined);
    }),
  );
}

/** Tells the page script of a tab something; `false` if there is none. */
export async function tellTab(tabId: number, message: unknown): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message);
    return true;
  } catch {
    return false;
  }
}

/**
 * Tells all open paper pages that what they show may have changed. Every tab is told, since a page may
 * be read only this once; where no page script listens nothing is woken.
 */
export async function tellPaperTabs(message: unknown): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? false : tellTab(id, message))));
}
