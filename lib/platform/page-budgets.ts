import { browser } from './browser';

/** How much of something a tab's page may still have, and when that was counted, in milliseconds since the epoch. */
export interface Budget {
  left: number;
  at: number;
}

/** The budgets of tabs, by tab: kept in the browser's memory, so that stopping the background does not fill them. */
export async function readBudgets(name: string): Promise<Record<string, Budget>> {
  const { [keyOf(name)]: budgets } = await browser.storage.session.get(keyOf(name));
  return (budgets ?? {}) as Record<string, Budget>;
}

export async function writeBudgets(name: string, budgets: Record<string, Budget>): Promise<void> {
  await browser.storage.session.set({ [keyOf(name)]: budgets });
}

function keyOf(name: string): string {
  return `page-budget-${name}`;
}
