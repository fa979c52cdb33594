import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StatusCommands } from '@/components/status/status-commands';
import { draftPartOf } from '@/components/draft/draft-part-of';
import { ReportBody } from '@/components/sidebar/ReportBody';
import { draftDesk } from '@/lib/drafts/own-draft-desk';
import { createPaperView, NO_PAPER } from '@/lib/messaging/paper-view';
import type { Report } from '@/lib/model/report';
import type { Work, WorkIds } from '@/lib/model/work';
import { browser } from '@/lib/platform/browser';

/** How long a paper stays open before its report is asked for, in milliseconds: who walks through the list asks nobody. */
const PAUSE = 350;

export interface PaperReport {
  /** `null` until it is there. */
  report: JSX.Element | null;
  /** None is there, and nobody answers. */
  isUnanswered: boolean;
}

/**
 * The whole report on the open paper, as the sidebar shows it: from this machine, and from the services where live checks
 * are on.
 * @param saved the open paper as it was saved; `null` where none is open
 */
export function usePaperReport(saved: Work | null, commands: Omit<StatusCommands, 'onRetry'>): PaperReport {
  const [paper, setPaper] = useState(NO_PAPER);
  const [view] = useState(() => createPaperView('open', setPaper));
  const [desk] = useState(draftDesk);
  const key = saved === null ? null : JSON.stringify(saved.ids);
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
  if (snapshot === null || saved === null) return { report: null, isUnanswered: paper.problem !== null };
  const report = <ReportBody report={withSavedFacts(snapshot.report, saved)} verdict={snapshot.verdict} inPage={false} draftOf={draftPartOf(desk, false)} commands={{ ...commands, onRetry: () => view.askAgain(true) }} />;
  return { report, isUnanswered: false };
}

/** The paper under the title that it was saved with, where no source that was asked knows one. */
function withSavedFacts(report: Report, { title, journal, published, authors }: Work): Report {
  const { work } = report.main;
  if (work.title !== null && work.title.length > 0) return report;
  const named = { ...work, title, journal: work.journal ?? journal, published: work.published ?? published, authors: work.authors.length > 0 ? work.authors : authors };
  return { ...report, main: { ...report.main, work: named } };
}
