import type { LaySummary } from './lay-summary';
import type { Doi } from './work';

/** What was recognised in a page, for the reader to correct before it is kept. */
export interface ClipDraft {
  /** Without identifiers in `subject` where the page names no work, or several and none clearly. */
  summary: Omit<LaySummary, 'origin'> & { url: string | null };
  /** Other works that the page names, any of which may be the subject. */
  others: Doi[];
  /** The page's own sentence that its basis was read from; `null` where it says nothing. */
  basisQuote: string | null;
  /** Whether the page is built like a lay summary; if not, the reader has all the work. */
  isLaySummary: boolean;
}
