import { readBudgets, writeBudgets, type Budget } from '@/lib/platform/page-budgets';

/** What the page of a tab may have of one thing, over time. */
export interface TabBudget {
  /**
   * Spends what is left of a tab's budget, up to an amount.
   * @param now milliseconds since the epoch
   * @returns how much of the amount there was
   */
  spend(tabId: number, amount: number, now: number): Promise<number>;
}

const MINUTE = 60_000;

/**
 * A budget that fills up again by and by (a token bucket). Stopping the background does not fill it.
 * @param name which thing it is for
 * @param limits.capacity as much as a tab may have at once
 * @param limits.refill as much more each minute
 */
export function createTabBudget(name: string, { capacity, refill }: { capacity: number; refill: number }): TabBudget {
  /** One after the other, so that two questions do not spend the same. */
  let turn: Promise<unknown> = Promise.resolve();

  // A clock that was set back gives nothing.
  const filled = (budget: Budget | undefined, now: number) => (budget ? Math.min(capacity, budget.left + (Math.max(0, now - budget.at) / MINUTE) * refill) : capacity);

  return {
    spend(tabId, amount, now) {
      const spent = turn.then(async () => {
        const budgets = await readBudgets(name);
        const left = filled(budgets[tabId], now);
        const granted = Math.min(amount, Math.floor(left));
        // A full budget needs no note: tabs that were closed long ago drop out.
        const noted = Object.entries(budgets).filter(([, budget]) => filled(budget, now) < capacity);
        await writeBudgets(name, { ...Object.fromEntries(noted), [tabId]: { left: left - granted, at: now } });
        return granted;
      });
      turn = spent.catch(() => undefined);
      return spent;
    },
  };
}
