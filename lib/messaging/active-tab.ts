import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { siteDoi } from '@/lib/identifiers/site-doi';
import { workKey } from '@/lib/identifiers/work-key';
import type { TabMessage, TabState } from '@/lib/messaging/contract';
import type { PageFinding } from '@/lib/model/page-finding';
import { browser } from '@/lib/platform/browser';

/** The browser tab that the popup or the side panel stands beside. */
export interface ActiveTab {
  id: number;
  /** Its address, where the browser tells it: on a site that Caveat may read, and to the popup. */
  url: string | null;
  incognito: boolean;
  /** Caveat's page script runs there and answered: the site is one that Caveat reads. */
  reads: boolean;
  /** What its page shows; `null` where Caveat does not run or there is no paper. */
  state: TabState | null;
  /** What the address alone names, where the page script found nothing or there is none: a PDF. */
  addressed: PageFinding | null;
}

/**
 * Asks the page script of the active tab what it shows. "Nobody is there to answer" and "there is no
 * paper" are kept apart: the first says nothing about the page.
 */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const question: TabMessage = { type: 'tell-state', list: true };
  // The browser rejects where nobody listens; a listener that is being replaced answers undefined.
  const answer = (await browser.tabs.sendMessage(tab.id, question).catch(() => undefined)) as TabState | null | undefined;
  const state = answer ?? null;
  const url = tab.url ?? null;
  return {
    id: tab.id,
    url,
    incognito: tab.incognito,
    reads: answer !== undefined,
    state,
    addressed: state === null && url !== null ? findingOf(url) : null,
  };
}

/** The one paper that a tab shows or names; `null` for none, and for a list. */
export function paperOf(tab: Pick<ActiveTab, 'state' | 'addressed'> | null): PageFinding | null {
  const finding = tab?.state?.finding ?? tab?.addressed ?? null;
  return finding?.kind === 'list' ? null : finding;
}

function findingOf(url: string): PageFinding | null {
  const named = idsInUrl(url);
  const doi = named.doi ?? siteDoi(url);
  // A figure's or a file's own DOI means its paper.
  const ids = { ...named, doi: doi && parentDoi(doi) };
  return workKey(ids) === null ? null : { kind: 'work', ids, from: 'url', title: null, types: [] };
}
