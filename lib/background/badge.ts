import { SHAPES } from '@/lib/model/shapes';
import type { TabMessage, TabState } from '@/lib/messaging/contract';
import type { Verdict } from '@/lib/model/verdict';
import { browser } from '@/lib/platform/browser';
import { i18n } from '#i18n';

/** Badge backgrounds, dark enough for white text (at least 4.5:1), never green. */
const COLOURS: Record<Verdict['tone'], string> = {
  red: '#b3261e',
  amber: '#8a5300',
  blue: '#1f5fa8',
  grey: '#5c6370',
};

/**
 * Puts a verdict on the toolbar button of one tab: the same shape as on the page's tab, with the
 * word as its title. No page can touch it.
 */
export async function showBadge(tabId: number, verdict: Verdict): Promise<void> {
  const title = `Caveat: ${i18n.t(`word.${verdict.word}`)}`;
  // A tab may close at any time; that is no error worth a word.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: SHAPES[verdict.word] }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[verdict.tone] }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => undefined);
}

/**
 * Takes a tab's verdict back if nobody there shows a paper: the page it was about has gone.
 * @param address of that page; a tab that still has it needs no question, which would cost the page more than its answer
 */
export async function confirmBadge(tabId: number, address: string): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.url !== undefined && tab.url === address) return;
  const question: TabMessage = { type: 'tell-state' };
  const state = (await browser.tabs.sendMessage(tabId, question).catch(() => null)) as TabState | null | undefined;
  if (!state || state.finding.kind === 'list') await clearBadge(tabId);
}

/** Takes a tab's verdict back. What is shown there then is what stands for all tabs: how many changes are new. */
export async function clearBadge(tabId: number): Promise<void> {
  const title = await browser.action.getTitle({}).catch(() => 'Caveat');
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: null }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS.grey }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => undefined);
}

/** Shows on the toolbar button of every tab without a verdict how many lines of the digest are new. */
export async function showCount(lines: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: lines === 0 ? '' : lines > 99 ? '99+' : String(lines) }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS.grey }),
    browser.action.setTitle({ title: lines === 0 ? 'Caveat' : `Caveat: ${i18n.t('watch.badge', lines)}` }),
  ]).catch(() => undefined);
}
