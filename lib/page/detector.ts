import type { Ask, Snapshot, TabFace, TabMessage, TabState } from '@/lib/messaging/contract';
import { createReportClient } from '@/lib/messaging/report-client';
import type { PageFinding } from '@/lib/model/page-finding';
import type { PageBrowser } from '@/lib/platform/page-browser';
import { pageSession, setPageSession, type PageSession } from './page-session';
import type { ReadPrinted } from './identify/evidence';
import { mayPrintDoi } from './identify/may-print-doi';
import { sharesId } from './identify/shares-id';

/** What the detector does with the tab at the page's edge. */
export interface PageTab {
  /** @param face left empty if nobody has answered */
  show(face: Partial<TabFace>): void;
  remove(): void;
  host: Element;
}

export interface DetectorDeps {
  extension: PageBrowser;
  window: Window;
  createTab(onOpen: () => void): PageTab;
  /** Returns a function, which the detector calls when the page comes into view or goes out of it. */
  watchWork(onFinding: (finding: PageFinding) => void, signal: AbortSignal, window: Window, readPrinted: ReadPrinted): () => void;
}

/**
 * The first page script. It finds the paper, asks about it and shows the tab. No other script uses the report port:
 * the sidebar learns everything from the session.
 *
 *   page loads ─ watchWork ─→ finding ─→ ask (when visible) ─→ snapshots ─→ tab word, sidebar
 *                                                first snapshot ─→ scout ─→ reader, marks: where the page is worth them
 *   shown again, or back from the back/forward cache ─→ ask again
 *   extension gone ─→ the signal ends everything
 */
export function startDetector({ extension, window, createTab, watchWork }: DetectorDeps): void {
  if (pageSession()) return;
  const { runtime } = extension;
  const { document } = window;
  const ending = new AbortController();
  const { signal } = ending;
  /**
   * The paper for which "keep open" opened the sidebar. It opens once for each paper, so that the reader can close
   * it.
   */
  let kept = 0;
  /** Whether the detector has sent for the script that reads printed DOIs. */
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

  /** Takes the tab away and ends the question, because the page no longer shows this paper. */
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
      // The same paper, of which the page now says more. The last answer stays until the new one comes.
      session.finding = finding;
      ask('view');
      return;
    }
    leave();
    session.navigation += 1;
    session.snapshot = null;
    session.unanswered = false;
    session.finding = finding.kind === 'other' ? null : finding;
    // The badge still shows the last paper's word. If this page never showed a paper, the background is not woken.
    if (session.navigation > 1) send('no-paper');
    if (paper()) ask('view');
    else if (session.finding) scout();
    session.onChange?.();
  }

  const paper = () => (session.finding?.kind === 'list' ? null : session.finding);

  function ask(depth: Ask['depth'], force = false): void {
    const finding = paper();
    if (!finding || document.hidden) return;
    const deep = depth === 'open' || session.sidebar?.isOpen;
    client.ask({
      ...finding,
      type: 'ask',
      navigation: session.navigation,
      revision: session.snapshot?.revision ?? 0,
      depth: deep ? 'open' : depth,
      force,
      tabId: null,
      page: session.reader?.readText(finding, !!deep) ?? null,
      notices: session.reader?.readNotices(finding) ?? [],
    });
  }

  /** Makes the tab when the first answer comes, because most pages of a paper host never need one. */
  function show(face: Partial<TabFace> = {}): void {
    if (!tab) session.hosts.push((tab = createTab(toggle)).host);
    tab.show(face);
  }

  /** Called if nobody answers: the extension is gone, or its background fails each time. */
  function lost(): void {
    if (!runtime.id) {
      end();
      return;
    }
    session.unanswered = true;
    // The last answer is still true. The tab says that nobody answers only if there was none.
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
    if (snapshot.settled) session.reader?.readAgain();
    if (snapshot.revision === 1) scout();
  }

  /** Sends a message that needs no answer. If the extension is gone, this script ends. */
  function send(type: 'no-paper' | 'inject-finder' | 'inject-marks' | 'inject-scout' | 'open-sidebar'): void {
    try {
      runtime.sendMessage({ type }).catch(() => undefined);
    } catch {
      end();
    }
  }

  function scout(): void {
    if (!session.scout) send('inject-scout');
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

  /** @param list reads the page's list, because somebody looks */
  function state(list?: boolean): TabState | null {
    const { finding, snapshot, sidebar, marks } = session;
    if (list && finding && !marks) send('inject-marks');
    return finding && { finding, snapshot, unanswered: session.unanswered, sidebarOpen: !!sidebar?.isOpen, list: session.list };
  }

  runtime.onMessage.addListener((message, sender, respond) => {
    if (signal.aborted || sender.id !== runtime.id) return;
    const told = message as TabMessage;
    const { type } = told;
    if (type === 'toggle-sidebar') toggle();
    else if (type === 'ask-again') {
      ask('view');
      session.scout?.look();
    }
    else if (type === 'end') end();
    else if (type === 'tell-state') respond(state(told.list));
  });

  /**
   * Reads the DOIs that the page prints. Few pages name their paper only there, so the script that reads them comes
   * when it is needed; then it looks again.
   */
  function readPrinted(page: Document): ReturnType<ReadPrinted> {
    if (session.readPrinted) return session.readPrinted(page);
    if (!sentFor && mayPrintDoi(page)) {
      sentFor = true;
      send('inject-finder');
    }
    return [];
  }

  const lookAgain = (session.lookAgain = watchWork(found, signal, window, readPrinted));
  // The page also comes into view from the back/forward cache, where its port is dead without a word, and after it was
  // prerendered.
  document.addEventListener(
    'visibilitychange',
    () => {
      lookAgain();
      ask('view');
    },
    { signal },
  );
}
