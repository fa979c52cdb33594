import { createRef, type ComponentChild } from 'preact';
import { Sidebar } from '@/components/sidebar/Sidebar';
import type { SidebarProblem } from '@/components/sidebar/ProblemBar';
import { PlaceContext } from '@/components/parts/place-context';
import { plainText } from '@/lib/model/rich-text';
import type { Work } from '@/lib/model/work';
import type { Command, CommandName, Reply } from '@/lib/messaging/contract';
import { sendCommand } from '@/lib/messaging/send-command';
import { listen, type PageSession, type SidebarHandle } from '@/lib/page/page-session';
import { createPagePlaces } from '@/lib/page/texts/page-places';
import { pageBrowser } from '@/lib/platform/page-browser';
import { createOverlay } from './overlay';

/** Up to this width the column covers the page (sidebar.css). */
const COVERED = 480;

/**
 * Renders the sidebar as a view on the page session: whatever the session holds is what is shown.
 * @param render Preact's, which takes `null` to unmount
 */
export function mountSidebar(
  session: PageSession,
  render: (what: ComponentChild, where: HTMLElement) => void,
): SidebarHandle {
  const closeRef = createRef<HTMLButtonElement>();
  const overlay = createOverlay(document, close);
  session.hosts.push(overlay.host);
  const places = createPagePlaces(window, () => send({ type: 'style-places' }));
  let isOpen = false;
  let busy = false;
  let keepOpen: boolean | null = null;
  let problem: SidebarProblem | null = null;
  let justSaved: readonly Work[] = [];
  /** Counts up with each snapshot until the reader touches the sidebar: see SidebarProps.drawing. */
  let drawing = 0;
  let touched = false;

  function draw(): void {
    if (!isOpen) return;
    const { snapshot, finding } = session;
    const prefs = snapshot?.prefs;
    const isList = finding?.kind === 'list';
    const hasPaper = finding !== null && !isList;
    render(
      <PlaceContext.Provider value={places}>
        <Sidebar
          report={snapshot?.report ?? null}
          verdict={snapshot?.verdict ?? null}
          place="page"
          side={prefs?.side}
          theme={prefs?.theme}
          keepOpen={keepOpen ?? prefs?.keepOpen ?? false}
          busy={busy || (snapshot === null && hasPaper && !session.unanswered)}
          list={isList}
          pageList={session.list}
          now={Date.now()}
          onShowEntry={(at, citation) => {
            session.marks?.show(at, citation);
            // Where the column covers the page, what was asked for would stay behind it.
            if (window.innerWidth <= COVERED) close();
          }}
          problem={session.unanswered ? 'disconnected' : (problem ?? (snapshot?.report.storageFailed ? 'storage' : null))}
          drawing={drawing}
          closeRef={closeRef}
          onClose={close}
          onKeepOpen={(on) => {
            keepOpen = on;
            draw();
            void send({ type: 'set-keep-open', on });
          }}
          justSaved={justSaved}
          onSave={(work) => void save(work)}
          onEdit={(entry) => void send({ type: 'open-page', page: 'reading-list', entry })}
          onOpenList={() => void send({ type: 'open-page', page: 'reading-list', entry: null })}
          onOptions={() => void send({ type: 'open-page', page: 'options', entry: null })}
          onTurnOnLive={() => void send({ type: 'open-page', page: 'welcome', entry: null })}
          onRetry={() => session.ask('open', true)}
        />
      </PlaceContext.Provider>,
      overlay.container,
    );
  }

  async function send<N extends CommandName>(command: Command<N>): Promise<Reply<N> | null> {
    try {
      return await sendCommand((message) => pageBrowser.runtime.sendMessage(message), command);
    } catch {
      problem = 'updated';
      draw();
      return null;
    }
  }

  async function save(work: Work): Promise<void> {
    const asked = session.navigation;
    busy = true;
    draw();
    const reply = await send({
      type: 'save-work',
      ids: work.ids,
      title: work.title ? plainText(work.title).trim() : null,
    });
    busy = false;
    // The reader may have gone on to another paper meanwhile, which has nothing to do with this one.
    if (asked !== session.navigation) return draw();
    if (reply !== null) problem = reply.ok ? null : 'save-failed';
    if (reply?.ok) justSaved = [...justSaved, work];
    draw();
    if (reply?.ok) session.ask('open');
  }

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    overlay.hide();
    render(null, overlay.container);
  }

  let navigation = session.navigation;
  // From then on open folds, the focus and the scrolled place matter more: nothing is drawn anew.
  for (const type of ['pointerdown', 'keydown', 'wheel'] as const) {
    overlay.container.addEventListener(type, () => (touched = true), { passive: true });
  }
  listen(session, () => {
    if (navigation !== session.navigation) {
      navigation = session.navigation;
      problem = null;
      justSaved = [];
      touched = false;
    }
    if (!touched) drawing += 1;
    draw();
  });
  session.signal.addEventListener('abort', close);

  return {
    get isOpen() {
      return isOpen;
    },
    open(by) {
      const opening = !isOpen;
      isOpen = true;
      draw();
      overlay.show(by, closeRef.current);
      if (opening) session.ask('open');
    },
    close,
  };
}
