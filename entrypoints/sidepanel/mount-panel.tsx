import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/sidebar/sidebar.css';
import type { ComponentChild } from 'preact';
import { Sidebar } from '@/components/sidebar/Sidebar';
import type { SidebarProblem } from '@/components/sidebar/ProblemBar';
import { command } from '@/lib/messaging/command';
import { createReportClient } from '@/lib/messaging/report-client';
import type { Snapshot } from '@/lib/messaging/contract';
import { plainText } from '@/lib/model/rich-text';
import type { Work } from '@/lib/model/work';
import { activeTab, type ActiveTab } from '@/lib/platform/active-tab';
import { browser } from '@/lib/platform/browser';
import type { PagePort } from '@/lib/platform/page-browser';

/**
 * The browser's own side panel: the same app beside the page instead of on it. It follows the active
 * tab and asks by itself about the paper that the tab's page script names.
 */
export function mountPanel(container: HTMLElement, render: (what: ComponentChild, where: HTMLElement) => void): void {
  let tab: ActiveTab | null = null;
  let snapshot: Snapshot | null = null;
  let navigation = 0;
  let busy = false;
  let problem: SidebarProblem | null = null;
  let justSaved: readonly Work[] = [];

  const client = createReportClient(
    (name) => browser.runtime.connect({ name }) as PagePort,
    (received) => {
      snapshot = received;
      problem = received.report.storageFailed ? 'storage' : null;
      draw();
    },
    () => {
      problem = 'disconnected';
      draw();
    },
  );

  /** Counts looks at the active tab: a slow answer of a tab that is left must not win over a later one. */
  let look = 0;

  async function follow(): Promise<void> {
    const mine = (look += 1);
    const before = paperOf(tab);
    const found = await activeTab();
    if (mine !== look) return;
    tab = found;
    if (paperOf(tab) === before && snapshot) return;
    snapshot = null;
    problem = null;
    justSaved = [];
    navigation += 1;
    if (paperOf(tab) === null) client.leave();
    else ask(false);
    draw();
  }

  function forget(): void {
    client.leave();
    tab = tab && { ...tab, state: null };
    snapshot = null;
    problem = null;
    draw();
  }

  function ask(force: boolean): void {
    const finding = tab?.state?.finding;
    if (!tab || !finding) return;
    client.ask({
      ...finding,
      type: 'ask',
      navigation,
      revision: snapshot?.revision ?? 0,
      depth: 'open',
      force,
      tabId: tab.id,
      page: null,
      notices: [],
    });
  }

  async function save(work: Work): Promise<void> {
    const asked = navigation;
    busy = true;
    draw();
    const title = work.title ? plainText(work.title).trim() : null;
    const reply = await command({ type: 'save-work', ids: work.ids, title });
    busy = false;
    // The reader may have gone on to another paper meanwhile, which has nothing to do with this one.
    if (asked !== navigation) return draw();
    problem = reply.ok ? null : 'save-failed';
    if (reply.ok) justSaved = [...justSaved, work];
    draw();
    if (reply.ok) ask(false);
  }

  const openPage = (page: 'reading-list' | 'options' | 'welcome', entry: string | null = null) =>
    void command({ type: 'open-page', page, entry });

  function draw(): void {
    render(
      <Sidebar
        report={snapshot?.report ?? null}
        verdict={snapshot?.verdict ?? null}
        place="panel"
        theme={snapshot?.prefs.theme}
        keepOpen={false}
        busy={busy || (snapshot === null && paperOf(tab) !== null && problem === null)}
        list={tab?.state?.finding.kind === 'list'}
        problem={problem}
        onClose={() => window.close()}
        onKeepOpen={() => undefined}
        justSaved={justSaved}
        onSave={(work) => void save(work)}
        onEdit={(entry) => openPage('reading-list', entry)}
        onUpdateEntry={(id, patch) => void command({ type: 'update-entry', id, patch }).then(() => ask(false))}
        onOpenList={() => openPage('reading-list')}
        onOptions={() => openPage('options')}
        onTurnOnLive={() => openPage('welcome')}
        onRetry={() => ask(true)}
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
  void follow();
}

/** One string for the paper a tab shows; `null` for none, and for a list. */
function paperOf(tab: ActiveTab | null): string | null {
  const finding = tab?.state?.finding;
  return !tab || !finding || finding.kind === 'list' ? null : `${tab.id} ${JSON.stringify(finding.ids)}`;
}
