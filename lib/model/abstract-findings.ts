import type { SourceName } from './assertion';
import type { RichText } from './rich-text';

/** What an abstract says that a study found, and its limits, in its own sentences and nothing else. */
export interface AbstractFindings {
  /** Each a piece of the abstract as it stands, marks included: without them 10⁻³ would read 10-3. */
  findings: RichText[];
  /** Empty where the abstract states none; none is ever inferred. */
  limitations: RichText[];
  /** `labels`: the parts that the authors label so. `sentences`: single ones that say that they state a result. */
  by: 'labels' | 'sentences';
  source: SourceName;
}
