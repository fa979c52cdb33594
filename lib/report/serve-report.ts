import { parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import { workKey } from '@/lib/identifiers/work-key';
import { askSchema, pageNoticeSchema, pageTextSchema, type Ask, type Prefs, type Snapshot, type TabFace } from '@/lib/messaging/contract';
import type { Verdict } from '@/lib/model/verdict';
import { covers } from '@/lib/platform/site-pattern';
import { namedPatterns } from '@/lib/platform/sites';
import { isOwnPage, isPageScript, type Self, type Sender } from '@/lib/messaging/sender';
import type { Report } from '@/lib/model/report';
import type { PageNotice } from '@/lib/model/page-notice';
import { SHAPES } from '@/lib/model/shapes';
import type { Settings } from '@/lib/model/settings';
import type { WorkIds } from '@/lib/model/work';
import { verdictOf } from '@/lib/notices/status/verdict-of';
import { liveMode } from '@/lib/settings/live-mode';
import { takePageReading } from './page-reading';
import type { RunningQuestions } from './running-questions';
import { streamReport, type ReportDeps } from './stream-report';

/** The background's end of a report port. */
export interface ServedPort {
  sender?: Sender;
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

export interface ServeDeps extends ReportDeps {
  self: Self;
  settings(): Promise<Settings>;
  running: RunningQuestions;
  /** The face of the page's tab, with or without its stylesheet. */
  tabFace(verdict: Verdict, prefs: Prefs, withStyle: boolean): TabFace;
  /** Whether the tab that an extension page speaks of is a private one. */
  isPrivateTab(tabId: number): Promise<boolean>;
  /** The toolbar badge of a tab follows each snapshot for it. */
  showInTab(tabId: number, verdict: Verdict): Promise<void>;
  /** Takes the badge of a tab back if its page shows no paper any more. */
  confirmTab(tabId: number): Promise<void>;
  /** A settled report of a saved paper is kept with it. */
  keepWithEntry(report: Report): Promise<void>;
}

/** Answers the one question of a report port and closes it. Junk on the port closes it unanswered. */
export function serveReport(port: ServedPort, deps: ServeDeps): void {
  let gone = false;
  let asked = false;
  const { controller, done } = deps.running.start();
  port.onDisconnect.addListener(() => {
    gone = true;
    // Nobody waits for the rest. An answer that is on its way is shared with whoever asks again.
    controller.abort();
    done();
  });
  port.onMessage.addListener((message) => {
    const parsed = askSchema.safeParse(message);
    const sender = port.sender ?? {};
    const known = isOwnPage(sender, deps.self) || isPageScript(sender, deps.self);
    if (asked || !parsed.success || !known) {
      gone = true;
      done();
      port.disconnect();
      return;
    }
    asked = true;
    const page = pageTextSchema.safeParse(parsed.data.page);
    const ask: Ask = { ...parsed.data, page: page.success ? page.data : null, notices: pageNotices(parsed.data.notices) };
    const post = (snapshot: Snapshot) => {
      if (!gone) port.postMessage(snapshot);
    };
    answer(ask, sender, deps, { post, signal: controller.signal })
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        done();
        if (!gone) port.disconnect();
      });
  });
}

const MAX_NOTICES = 20;

function pageNotices(value: unknown): PageNotice[] {
  const given = Array.isArray(value) ? value.slice(0, MAX_NOTICES) : [];
  return given.map((each) => pageNoticeSchema.safeParse(each)).flatMap((each) => (each.success ? [each.data] : []));
}

interface Client {
  post(snapshot: Snapshot): void;
  /** Aborted when the client has left, for another page or another question. */
  signal: AbortSignal;
}

async function answer(ask: Ask, sender: Sender, deps: ServeDeps, client: Client): Promise<void> {
  const ids = normalIds(ask.ids);
  const paper = workKey(ids);
  if (paper === null) return;
  const settings = await deps.settings();
  const pageTab = isPageScript(sender, deps.self) ? sender.tab : undefined;
  const incognito = pageTab?.incognito ?? (ask.tabId !== null && (await deps.isPrivateTab(ask.tabId)));
  const prefs: Prefs = { keepOpen: settings.keepOpen, side: settings.side, theme: settings.theme };
  let revision = ask.revision;
  const badges: Promise<void>[] = [];
  let settled: Report | null = null;
  // Any site may call itself any paper's page; only a named one is believed after it is closed.
  const isNamed = pageTab !== undefined && namedPatterns().some((site) => covers(site, sender.url ?? ''));
  const fromPage = await takePageReading(ids, ask, deps, isNamed && !incognito);

  await streamReport(
    {
      ids,
      kind: kindOfPage({ ...ask, ids }),
      title: ask.title,
      depth: ask.depth,
      page: ask.page,
      live: liveMode(settings, incognito),
      keep: !incognito,
      force: ask.force,
      mailto: settings.mailto,
    },
    fromPage,
    deps,
    (report) => {
      revision += 1;
      if (report.progress === 'settled') settled = report;
      const verdict = verdictOf({ ...report.main, announces: report.notice?.announces ?? [] });
      const shape = SHAPES[verdict.word];
      const { navigation } = ask;
      // Whoever has a snapshot of this paper already has the look of its tab too.
      const tab = pageTab && deps.tabFace(verdict, prefs, revision === 1);
      client.post({ type: 'snapshot', paper, navigation, revision, settled: settled !== null, verdict, shape, tab, report, prefs });
      const tabId = pageTab?.id;
      // A page that has gone must not leave its word on the badge of the next one. The browser does
      // what it is told in order, so the calls need not wait for each other.
      if (tabId !== undefined && !client.signal.aborted) badges.push(deps.showInTab(tabId, verdict));
    },
    client.signal,
  );
  await Promise.all(badges);
  // A page may have gone while its last word was on the way; the next one need not show a paper.
  if (pageTab?.id !== undefined && badges.length > 0) await deps.confirmTab(pageTab.id);
  if (settled !== null && !incognito) await deps.keepWithEntry(settled);
}

/** Identifiers from outside in normal form; what is none becomes `null`. */
export function normalIds(ids: WorkIds): WorkIds {
  return {
    doi: ids.doi === null ? null : parseDoi(ids.doi),
    pmid: ids.pmid === null ? null : parsePmid(ids.pmid),
    pmcid: ids.pmcid === null ? null : parsePmcid(ids.pmcid),
    arxiv: ids.arxiv === null ? null : parseArxivId(ids.arxiv),
  };
}
