import type { Ask, Snapshot, TabFace, TabMessage, TabState } from '@/lib/messaging/contract';
import { createReportClient } from '@/lib/messaging/report-client';
import type { PageFinding } from '@/lib/model/page-finding';
import type { PageBrowser } from '@/lib/platform/page-browser';
import { pageSession, setPageSession, type PageSession } from './page-session';
import type { ReadPrinted } from './work/evidence';
import { mayPrintDoi } from './work/may-print-doi';
import { sharesId } from './work/shares-id';

/** The tab at the page's edge, as the detector drives it. */
export interface PageTab {
  /** @param face empty where nobody has answered */
  show(face: Partial<TabFace>): void;
  remove(): void;
  host: Element;
}

export interface DetectorDeps {
  extension: PageBrowser;
  window: Window;
  createTab(onOpen: () => void): PageTab;
  /** Gives what is to be called when the page comes into view or goes out of it. */
  watchWork(onFinding: (finding: PageFinding) => void, signal: AbortSignal, window: Window, readPrinted: ReadPrinted): () => void;
}

/**
 * The first of the three page scripts: finds the paper, asks about it, shows the tab. It alone
 * talks on the report port; the sidebar is told through the session.
 *
 *   page loads ─ watchWork ─→ finding ─→ ask (when visible) ─→ snapshots ─→ tab word, sidebar
 *                                                first snapshot ─→ reader ─→ ask again with what the page says
 *   shown again, or back from the back/forward cache ─→ ask again
 *   extension gone ─→ the signal ends everything
 */
export function startDetector({ extension, window, createTab, watchWork }: DetectorDeps): void {
  if (pageSession()) return;
  const { runtime } = extension;
  const { document } = window;
  const ending = new AbortController();
  const { signal } = ending;
  /** The paper for which "keep open" has opened the sidebar: once each, so that closing it lasts. */
  let kept = 0;
  /** Whether the script that reads printed DOIs was sent for. */
  let sentFor = false;

  let tab: PageTab | null = null;
  const client = createReportClient((name) => runtime.connect({ name }), receive, lost);
  const session: PageSession = {
    finding: null,
    navigation: 0,
    snapshot: null,
    hosts: [],
    signal,
    ask,
    openedBy: 'reader',
    unanswered: false,
  };
  setPageSession(session);

  /** The paper is no longer shown, and neither is what was said of it. */
  function leave(): void {
    client.leave();
    tab?.remove();
  }

  function end(): void {
    leave();
    ending.abort();
  }

  function found(finding: PageFinding): void {
    if (session.finding && finding.kind === 'work' && sharesId(session.finding.ids, finding.ids)) {
      // The same paper, and more of it is known: what is shown stays until the answer is there.
      session.finding = finding;
      ask('view');
      return;
    }
    leave();
    session.navigation += 1;
    session.snapshot = null;
    session.unanswered = false;
    session.finding = finding.kind === 'other' ? null : finding;
    // The badge still has the last paper's word. On a page that never showed one nobody is woken.
    if (session.navigation > 1) send('no-paper');
    if (paper()) ask('view');
    else if (session.finding) send('inject-marks');
    session.onChange?.();
  }

  const paper = () => (session.finding?.kind === 'list' ? null : session.finding);

  function ask(depth: Ask['depth'], force = false): void {
    const finding = paper();
    if (!finding || document.visibilityState !== 'visible') return;
    const deep = depth === 'open' || session.sidebar?.isOpen;
    client.ask({
      ...finding,
      type: 'ask',
      navigation: session.navigation,
      revision: session.snapshot?.revision ?? 0,
      depth: deep ? 'open' : depth,
      force,
      tabId: null,
      page: (deep && session.reader?.readText(finding)) || null,
      notices: session.reader?.readNotices(finding) ?? [],
    });
  }

  /** Made with the first answer: most pages of a paper host show no tab. */
  function show(face: Partial<TabFace> = {}): void {
    if (!tab) session.hosts.push((tab = createTab(toggle)).host);
    tab.show(face);
  }

  /** Nobody answers: either the extension is gone, or its background fails each time. */
  function lost(): void {
    if (!runtime.id) {
      end();
      return;
    }
    session.unanswered = true;
    // What was said before is still known; only where nothing was there is nothing to show.
    if (!session.snapshot) show();
    session.onChange?.();
  }

  function receive(snapshot: Snapshot): void {
    session.snapshot = snapshot;
    session.unanswered = false;
    show(snapshot.tab);
    session.onChange?.();
    if (snapshot.prefs.keepOpen && kept !== session.navigation) open('keep-open');
    kept = session.navigation;
    if (session.reader) {
      if (snapshot.settled) session.reader.readAgain();
    } else if (snapshot.revision === 1) send('inject-reader');
  }

  /** A message without an answer that matters; a dead extension ends this script. */
  function send(type: 'no-paper' | 'inject-finder' | 'inject-marks' | 'inject-reader' | 'open-sidebar'): void {
    try {
      runtime.sendMessage({ type }).catch(() => undefined);
    } catch {
      end();
    }
  }

  function open(by: PageSession['openedBy']): void {
    session.openedBy = by;
    if (session.sidebar) session.sidebar.open(by);
    else send('open-sidebar');
  }

  function toggle(): void {
    if (session.sidebar?.isOpen) session.sidebar.close();
    else open('reader');
  }

  function state(): TabState | null {
    const { finding, snapshot, sidebar } = session;
    return finding && { finding, snapshot, unanswered: session.unanswered, sidebarOpen: sidebar?.isOpen === true, list: session.list };
  }

  runtime.onMessage.addListener((message, sender, respond) => {
    if (signal.aborted || sender.id !== runtime.id) return;
    const { type } = message as TabMessage;
    if (type === 'toggle-sidebar') toggle();
    else if (type === 'ask-again') ask('view');
    else if (type === 'end') end();
    else respond(state());
  });

  /** Few pages name their paper only in print. The script that reads that comes when one may, and then looks again. */
  function readPrinted(page: Document): ReturnType<ReadPrinted> {
    if (session.readPrinted) return session.readPrinted(page);
    if (!sentFor && mayPrintDoi(page)) {
      sentFor = true;
      send('inject-finder');
    }
    return [];
  }

  const lookAgain = (session.lookAgain = watchWork(found, signal, window, readPrinted));
  // Also when the page comes back from the back/forward cache, where ports are silently dead, and
  // when a page that was prerendered is shown.
  document.addEventListener(
    'visibilitychange',
    () => {
      lookAgain();
      ask('view');
    },
    { signal },
  );
}
