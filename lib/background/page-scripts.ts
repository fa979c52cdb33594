import type { Sender } from '@/lib/messaging/sender';
import { browser } from '@/lib/platform/browser';
import { refuse } from './commands/refuse';

/**
 * Injects the later page scripts into the document that asked. The document is named, so that a
 * navigation on the way cannot receive the old page's sidebar.
 * @throws a refusal, code `closed`, where that document is gone or closed to extensions
 */
export async function injectScripts(sender: Sender, files: readonly ('finder.js' | 'scout.js' | 'reader.js' | 'marks.js' | 'sidebar.js' | 'places.js')[]): Promise<void> {
  const target = documentOf(sender);
  if (target) await browser.scripting.executeScript({ target, files: [...files] }).catch(refuseClosed);
}

/** Puts rules of ours into the document that asked: of the author's origin, since highlights take no other in Chromium. */
export async function insertStyle(sender: Sender, css: string): Promise<void> {
  const target = documentOf(sender);
  if (target) await browser.scripting.insertCSS({ target, css, origin: 'AUTHOR' }).catch(refuseClosed);
}

/** The document went while it was asked about, or the browser lets no extension in. */
function refuseClosed(): never {
  return refuse('closed', 'The browser lets no extension read this page.');
}

/** The document that asked. The polyfill's types do not know documentIds yet; Chrome 106 and Firefox 147 do. */
export function documentOf({ tab, documentId }: Sender): { tabId: number; frameIds?: number[] } | null {
  if (tab?.id === undefined) return null;
  return documentId === undefined ? { tabId: tab.id, frameIds: [0] } : ({ tabId: tab.id, documentIds: [documentId] } as { tabId: number });
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
