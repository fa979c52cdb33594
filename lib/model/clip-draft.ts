import type { LaySummary } from './lay-summary';
import type { Doi } from './work';

/** What Caveat recognised in a page. The reader corrects it before it is kept. */
export interface ClipDraft {
  /** `subject` has no identifiers where the page names no work, or several without a clear one. */
  summary: Omit<LaySummary, 'origin'> & { url: string | null };
  /** Other works that the page names, any of which may be the subject. */
  others: Doi[];
  /** The page's own sentence that its basis was read from; `null` where it says nothing. */
  basisQuote: string | null;
  /** Whether the page is built like a lay summary. If not, the reader fills in the form. */
  isLaySummary: boolean;
}
