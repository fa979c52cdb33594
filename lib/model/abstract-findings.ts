import type { SourceName } from './assertion';
import type { RichText } from './rich-text';

/** The findings and limits that an abstract states, in its own sentences only. */
export interface AbstractFindings {
  /** Each is a piece of the abstract with its marks: without them 10⁻³ would read 10-3. */
  findings: RichText[];
  /** Empty where the abstract states no limits. Caveat never infers any. */
  limitations: RichText[];
  /** `labels`: the authors labelled these parts. `sentences`: single sentences that say they state a result. */
  by: 'labels' | 'sentences';
  source: SourceName;
}
