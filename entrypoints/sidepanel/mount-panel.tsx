import '@/components/styles/tokens.css';
import '@/components/styles/type.css';
import '@/components/styles/base.css';
import '@/components/sidebar/sidebar.css';
import '@/components/check/check.css';
import '@/components/draft/draft.css';
import type { ComponentChild } from 'preact';
import { PlaceContext } from '@/components/parts/place-context';
import { PdfOffer } from '@/components/popup/PdfOffer';
import { LookUpBox } from '@/components/check/LookUpBox';
import { draftPartOf } from '@/components/draft/draft-part-of';
import { EmptySidebar } from '@/components/sidebar/EmptySidebar';
import { SavedEditor } from '@/components/sidebar/SavedEditor';
import { Sidebar } from '@/components/sidebar/Sidebar';
import { Results } from '@/components/marks/Results';
import { SectionMemoryContext } from '@/components/parts/section-memory';
import { draftDesk } from '@/lib/drafts/own-draft-desk';
import { command } from '@/lib/messaging/command';
import type { NoticeReading } from '@/lib/model/report';
import type { TabMessage } from '@/lib/messaging/contract';
import { editingOf } from '@/components/reading-list/editing-of';
import { isPdfAddress } from '@/lib/identifiers/is-pdf-address';
import { createPaperView, NO_PAPER } from '@/lib/messaging/paper-view';
import { activeTab, paperOf, type ActiveTab } from '@/lib/messaging/active-tab';
import { browser, type Runtime } from '@/lib/platform/browser';
import { openCheckPage } from '@/lib/platform/check-page';
import { createPanelPlaces } from './panel-places';

/** How often, and how many times, a page is asked whether its list has been read, in milliseconds. */
const LOOK_AGAIN = 400;
const MAX_LOOKS = 12;

/**
 * The browser's own side panel: the same app beside the page instead of on it. It follows the active
 * tab and asks by itself about the paper that the tab's page script or its address names.
 */
