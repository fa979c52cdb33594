import { normalIds } from '@/lib/identifiers/normal-ids';
import { workKey } from '@/lib/identifiers/work-key';
import type { Ask, Prefs, Snapshot } from '@/lib/messaging/contract';
import { isPageScript, type Sender } from '@/lib/messaging/sender';
import type { OwnReport, Report } from '@/lib/model/report';
import { SHAPES } from '@/lib/model/shapes';
import type { WorkIds } from '@/lib/model/work';
import type { LiveTurn } from '@/lib/net/live-gate';
import { verdictOf } from '@/lib/notices/status/verdict-of';
import { covers } from '@/lib/platform/site-pattern';
import { liveMode } from '@/lib/settings/live-mode';
import { namedPatterns } from '@/lib/settings/sites';
import { pageKind } from './page-kind';
import { takePageReading } from './page-reading';
import type { ServeDeps } from './serve-deps';
import { streamReport } from './stream-report';
import { createTabBadge } from './tab-badge';

/** Whoever asked, at the other end of the port. */
export interface Client {
  post(snapshot: Snapshot): void;
  /** Aborted when the client has left, for another page or another question, and when its turn ends. */
  signal: AbortSignal;
  turn: LiveTurn;
}

/**
 * Answers one question with whole snapshots, the last of which is settled. A question without a valid
 * identifier gets no answer, and neither does a page's script that asks about another paper than its tab's. Such a
 * script learns of the reading list only that the paper is saved. Nothing of a private window is kept.
 */
export async function answerAsk(ask: Ask, sender: Sender, deps: ServeDeps, client: Client): Promise<void> {
  const ids = normalIds(ask.ids);
  const paper = workKey(ids);
  if (paper === null) return;
  const pageTab = isPageScript(sender, deps.self) ? sender.tab : undefined;
  if (pageTab && !(await deps.tabs.admits(sender, ids))) return;
  const force = ask.force && (!pageTab || (await deps.tabs.mayForce(sender)));
  const settings = await deps.settings();
  const incognito = pageTab?.incognito ?? (ask.tabId !== null && (await deps.isPrivateTab(ask.tabId)));
  const { keepOpen, side, theme, motion, sidebarWidth, pushPage, openSections } = settings;
  const prefs: Prefs = { keepOpen, side, theme, motion, sidebarWidth, pushPage, openSections };
  const badge = createTabBadge(pageTab?.id === undefined ? undefined : { id: pageTab.id, address: sender.url ?? '' }, deps, client.signal);
  let revision = ask.revision;
  let settled: OwnReport | null = null;
  // Any site may claim to be any paper's page; only a site of the manifest is believed after it is closed.
  const isNamed = pageTab !== undefined && namedPatterns().some((site) => covers(site, sender.url ?? ''));
  const fromPage = await takePageReading(ids, { ...ask, url: pageTab ? (sender.url ?? '') : '' }, deps, isNamed && !incognito);

  await streamReport(
    {
      ids,
      kind: pageKind(ids, ask),
      title: ask.title,
      depth: ask.depth,
      page: ask.page,
      live: liveMode(settings, incognito),
      keep: !incognito,
      force,
      mailto: settings.mailto,
    },
    fromPage,
    pageTab ? { ...deps, net: deps.tabs.netFor(sender, deps.net) } : deps,
    (report) => {
      revision += 1;
      if (report.progress === 'settled') settled = report;
      // Before it is shown: the reader may save one of them at once.
      if (pageTab) void deps.tabs.named(sender, worksIn(report)).catch((error: unknown) => console.error(error));
      const verdict = verdictOf({ ...report.main, announces: report.notice?.announces ?? [] });
      const shape = SHAPES[verdict.word];
      const { navigation } = ask;
      // Whoever has a snapshot of this paper has the look of its tab already.
      const tab = pageTab && deps.tabFace(verdict, prefs, revision === 1);
      client.post({ type: 'snapshot', paper, navigation, revision, settled: settled !== null, verdict, shape, tab, report: pageTab ? withSavedMark(report) : report, prefs });
      badge.show(verdict);
    },
    client.signal,
  );
  await badge.settle();
  const kept: OwnReport | null = settled;
  if (kept !== null && !incognito) await client.turn.keep(() => deps.keepWithEntry(kept), undefined);
}

/** What the process of a web page gets: no tag, no note, no identifier of the list. */
function withSavedMark({ saved, ...report }: OwnReport): Report {
  return { ...report, saved: saved && { savedAt: saved.savedAt, state: saved.state } };
}

/** The works that the reader can save from a report. */
function worksIn({ main, notice }: Report): WorkIds[] {
  return [main.work.ids, ...(notice?.subjects ?? []).map(({ work }) => work.ids), ...(main.articleNow ? [main.articleNow.ids] : [])];
}
