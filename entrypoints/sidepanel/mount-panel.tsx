import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/sidebar/sidebar.css';
import '@/components/check/check.css';
import type { ComponentChild } from 'preact';
import { LookUpBox } from '@/components/check/LookUpBox';
import { EmptySidebar } from '@/components/sidebar/EmptySidebar';
import { Sidebar } from '@/components/sidebar/Sidebar';
import { command } from '@/lib/messaging/command';
import { createPaperView, NO_PAPER } from '@/lib/messaging/paper-view';
import { activeTab, paperOf, type ActiveTab } from '@/lib/platform/active-tab';
import { browser, type Runtime } from '@/lib/platform/browser';
import { openCheckPage } from '@/lib/platform/check-page';

/**
 * The browser's own side panel: the same app beside the page instead of on it. It follows the active
 * tab and asks by itself about the paper that the tab's page script or its address names.
 */
export function mountPanel(container: HTMLElement, render: (what: ComponentChild, where: HTMLElement) => void): void {
  let tab: ActiveTab | null = null;
  let paper = NO_PAPER;

  const view = createPaperView('open', (state) => {
    paper = state;
    draw();
  });

  /** Counts looks at the active tab: a slow answer of a tab that is left must not win over a later one. */
  let look = 0;

  async function follow(): Promise<void> {
    const mine = (look += 1);
    const before = keyOf(tab);
    const found = await activeTab();
    if (mine !== look) return;
    tab = found;
    if (keyOf(tab) === before && paper.snapshot) return;
    view.show(paperOf(tab), tab?.id ?? null);
  }

  function forget(): void {
    tab = tab && { ...tab, state: null, addressed: null };
    view.show(null, null);
  }

  const openPage = (page: 'reading-list' | 'options' | 'welcome', entry: string | null = null) =>
    void command({ type: 'open-page', page, entry });

  function draw(): void {
    const { snapshot, waiting, saving, problem, justSaved } = paper;
    const isEmpty = snapshot === null && !waiting && problem === null;
    const isList = tab?.state?.finding.kind === 'list';
    render(
      <Sidebar
        report={snapshot?.report ?? null}
        verdict={snapshot?.verdict ?? null}
        place="panel"
        theme={snapshot?.prefs.theme}
        keepOpen={false}
        busy={saving || waiting}
        top={
          isEmpty && (
            <>
              <EmptySidebar busy={false} list={isList} />
              <LookUpBox onLookUp={(text) => void openCheckPage(text, tab)} />
            </>
          )
        }
        problem={problem}
        onClose={() => window.close()}
        onKeepOpen={() => undefined}
        justSaved={justSaved}
        onSave={(work) => void view.save(work)}
        onEdit={(entry) => openPage('reading-list', entry)}
        onUpdateEntry={(id, patch) => void view.update({ id, patch })}
        onOpenList={() => openPage('reading-list')}
        onOptions={() => openPage('options')}
        onTurnOnLive={() => openPage('welcome')}
        onRetry={() => view.askAgain(true)}
      />,
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
    if (type === 'no-paper' && sender.tab?.id === tab?.id) void follow();
    return undefined;
  });
  void follow();
}

/** One string for the paper a tab shows; `null` for none. */
function keyOf(tab: ActiveTab | null): string | null {
  const paper = paperOf(tab);
  return tab === null || paper === null ? null : `${tab.id} ${JSON.stringify(paper.ids)}`;
}
