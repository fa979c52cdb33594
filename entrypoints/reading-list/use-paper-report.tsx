import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StatusCommands } from '@/components/status/status-commands';
import { ReportBody } from '@/components/sidebar/ReportBody';
import { createPaperView, NO_PAPER } from '@/lib/messaging/paper-view';
import type { WorkIds } from '@/lib/model/work';
import { browser } from '@/lib/platform/browser';

/** How long a paper stays open before its report is asked for, in milliseconds: who walks through the list asks nobody. */
const PAUSE = 350;

/**
 * The whole report on the open paper, as the sidebar shows it: from this machine, and from the services where live checks
 * are on.
 * @returns `null` until it is there
 */
export function usePaperReport(ids: WorkIds | null, commands: Omit<StatusCommands, 'onRetry'>): JSX.Element | null {
  const [paper, setPaper] = useState(NO_PAPER);
  const [view] = useState(() => createPaperView('open', setPaper));
  const key = ids === null ? null : JSON.stringify(ids);
  useEffect(() => {
    view.show(null, null);
    if (key === null) return;
    const timer = setTimeout(() => {
      const show = (tabId: number | null) => view.show({ kind: 'work', ids: JSON.parse(key) as WorkIds, from: null, title: null, types: [] }, tabId);
      void browser.tabs.getCurrent().then((tab) => show(tab?.id ?? null), () => show(null));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      view.show(null, null);
    };
  }, [key, view]);
  const { snapshot } = paper;
  if (snapshot === null || key === null) return null;
  return <ReportBody report={snapshot.report} verdict={snapshot.verdict} inPage={false} commands={{ ...commands, onRetry: () => view.askAgain(true) }} />;
}
