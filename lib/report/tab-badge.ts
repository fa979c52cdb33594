import type { Verdict } from '@/lib/model/verdict';
import type { ServeDeps } from './serve-deps';

/** The toolbar badge of the one tab that asks; it does nothing where no tab asks. */
export interface TabBadge {
  show(verdict: Verdict): void;
  /** Waits for what was shown, and clears it if the page has gone meanwhile. */
  settle(): Promise<void>;
}

/**
 * Keeps a tab's badge in step with its snapshots.
 * @param tab of the page that asks, and the page's address; `undefined` for Caveat's own pages
 * @param signal aborted when the page has gone: its word must not stay on the badge of the next page
 */
export function createTabBadge(tab: { id: number; address: string } | undefined, deps: Pick<ServeDeps, 'showInTab' | 'confirmTab'>, signal: AbortSignal): TabBadge {
  const shown: Promise<void>[] = [];
  return {
    show(verdict) {
      // The browser carries out calls in their order, so none waits for another.
      if (tab && !signal.aborted) shown.push(deps.showInTab(tab.id, verdict));
    },
    async settle() {
      await Promise.all(shown);
      // The page may have gone while its last word was on the way; the next one need not show a paper.
      if (tab && shown.length > 0) await deps.confirmTab(tab.id, tab.address);
    },
  };
}
