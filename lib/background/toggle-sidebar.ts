import type { TabMessage } from '@/lib/messaging/contract';
import { readOnce } from '@/lib/settings/sites';
import { tellTab } from './page-scripts';

/**
 * Opens or closes the sidebar of a tab for the reader's keys. On a site that Caveat does not read they
 * are leave to read this page once, as a click on its button is (`activeTab`).
 */
export async function toggleSidebar(tabId: number): Promise<void> {
  const toggle: TabMessage = { type: 'toggle-sidebar' };
  if ((await tellTab(tabId, toggle)) || !(await readOnce(tabId))) return;
  await tellTab(tabId, toggle);
}
