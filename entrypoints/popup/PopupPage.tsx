import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Popup } from '@/components/popup/Popup';
import { isPdfAddress } from '@/lib/identifiers/is-pdf-address';
import { textOfIds } from '@/lib/identifiers/text-of-ids';
import { command } from '@/lib/messaging/command';
import { createPaperView, NO_PAPER } from '@/lib/messaging/paper-view';
import { activeTab, type ActiveTab } from '@/lib/messaging/active-tab';
import { applyLook } from '@/lib/platform/apply-look';
import { openCheckPage } from '@/lib/platform/check-page';
import { NAMED_SITES } from '@/lib/platform/named-sites';
import { readOnce, requestSite, siteAccess, type SiteAccess } from '@/lib/settings/sites';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';
import type { Settings } from '@/lib/model/settings';
import { digestLines, presentChanges } from '@/lib/watch/digest';

/** Until the tab has a settled answer the popup looks again this often, in milliseconds: the page may still be loading. */
const LOOK_AGAIN = 300;

/** Settings and news are worth waiting for this long, in milliseconds: what stands below them does not move then. */
const PATIENCE = 300;

/** This tab's verdict, from the tab's own page script, or by its address where there is none. */
export function PopupPage(): JSX.Element {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  const [access, setAccess] = useState<SiteAccess | null>(null);
  const [looked, setLooked] = useState(false);
  const [refused, setRefused] = useState(false);
  const [clipRefused, setClipRefused] = useState(false);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [isPatient, setPatient] = useState(true);
  const [changes, setChanges] = useState<number | null>(null);
  const [paper, setPaper] = useState(NO_PAPER);
  const view = useMemo(() => createPaperView('view', setPaper), []);
  const [openedAt] = useState(() => Date.now());
  const asked = useRef('');

  function take(next: Settings): void {
    applyLook(next);
    setSettings(next);
  }

  // Before the first frame, not after it: nothing can be shown until these have answered.
  useLayoutEffect(() => {
    void getSettings().then(take);
    const timer = setTimeout(() => setPatient(false), PATIENCE);
    // A storage that cannot be read has no news.
    void presentChanges().then(({ unseen }) => setChanges(digestLines(unseen).length), () => setChanges(0));
    const stop = onSettingsChange(take);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);

  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look(isSecond: boolean): Promise<void> {
      const found = await activeTab();
      setAccess(found?.url && !found.reads ? await siteAccess(found.url) : null);
      setTab(found);
      // References that are just being counted come with the rest, or at the second look.
      setLooked((before) => before || isSecond || found?.state?.list?.state !== 'reading');
      const addressed = found?.addressed ?? null;
      // The same paper is not asked about at each look.
      const key = JSON.stringify(addressed);
      if (key !== asked.current) view.show(addressed, found?.id ?? null);
      asked.current = key;
      const { state } = found ?? { state: null };
      const isAnswered = state?.snapshot?.settled === true || state?.unanswered === true || state?.finding.kind === 'list';
      const done = isAnswered && (state?.list ? state.list.state !== 'reading' : state?.unanswered === true);
      if (!done) timer = setTimeout(() => void look(true), LOOK_AGAIN);
    }
    void look(false);
    return () => clearTimeout(timer);
  }, [view]);

  async function toggle(): Promise<void> {
    if (tab) await command({ type: 'toggle-sidebar', tabId: tab.id });
    // The sidebar has the focus now; the popup would only stand in its way.
    window.close();
  }

  const host = tab?.url && URL.canParse(tab.url) ? new URL(tab.url).hostname : null;

  async function markHere(on: boolean): Promise<void> {
    if (host === null || settings === null) return;
    const others = settings.unmarkedSites.filter((each) => each !== host);
    await command({ type: 'set-settings', patch: { unmarkedSites: on ? others : [...others, host] } });
    // The page's scripts have been told; what they say now follows.
    setTimeout(() => void activeTab().then(setTab), LOOK_AGAIN);
  }

  async function clip(): Promise<void> {
    if (!tab) return;
    const reply = await command({ type: 'clip-tab', tabId: tab.id });
    setClipRefused(!reply.ok);
    if (reply.ok) window.close();
  }

  async function lookUp(text: string): Promise<void> {
    await openCheckPage(text, tab);
    window.close();
  }

  return (
    <Popup
      isPdf={isPdfAddress(tab?.url ?? null)}
      onCheckPdf={(ids) => void lookUp(ids === null ? '' : textOfIds(ids))}
      state={tab?.state ?? null}
      reads={looked && (!isPatient || (settings !== null && changes !== null)) ? (tab?.reads ?? false) : null}
      addressed={
        tab?.addressed ? { finding: tab.addressed, snapshot: paper.snapshot, unanswered: paper.problem === 'disconnected' } : null
      }
      access={access}
      host={host}
      refused={refused}
      sites={NAMED_SITES.map(({ name }) => name)}
      keepOpen={settings?.keepOpen ?? null}
      marksHere={settings?.marks && tab?.reads && host !== null ? !settings.unmarkedSites.includes(host) : null}
      now={openedAt}
      changes={changes ?? 0}
      onDigest={() => void command({ type: 'open-page', page: 'digest', entry: null })}
      onMarksHere={(on) => void markHere(on)}
      onBibliography={() => void command({ type: 'open-page', page: 'bibliography', entry: null })}
      onToggleSidebar={() => void toggle()}
      onFullReport={(ids) => void lookUp(textOfIds(ids))}
      onCheckOnce={() => tab && void readOnce(tab.id).then((read) => setRefused(!read))}
      onAllow={() => tab?.url && void requestSite(tab.url)}
      onLookUp={(text) => void lookUp(text)}
      onKeepOpen={(on) => void command({ type: 'set-sidebar', patch: { keepOpen: on } })}
      onOpenList={() => void command({ type: 'open-page', page: 'reading-list', entry: null })}
      onClip={() => void clip()}
      clipRefused={clipRefused}
      onOptions={() => void command({ type: 'open-page', page: 'options', entry: null })}
    />
  );
}
