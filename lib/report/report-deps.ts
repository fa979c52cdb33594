import type { LaySummary } from '@/lib/model/lay-summary';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import type { Net } from '@/lib/net/net';
import type { Source } from '@/lib/sources/source/source';

/** What the stream reads and writes; the real stores and net in the background, stand-ins in tests. */
export interface ReportDeps {
  net: Net;
  now(): number;
  /** Asked as soon as a paper is in front of the reader. */
  viewSources: readonly Source[];
  /** Asked too once the sidebar is open. */
  openSources: readonly Source[];
  /** Everything the machine holds about a work: earlier answers and the notice list. */
  knownAnswers(ids: WorkIds): Promise<SourceAnswer[]>;
  /** What it holds about other records that speak of the work, such as notices read earlier. */
  answersChanging(ids: WorkIds): Promise<SourceAnswer[]>;
  keepAnswer(answer: SourceAnswer): Promise<void>;
  findSummaries(ids: WorkIds): Promise<LaySummary[]>;
  findNoticeSummaries(notice: WorkIds, subjects: WorkIds[]): Promise<LaySummary[]>;
  /** Asks the libraries that the reader subscribed; whether anything came, which findSummaries then has. */
  askLibraries?(ids: WorkIds, signal: AbortSignal): Promise<boolean>;
  findEntry(ids: WorkIds): Promise<ReadingListEntry | null>;
  /** The reader's own key for Semantic Scholar; `null`: it may not be asked. */
  semanticScholarKey?(): string | null;
  /** What it said in this run of the background. */
  sentences?: Map<string, LaySummary | null>;
}
