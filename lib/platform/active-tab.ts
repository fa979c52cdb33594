import type { TabMessage, TabState } from '@/lib/messaging/contract';
import { browser } from './browser';

/** The browser tab that the popup or the side panel stands beside. */
export interface ActiveTab {
  id: number;
  /** What its page shows; `null` where Caveat does not run or there is no paper. */
  state: TabState | null;
}

/** Asks the page script of the active tab what it shows. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const question: TabMessage = { type: 'tell-state' };
  const state = (await browser.tabs.sendMessage(tab.id, question).catch(() => null)) as TabState | null;
  return { id: tab.id, state: state ?? null };
}
