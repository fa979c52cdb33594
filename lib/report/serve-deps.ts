import type { Prefs, TabFace } from '@/lib/messaging/contract';
import type { Self } from '@/lib/messaging/sender';
import type { OwnReport } from '@/lib/model/report';
import type { Settings } from '@/lib/model/settings';
import type { Verdict } from '@/lib/model/verdict';
import type { LiveGate } from '@/lib/net/live-gate';
import type { ReportDeps } from './report-deps';
import type { TabGate } from './tab-gate';

/** What answering a port needs besides the evidence: the browser's tabs and the reader's settings. */
export interface ServeDeps extends ReportDeps {
  self: Self;
  settings(): Promise<Settings>;
  gate: Pick<LiveGate, 'begin' | 'opened'>;
  tabs: TabGate;
  /** Holds the background up while the work goes on: two questions after each other may be silent for longer than it lives. */
  keepAlive<Value>(work: Promise<Value>): Promise<Value>;
  /** The face of the page's tab, with or without its stylesheet. */
  tabFace(verdict: Verdict, prefs: Prefs, withStyle: boolean): TabFace;
  /** Whether the tab that an extension page speaks of is a private one. */
  isPrivateTab(tabId: number): Promise<boolean>;
  /** Puts a verdict on the toolbar badge of a tab. */
  showInTab(tabId: number, verdict: Verdict): Promise<void>;
  /** Clears the badge of a tab whose page no longer shows a paper. @param address of the page that asked */
  confirmTab(tabId: number, address: string): Promise<void>;
  /** Keeps a settled report with its saved paper. */
  keepWithEntry(report: OwnReport): Promise<void>;
}