export function mountPanel(container: HTMLElement, render: (what: ComponentChild, where: HTMLElement) => void): void {
  let tab: ActiveTab | null = null;
  const desk = draftDesk();
  let paper = NO_PAPER;
  const places = createPanelPlaces();

  const editing = editingOf((id, patch, base) => view.update(id, patch, base));
  const view = createPaperView('open', (state) => {
    paper = state;
    draw();
  });

  /** What the reader opened and closed here; the next snapshot knows it too. */
  let openSections: string[] | null = null;

  /** How often the tab was asked for its list. */
  let looks = 0;

  /** Counts looks at the active tab: a slow answer of a tab that is left must not win over a later one. */
  let look = 0;

  /** @param isSameTab only what the tab's list came to is looked for: a question about its paper goes on */
  async function follow(isSameTab = false): Promise<void> {
    const mine = (look += 1);
    const before = keyOf(tab);
    const found = await activeTab();
    if (mine !== look) return;
    tab = found;
    followList();
    if (keyOf(tab) !== before) places.clear();
    if (keyOf(tab) === before && (paper.snapshot || isSameTab)) return draw();
    view.show(paperOf(tab), tab?.id ?? null);
  }

  let looking: ReturnType<typeof setTimeout> | undefined;
  let explained = '';

  /** A page's list is read after its paper: the tab is asked again until it has come to an end. */
  function followList(): void {
    clearTimeout(looking);
    const { list = null, finding } = tab?.state ?? {};
    if (!finding) return;
    const isWaiting = list === null || list.state === 'reading' || list.flagged.some(({ notices }) => notices === null);
    looks = isWaiting ? looks + 1 : 0;
    if (!isWaiting || looks > MAX_LOOKS) return;
    // Once for each list as it stands: what nobody explains is not asked for without end.
    const key = list?.state === 'answered' ? JSON.stringify([tab?.id, list.flagged.map(({ ids }) => ids)]) : explained;
    if (key !== explained) tellTab({ type: 'explain-list' });
    explained = key;
    looking = setTimeout(() => void follow(true), LOOK_AGAIN);
  }

  function tellTab(message: TabMessage): void {
    if (tab) void browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
  }

  function forget(): void {
    looks = 0;
    places.clear();
    tab = tab && { ...tab, state: null, addressed: null };
    view.show(null, null);
  }

  const openPage = (page: 'reading-list' | 'options' | 'welcome', entry: string | null = null) =>
    void command({ type: 'open-page', page, entry });

  function draw(): void {
    const { snapshot, waiting, saving, problem, justSaved } = paper;
    const saved = snapshot?.report.saved ?? null;
    const isEmpty = snapshot === null && !waiting && problem === null;
    const isList = tab?.state?.finding.kind === 'list';
    const pageList = tab?.state?.list ?? null;
    const open = openSections ?? snapshot?.prefs.openSections ?? [];
    const setSection = (name: string, on: boolean): void => {
      openSections = [...open.filter((each) => each !== name), ...(on ? [name] : [])];
      draw();
      void command({ type: 'set-sidebar', patch: { openSections } });
    };
    const isPagesOwn = tab?.state !== null && !isList && snapshot?.report.main.role === 'article';
    const mark = (reading: NoticeReading) => (tab ? places.mark(tab, reading, snapshot?.prefs.motion === 'off') : Promise.resolve(null));
    const showEntry = (at: number, citation: number | null) => tellTab({ type: 'show-entry', at, citation });
    render(
      <PlaceContext.Provider value={isPagesOwn ? { mark } : null}>
        <SectionMemoryContext.Provider value={{ open, set: setSection }}>
          <Sidebar
            report={snapshot?.report ?? null}
            verdict={snapshot?.verdict ?? null}
            place="panel"
            theme={snapshot?.prefs.theme}
            motion={snapshot?.prefs.motion}
            keepOpen={false}
            busy={saving || waiting}
            top={
              isEmpty && (
                <>
                  {isList && pageList ? (
                    <Results list={pageList} now={Date.now()} onShow={showEntry} />
                  ) : (
                    <EmptySidebar busy={false} list={isList} />
                  )}
                  <LookUpBox onLookUp={(text) => void openCheckPage(text, tab)} />
                  {isPdfAddress(tab?.url ?? null) && <PdfOffer onCheckPdf={() => void openCheckPage('', tab)} />}
                </>
              )
            }
            pageList={pageList}
            onShowEntry={showEntry}
            problem={problem}
            onClose={() => window.close()}
            onKeepOpen={() => undefined}
            justSaved={justSaved}
            onSave={(work) => void view.save(work)}
            onEdit={() => openPage('reading-list', saved?.id)}
            draftOf={draftPartOf(desk, tab?.incognito === true)}
            editor={saved && <SavedEditor saved={saved} editing={editing} />}
            onOpenList={() => openPage('reading-list')}
            onOptions={() => openPage('options')}
            onTurnOnLive={() => openPage('welcome')}
            onRetry={() => view.askAgain(true)}
          />
        </SectionMemoryContext.Provider>
      </PlaceContext.Provider>,
      container,
    );
  }

  browser.tabs.onActivated.addListener(() => void follow());
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId !== tab?.id) return;
    // Another page is on its way: what stands here is the last one's.
    if (status === 'loading') forget();
    if (status === 'complete') void follow();
  });
  // A page that changes without loading says so itself; the background answers it, not the panel.
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { type } = message as { type?: unknown };
    if (sender.tab?.id !== tab?.id) return undefined;
    // A page that asks about rows has rows to tell of soon.
    if (type === 'check-list') looks = 0;
    if (type === 'no-paper' || type === 'check-list') void follow(type === 'check-list');
    return undefined;
  });
  window.addEventListener('pagehide', () => places.clear());
  void follow();
}

/** One string for the paper a tab shows; `null` for none. */
function keyOf(tab: ActiveTab | null): string | null {
  const paper = paperOf(tab);
  return tab === null || paper === null ? null : `${tab.id} ${JSON.stringify(paper.ids)}`;
}
