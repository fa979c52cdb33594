import type { Ask, Snapshot, TabMessage, TabState } from '@/lib/messaging/contract';
import type { Verdict } from '@/lib/model/verdict';
import { createReportClient } from '@/lib/messaging/report-client';
import type { PageFinding } from '@/lib/model/page-finding';
import type { PageBrowser } from '@/lib/platform/page-browser';
import { pageSession, setPageSession, type PageSession } from './page-session';

/** The tab at the page's edge, as the detector drives it. */
export interface PageTab {
  show(verdict: Verdict, side: 'right' | 'left'): void;
  hide(): void;
}

export interface DetectorDeps {
  browser: PageBrowser;
  window: Window;
  createTab(onOpen: () => void): PageTab;
  watchWork(onFinding: (finding: PageFinding) => void, signal: AbortSignal): void;
}

/**
 * The first of the three page scripts: finds the paper, asks about it, shows the tab. It alone
 * talks on the report port; the sidebar is told through the session.
 *
 *   page loads ─ watchWork ─→ finding ─→ ask (when visible) ─→ snapshots ─→ tab word, sidebar
 *   shown again, or back from the back/forward cache ─→ ask again
 *   extension gone ─→ the signal ends everything
 */
export function startDetector({ browser, window, createTab, watchWork }: DetectorDeps): void {
  if (pageSession()) return;
  const { document } = window;
  const ending = new AbortController();
  const { signal } = ending;
  const changed = new Set<() => void>();
  let kept = '';
  let seen = false;

  const client = createReportClient((name) => browser.runtime.connect({ name }), receive, lost);
  const tab = createTab(() => toggle());

  const session: PageSession = {
    finding: null,
    navigation: 0,
    snapshot: null,
    signal,
    ask,
    onChange: (listener) => void changed.add(listener),
    readPage: null,
    sidebar: null,
    openedBy: 'reader',
    unanswered: false,
  };
  setPageSession(session);

  function end(): void {
    client.leave();
    tab.hide();
    session.sidebar?.close();
    ending.abort();
  }

  const tell = () => changed.forEach((listener) => listener());
  const visible = () => document.visibilityState === 'visible';
  const isPaper = (finding: PageFinding | null): finding is PageFinding =>
    finding !== null && finding.kind !== 'other' && finding.kind !== 'list' && Object.values(finding.ids).some(Boolean);

  function found(finding: PageFinding): void {
    const same = session.finding !== null && JSON.stringify(finding.ids) === JSON.stringify(session.finding.ids);
    if (same && session.finding?.kind === finding.kind) return;
    client.leave();
    session.navigation += 1;
    session.snapshot = null;
    session.unanswered = false;
    tab.hide();
    session.finding = finding.kind === 'other' ? null : finding;
    if (isPaper(finding)) {
      seen = true;
      ask('view');
    } else {
      // The background is woken on a page without a paper only to take back what it was told.
      if (seen) send({ type: 'no-paper' });
      seen = false;
    }
    tell();
  }

  function ask(depth: Ask['depth'], force = false): void {
    const { finding } = session;
    if (!isPaper(finding) || !visible()) return;
    const deep = depth === 'open' || session.sidebar?.isOpen === true;
    client.ask({
      type: 'ask',
      ids: finding.ids,
      kind: finding.kind,
      from: finding.from,
      title: finding.title,
      navigation: session.navigation,
      revision: session.snapshot?.revision ?? 0,
      depth: deep ? 'open' : 'view',
      force,
      tabId: null,
      page: deep ? (session.readPage?.(finding) ?? null) : null,
    });
  }

  /** Nobody answers: either the extension is gone, or its background fails each time. */
  function lost(): void {
    if (!browser.runtime.id) {
      end();
      return;
    }
    session.unanswered = true;
    tab.show({ word: 'notChecked', tone: 'grey' }, session.snapshot?.prefs.side ?? 'right');
    tell();
  }

  function receive(snapshot: Snapshot): void {
    session.snapshot = snapshot;
    session.unanswered = false;
    tab.show(snapshot.verdict, snapshot.prefs.side);
    tell();
    // "Keep open" opens once for each paper, so that closing it lasts until the next.
    const paper = `${session.navigation} ${snapshot.paper}`;
    if (snapshot.prefs.keepOpen && kept !== paper) openSidebar('keep-open');
    kept = paper;
  }

  /** A message without an answer that matters; a dead extension ends this script. */
  function send(message: unknown): void {
    try {
      browser.runtime.sendMessage(message).catch(() => undefined);
    } catch {
      end();
    }
  }

  function openSidebar(by: 'reader' | 'keep-open'): void {
    if (session.sidebar) session.sidebar.open(by);
    else {
      session.openedBy = by;
      send({ type: 'open-sidebar' });
    }
  }

  function toggle(): void {
    if (session.sidebar?.isOpen) session.sidebar.close();
    else openSidebar('reader');
  }

  function state(): TabState | null {
    if (!session.finding) return null;
    const event = session.snapshot?.report.main.status.event;
    return {
      finding: session.finding,
      verdict: session.snapshot?.verdict ?? null,
      eventWord: event?.sourceType ?? null,
      eventDate: event?.date ?? null,
      settled: session.snapshot?.settled ?? false,
      sidebarOpen: session.sidebar?.isOpen ?? false,
    };
  }

  window.addEventListener('pageshow', (event) => event.persisted && ask('view'), { signal });
  document.addEventListener('visibilitychange', () => visible() && ask('view'), { signal });
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    if (signal.aborted || sender.id !== browser.runtime.id) return;
    const { type } = message as TabMessage;
    if (type === 'toggle-sidebar') toggle();
    else if (type === 'ask-again') ask('view');
    else if (type === 'tell-state') respond(state());
  });

  watchWork(found, signal);
}
