import { browser } from '@/lib/platform/browser';

/** Whether a tab is a private one. A tab that is gone is treated as private: the careful way. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  return (await browser.tabs.get(tabId).catch(() => null))?.incognito ?? true;
}
