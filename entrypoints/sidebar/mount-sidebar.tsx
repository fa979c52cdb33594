import { createRef, type ComponentChild } from 'preact';
import { Sidebar } from '@/components/sidebar/Sidebar';
import type { SidebarProblem } from '@/components/sidebar/ProblemBar';
import { PlaceContext } from '@/components/parts/place-context';
import { plainText } from '@/lib/model/rich-text';
import type { NoticeReading } from '@/lib/model/report';
import type { Work } from '@/lib/model/work';
import type { Command, CommandName, Prefs, Reply } from '@/lib/messaging/contract';
import { sendCommand } from '@/lib/messaging/send-command';
import { listen, type MarkedPlaces, type PageSession, type SidebarHandle } from '@/lib/page/page-session';
import { createPagePlaces } from '@/lib/page/texts/page-places';
import { pageBrowser } from '@/lib/platform/page-browser';
import { SectionMemoryContext } from '@/components/parts/section-memory';
import { SIDEBAR_WIDTH } from '@/lib/model/sidebar-width';
import { createOverlay } from './overlay';

/** Up to this width the column covers the page (sidebar.css). */
const COVERED = 480;
/** A choice is kept when nothing more was changed for so long, in milliseconds. */
const KEEP_AFTER = 250;
const AT_FIRST: Prefs = { keepOpen: false, side: 'right', theme: 'system', motion: 'system', sidebarWidth: SIDEBAR_WIDTH.usual, pushPage: false, openSections: [] };

/**
 * Renders the sidebar as a view on the page session: whatever the session holds is what is shown.
 * @param render Preact's, which takes `null` to unmount
 */
export function mountSidebar(
  session: PageSession,
  render: (what: ComponentChild, where: HTMLElement) => void,
): SidebarHandle {
  const closeRef = createRef<HTMLButtonElement>();
  const overlay = createOverlay(document, close, (counts) => {
    if (!counts) {
      problem = 'unseen';
      draw();
      // What a press that counts sets going draws, and not in the middle of the press: a switch has turned already.
    } else if (problem === 'unseen') problem = null;
  });
  session.hosts.push(overlay.host);
  const isStill = () => session.snapshot?.prefs.motion === 'off';
  const places = createPagePlaces(window, () => send({ type: 'style-places' }).then(isStill));
  let isOpen = false;
  let busy = false;
  /** What the reader chose here; the next snapshot knows it too. */
  let chosen: Partial<Prefs> = {};
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let problem: SidebarProblem | null = null;
  let justSaved: readonly Work[] = [];
  /** Counts up with each snapshot until the reader touches the sidebar: see SidebarProps.drawing. */
  let drawing = 0;
  let touched = false;

  function draw(): void {
    if (!isOpen) return;
    const { snapshot, finding } = session;
    const prefs: Prefs = { ...(snapshot?.prefs ?? AT_FIRST), ...chosen };
    overlay.push(prefs.pushPage ? prefs.sidebarWidth : 0, prefs.side);
    const isList = finding?.kind === 'list';
    const hasPaper = finding !== null && !isList;
    render(
      <PlaceContext.Provider value={hasPaper && snapshot?.report.main.role === 'article' ? { ...places, mark } : places}>
        <SectionMemoryContext.Provider
          value={{
            open: prefs.openSections,
            set: (name, on) => choose({ openSections: [...prefs.openSections.filter((each) => each !== name), ...(on ? [name] : [])] }),
          }}
        >
          <Sidebar
            report={snapshot?.report ?? null}
            verdict={snapshot?.verdict ?? null}
            place="page"
            layout={{ side: prefs.side, sidebarWidth: prefs.sidebarWidth, pushPage: prefs.pushPage, onChange: choose }}
            theme={prefs.theme}
            motion={prefs.motion}
            keepOpen={prefs.keepOpen}
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
            onKeepOpen={(keepOpen) => choose({ keepOpen })}
            justSaved={justSaved}
            onSave={(work) => void save(work)}
            onEdit={() => show('reading-list', true)}
            onOpenList={() => show('reading-list')}
            onOptions={() => show('options')}
            onTurnOnLive={() => show('welcome')}
            onRetry={() => session.ask('open', true)}
          />
        </SectionMemoryContext.Provider>
      </PlaceContext.Provider>,
      overlay.container,
    );
  }

  async function send<N extends CommandName>(command: Command<N>): Promise<Reply<N> | null> {
    const reply = await sendCommand((message) => pageBrowser.runtime.sendMessage(message), command);
    // A script whose extension was updated, switched off or removed has no id any more.
    if (pageBrowser.runtime.id) return reply;
    problem = 'updated';
    draw();
    return null;
  }

  const show = (page: Command<'show-page'>['page'], atPaper = false) => void send({ type: 'show-page', page, atPaper });

  /** The script that finds the places comes when the reader asks for them. */
  async function mark({ change: { wasNow }, named, text }: NoticeReading): Promise<MarkedPlaces | null> {
    const asked = session.navigation;
    if (!session.places) await send({ type: 'inject-places' });
    if (asked !== session.navigation || !isOpen || !named || !session.places) return null;
    return session.places.mark({ wasNow, ...named, text }, isStill());
  }

  /** Shown at once and kept a moment later, so that dragging an edge is one write. */
  function choose(patch: Partial<Prefs>): void {
    chosen = { ...chosen, ...patch };
    draw();
    clearTimeout(keeping);
    keeping = setTimeout(() => void send({ type: 'set-sidebar', patch: kept(chosen) }), KEEP_AFTER);
  }

  async function save(work: Work): Promise<void> {
    const asked = session.navigation;
    busy = true;
    draw();
    const reply = await send({
      type: 'save-paper',
      ids: work.ids,
      title: work.title ? plainText(work.title).trim() : null,
    });
    busy = false;
    // The reader may have gone on to another paper meanwhile, which has nothing to do with this one.
    if (asked !== session.navigation) return draw();
    problem = reply === null ? 'updated-unsaved' : reply.ok ? null : 'save-failed';
    if (reply?.ok) justSaved = [...justSaved, work];
    draw();
    if (reply?.ok) session.ask('open');
  }

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    session.places?.clear();
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
      // A page that takes the column out closes it, too.
      return isOpen && overlay.container.matches(':popover-open');
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

/** The colours are chosen in the options, not here. */
function kept({ theme: _theme, ...choices }: Partial<Prefs>): Omit<Partial<Prefs>, 'theme'> {
  return choices;
}
