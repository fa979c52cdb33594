import { browser } from './browser';

/** What a tab's page may still be told, and when that was counted, in milliseconds since the epoch. */
export interface Budget {
  left: number;
  at: number;
}

const KEY = 'page-budgets';

/** The budgets of tabs, by tab: kept in the browser's memory, so that stopping the background does not fill them. */
export async function readBudgets(): Promise<Record<string, Budget>> {
  const { [KEY]: budgets } = await browser.storage.session.get(KEY);
  return (budgets ?? {}) as Record<string, Budget>;
}

export async function writeBudgets(budgets: Record<string, Budget>): Promise<void> {
  await browser.storage.session.set({ [KEY]: budgets });
}
