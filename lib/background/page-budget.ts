import type { Sender } from '@/lib/messaging/sender';
import { readBudgets, writeBudgets, type Budget } from '@/lib/platform/page-budgets';

/** Two of the longest lists that a page is read for. */
const CAPACITY = 5_000;
/** So many more each minute. */
const REFILL = 1_000;
const MINUTE = 60_000;

/** One after the other, so that two questions do not spend the same. */
let turn: Promise<unknown> = Promise.resolve();
/** The entries that a tab's page was answered about: a list that is seen again asks again, and learns nothing new. */
const told = new Map<number, { url: string; keys: Set<string> }>();

/**
 * Which entries of a page's list may be answered with what this device keeps: whether a paper was looked at, is
 * saved or has a summary. A page's script asks about the rows it found; one that was taken over could ask about
 * anything, and learns no more than this in a while. Without a budget the public list alone answers.
 * @param keys the entries that were asked about, as text
 * @param now milliseconds since the epoch
 * @returns for each whether it may be answered; all for Caveat's own pages
 */
export function spendBudget({ tab, url = '' }: Sender, keys: readonly string[], now: number): Promise<boolean[]> {
  const spent = turn.then(async () => {
    const id = tab?.id;
    if (id === undefined) return keys.map(() => true);
    const before = told.get(id);
    const known = before?.url === url ? before.keys : new Set<string>();
    told.set(id, { url, keys: known });
    const budgets = await readBudgets();
    let left = filled(budgets[id], now);
    const allowed = keys.map((key) => {
      if (known.has(key)) return true;
      if (left < 1) return false;
      left -= 1;
      known.add(key);
      return true;
    });
    // A full budget needs no note: tabs that were closed long ago drop out.
    const noted = Object.entries(budgets).filter(([, budget]) => filled(budget, now) < CAPACITY);
    await writeBudgets({ ...Object.fromEntries(noted), [id]: { left, at: now } });
    for (const each of told.keys()) if (each !== id && !noted.some(([other]) => other === String(each))) told.delete(each);
    return allowed;
  });
  turn = spent.catch(() => undefined);
  return spent;
}

function filled(budget: Budget | undefined, now: number): number {
  // A clock that was set back gives nothing.
  return budget ? Math.min(CAPACITY, budget.left + (Math.max(0, now - budget.at) / MINUTE) * REFILL) : CAPACITY;
}
