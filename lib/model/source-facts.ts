import type { OutsideHost } from './outside-host';

/** How a service is asked. `service`: its name for the reader, where that is not the source's name. */
export type SourceHost = Omit<OutsideHost, 'service'> & { service?: string };

/** What Caveat has to know of a source, besides how it is asked and read (lib/sources). */
export interface SourceFacts {
  /** Its name, the same in every language; `null`: `source.…` in assets/locales has words for it. */
  name: string | null;
  /** It records corrections as well as retractions: only then does its silence mean anything. */
  recordsCorrections: boolean;
  /** It follows another source without saying so: its word supports, and proves nothing. */
  supportsOnly: boolean;
  /** Who mends its records: the journal by its deposit, NLM, or nobody that a reader could write to. */
  keeper: 'publisher' | 'nlm' | null;
  /** Where anybody reads its record, with `{doi}` or `{pmid}` for the identifier; `null`: nowhere. */
  record: string | null;
}

/** A source's place among those that have a thing, 1 for the first choice; `null`: it is not used for that. */
export interface SourceOrder {
  /** Title, journal, date and authors. */
  facts: number | null;
  abstract: number | null;
  /** A notice's own words. */
  noticeText: number | null;
  /** A remark about a notice, which may stand in for its words. */
  remark: number | null;
  /** A text for lay readers that was published with the paper. */
  layText: number | null;
}
