import type { LookUpState } from '@/components/check/look-up-state';
import { command } from '@/lib/messaging/command';
import { createPaperView, NO_PAPER, type PaperState, type PaperView } from '@/lib/messaging/paper-view';
import type { WorkIds } from '@/lib/model/work';
import { browser } from '@/lib/platform/browser';
import { textToCheck } from '@/lib/platform/check-page';

/** What the check page shows. Plain data, replaced as a whole. */
export interface CheckState {
  lookUp: LookUpState;
  paper: PaperState;
  /** The text comes from a private window, or the page stands in one. */
  isPrivate: boolean;
  /** Whether there is a text to begin with is known. */
  isReady: boolean;
}

export interface CheckSession {
  /** Looks up what the page was opened with, if anything. */
  begin(): Promise<void>;
  lookUp(text: string): Promise<void>;
  /** Shows no paper, and an empty box. */
  clear(): void;
  /** Shows one of the works that a title may mean. */
  choose(ids: WorkIds): void;
  /** The same question once more, as things stand now. */
  again(): void;
  view: Pick<PaperView, 'askAgain' | 'save' | 'update'>;
}

export const AT_FIRST: CheckState = { lookUp: { step: 'idle' }, paper: NO_PAPER, isPrivate: false, isReady: false };

/**
 * What happens on the check page.
 *
 *   text ─ look-up ─→ identifiers ─────────→ report
 *                  └→ candidates ─ choice ─→ report
 */
export function createCheckSession(onChange: (state: CheckState) => void): CheckSession {
  let state = AT_FIRST;
  /** The tab whose privacy applies: the private one that the text came from, else the page's own. */
  let tabId: number | null = null;
  /** Counts look-ups: the answer to an earlier one must not win over a later one. */
  let lookUps = 0;

  const view = createPaperView('open', (paper) => change({ paper }));

  function change(part: Partial<CheckState>): void {
    state = { ...state, ...part };
    onChange(state);
  }

  function show(ids: WorkIds | null): void {
    view.show(ids && { kind: 'work', ids, from: null, title: null, types: [] }, tabId);
  }

  async function lookUp(text: string): Promise<void> {
    const mine = (lookUps += 1);
    change({ lookUp: { step: 'looking', text } });
    show(null);
    const reply = await command({ type: 'look-up', text, tabId });
    if (mine !== lookUps) return;
    const result = reply.ok ? reply.value : null;
    change({ lookUp: result ? { step: 'answered', text, result, chosen: result.ids } : { step: 'failed', text } });
    if (result?.ids) show(result.ids);
  }

  return {
    lookUp,
    clear() {
      lookUps += 1;
      change({ lookUp: { step: 'idle' } });
      show(null);
    },
    view,
    async begin() {
      const [given, own] = await Promise.all([textToCheck(location.hash), browser.tabs.getCurrent()]);
      const isFromPrivate = given !== null && given.tabId !== null;
      tabId = given?.tabId ?? own?.id ?? null;
      change({ isReady: true, isPrivate: isFromPrivate || own?.incognito === true });
      const text = given?.text.trim() ?? '';
      if (text !== '') await lookUp(text);
    },
    choose(ids) {
      if (state.lookUp.step !== 'answered') return;
      change({ lookUp: { ...state.lookUp, chosen: ids } });
      show(ids);
    },
    again() {
      const { lookUp: now } = state;
      if (now.step === 'failed' || (now.step === 'answered' && now.chosen === null)) void lookUp(now.text);
      else view.askAgain(false);
    },
  };
}
