import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CheckTop } from '@/components/check/CheckTop';
import type { LookUpState } from '@/components/check/look-up-state';
import { Sidebar } from '@/components/sidebar/Sidebar';
import { command } from '@/lib/messaging/command';
import { createPaperView, NO_PAPER } from '@/lib/messaging/paper-view';
import { plainText } from '@/lib/model/rich-text';
import type { WorkIds } from '@/lib/model/work';
import { applyTheme } from '@/lib/platform/apply-theme';
import { browser } from '@/lib/platform/browser';
import { textToCheck } from '@/lib/platform/check-page';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';

/**
 * Looks up what it was opened with, or what is typed into its box, and shows the whole report.
 *
 *   text ─ look-up ─→ identifiers ─────────→ report
 *                  └→ candidates ─ choice ─→ report
 */
export function CheckPage(): JSX.Element {
  const [state, setState] = useState<LookUpState>({ step: 'idle' });
  const [paper, setPaper] = useState(NO_PAPER);
  const [isReady, setIsReady] = useState(false);
  /** The tab whose privacy applies: the private one that the text came from, else this one. */
  const tab = useRef<{ id: number | null; isPrivate: boolean }>({ id: null, isPrivate: false });
  /** Counts look-ups: the answer to an earlier one must not win over a later one. */
  const lookUps = useRef(0);
  const column = useRef<HTMLElement>(null);
  const view = useMemo(() => createPaperView('open', setPaper), []);

  function show(ids: WorkIds | null): void {
    view.show(ids && { kind: 'work', ids, from: null, title: null, types: [] }, tab.current.id);
  }

  async function lookUp(text: string): Promise<void> {
    const mine = (lookUps.current += 1);
    setState({ step: 'looking', text });
    show(null);
    const reply = await command({ type: 'look-up', text, tabId: tab.current.id });
    if (mine !== lookUps.current) return;
    setState(reply.ok ? { step: 'answered', text, result: reply.value, chosen: reply.value.ids } : { step: 'failed', text });
    if (reply.ok && reply.value.ids !== null) show(reply.value.ids);
  }

  function choose(ids: WorkIds): void {
    setState((now) => (now.step === 'answered' ? { ...now, chosen: ids } : now));
    show(ids);
    window.scrollTo(0, 0);
    // The button that was pressed is gone with its list.
    column.current?.focus();
  }

  useEffect(() => {
    void getSettings().then(({ theme }) => applyTheme(theme));
    void begin();
    async function begin(): Promise<void> {
      const [given, own] = await Promise.all([textToCheck(location.hash), browser.tabs.getCurrent()]);
      tab.current = {
        id: given?.tabId ?? own?.id ?? null,
        isPrivate: (given?.tabId ?? null) !== null || own?.incognito === true,
      };
      setIsReady(true);
      if (given !== null && given.text.trim() !== '') await lookUp(given.text.trim());
    }
  }, []);

  // Live checks may be allowed meanwhile, on the welcome page that this one leads to.
  const again = useRef<() => void>(() => undefined);
  again.current = () => {
    if (state.step === 'answered' && state.chosen === null) void lookUp(state.text);
    else view.askAgain(false);
  };
  useEffect(() => onSettingsChange(({ theme }) => (applyTheme(theme), again.current())), []);

  const title = paper.snapshot?.report.main.work.title ?? null;
  useEffect(() => {
    // A title would go into the browser's history with the page.
    const named = title !== null && !tab.current.isPrivate;
    document.title = i18n.t('check.tabTitle', [named ? plainText(title).trim() : i18n.t('check.title')]);
  }, [title]);

  const openPage = (page: 'reading-list' | 'options' | 'welcome', entry: string | null = null) =>
    void command({ type: 'open-page', page, entry });
  const mending = {
    onTurnOnLive: () => openPage('welcome'),
    onOptions: () => openPage('options'),
    onRetry: () => again.current(),
  };

  return (
    <Sidebar
      report={paper.snapshot?.report ?? null}
      verdict={paper.snapshot?.verdict ?? null}
      place="panel"
      rootRef={column}
      keepOpen={false}
      busy={paper.saving || paper.waiting || !isReady}
      problem={paper.problem}
      justSaved={paper.justSaved}
      top={isReady && <CheckTop state={state} mending={mending} onLookUp={(text) => void lookUp(text)} onChoose={choose} />}
      onClose={() => window.close()}
      onKeepOpen={() => undefined}
      onSave={(work) => void view.save(work)}
      onEdit={(entry) => openPage('reading-list', entry)}
      onUpdateEntry={(id, patch) => void view.update({ id, patch })}
      onOpenList={() => openPage('reading-list')}
      onOptions={mending.onOptions}
      onTurnOnLive={mending.onTurnOnLive}
      onRetry={() => view.askAgain(true)}
    />
  );
}
