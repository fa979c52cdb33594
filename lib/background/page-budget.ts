import type { Sender } from '@/lib/messaging/sender';
import { createTabBudget } from './tab-budget';

/** Two of the longest lists that a page is read for, and so many entries more each minute. */
const entriesTold = createTabBudget('entries', { capacity: 5_000, refill: 1_000 });
/** Tabs whose answered entries are remembered. */
const MAX_TABS = 200;

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
export async function spendBudget({ tab, url = '' }: Sender, keys: readonly string[], now: number): Promise<boolean[]> {
  const id = tab?.id;
  if (id === undefined) return keys.map(() => true);
  const before = told.get(id);
  const known = before?.url === url ? before.keys : new Set<string>();
  told.delete(id);
  told.set(id, { url, keys: known });
  for (const each of told.keys()) if (told.size > MAX_TABS) told.delete(each);
  const fresh = [...new Set(keys)].filter((key) => !known.has(key));
  const granted = fresh.length === 0 ? 0 : await entriesTold.spend(id, fresh.length, now);
  for (const key of fresh.slice(0, granted)) known.add(key);
  return keys.map((key) => known.has(key));
}
