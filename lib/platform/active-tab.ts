import type { TabMessage, TabState } from '@/lib/messaging/contract';
import { browser } from './browser';

/** The browser tab that the popup or the side panel stands beside. */
export interface ActiveTab {
  id: number;
  /** Caveat's page script runs there and answered: the site is one that Caveat reads. */
  reads: boolean;
  /** What its page shows; `null` where Caveat does not run or there is no paper. */
  state: TabState | null;
}

/**
 * Asks the page script of the active tab what it shows. "Nobody is there to answer" and "there is no
 * paper" are kept apart: the first says nothing about the page.
 */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const question: TabMessage = { type: 'tell-state' };
  // The browser rejects where nobody listens; a listener that is being replaced answers undefined.
  const answer = (await browser.tabs.sendMessage(tab.id, question).catch(() => undefined)) as TabState | null | undefined;
  return { id: tab.id, reads: answer !== undefined, state: answer ?? null };
}
