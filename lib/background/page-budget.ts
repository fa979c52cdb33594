import type { Sender } from '@/lib/messaging/sender';
import { readBudgets, writeBudgets, type Budget } from '@/lib/platform/page-budgets';

/** Two of the longest lists that a page is read for. */
const CAPACITY = 5_000;
/** So many more each minute. */
const REFILL = 1_000;
const MINUTE = 60_000;

/** One after the other, so that two questions do not spend the same. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * How many entries of a page's list may be answered with what this device keeps: whether a paper was looked at, is
 * saved or has a summary. A page's script asks about the rows it found; one that was taken over could ask about
 * anything, and learns no more than this in a while. Without a budget the public list alone answers.
 * @param wanted how many entries were asked about
 * @param now milliseconds since the epoch
 * @returns how many of the first may be answered; all for Caveat's own pages
 */
export function spendBudget({ tab }: Sender, wanted: number, now: number): Promise<number> {
  const spent = turn.then(async () => {
    if (tab?.id === undefined) return wanted;
    const budgets = await readBudgets();
    const left = filled(budgets[tab.id], now);
    const given = Math.min(wanted, Math.floor(left));
    // A full budget needs no note: tabs that were closed long ago drop out.
    const noted = Object.entries(budgets).filter(([, budget]) => filled(budget, now) < CAPACITY);
    await writeBudgets({ ...Object.fromEntries(noted), [tab.id]: { left: left - given, at: now } });
    return given;
  });
  turn = spent.catch(() => undefined);
  return spent;
}

function filled(budget: Budget | undefined, now: number): number {
  // A clock that was set back gives nothing.
  return budget ? Math.min(CAPACITY, budget.left + (Math.max(0, now - budget.at) / MINUTE) * REFILL) : CAPACITY;
}
