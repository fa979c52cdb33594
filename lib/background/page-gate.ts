import { isOwnPage, type Self, type Sender } from '@/lib/messaging/sender';
import type { WorkIds } from '@/lib/model/work';
import type { TabGate } from '@/lib/report/tab-gate';
import { holdsIds } from '@/lib/identifiers/work-key';
import type { DocumentFacts } from './document-facts';
import { createTabBudget } from './tab-budget';
import { createTabPapers } from './tab-papers';

/**
 * What the scripts of web pages may have done: the report of their tab, saving their tab's paper, opening a page of
 * Caveat. A script that a page has taken over could ask for anything, so each is held to its own tab's paper, to a
 * click of the reader where a reader would click, and to a budget.
 */
export interface PageGate extends TabGate {
  /** Whether the reader clicked in the page a moment ago; always so in Caveat's own pages, whose clicks nobody else makes. */
  hasClick(sender: Sender): Promise<boolean>;
  maySave(sender: Sender, ids: WorkIds): Promise<boolean>;
  mayOpenPage(sender: Sender): Promise<boolean>;
  /** The works of the tab's paper, its own first. */
  worksOf(sender: Sender): Promise<WorkIds[]>;
  /** Which of some identifiers stand in the page. */
  idsIn: DocumentFacts['idsIn'];
  /** The paper has gone from the tab's page, or the tab has. */
  forget(tabId: number): Promise<void>;
}

/** @param now milliseconds since the epoch */
export function createPageGate(self: Self, facts: DocumentFacts, now: () => number): PageGate {
  const questions = createTabBudget('questions', { capacity: 100, refill: 60 });
  const requests = createTabBudget('requests', { capacity: 40, refill: 40 });
  const forced = createTabBudget('forced', { capacity: 3, refill: 3 });
  const pages = createTabBudget('pages', { capacity: 4, refill: 6 });
  const papers = createTabPapers(createTabBudget('papers', { capacity: 30, refill: 20 }), now);
  const spendOne = async (budget: typeof pages, { tab }: Sender) => tab?.id !== undefined && (await budget.spend(tab.id, 1, now())) === 1;

  return {
    hasClick: async (sender) => isOwnPage(sender, self) || facts.hasClick(sender),
    idsIn: facts.idsIn,
    worksOf: papers.worksOf,
    named: papers.named,
    forget: papers.forget,
    admits: async (sender, ids) => (await spendOne(questions, sender)) && papers.claim(sender, ids),
    mayForce: async (sender) => (await facts.hasClick(sender)) && spendOne(forced, sender),
    maySave: async (sender, ids) => (await facts.hasClick(sender)) && ((await papers.worksOf(sender)).some((work) => holdsIds(work, ids)) || papers.claim(sender, ids)),
    mayOpenPage: async (sender) => (await facts.hasClick(sender)) && spendOne(pages, sender),
    netFor: (sender, net) => ({
      ask: async (url, options) => ((await spendOne(requests, sender)) ? net.ask(url, options) : { ok: false, reason: 'rate-limited', retryAt: null, at: now() }),
    }),
  };
}
