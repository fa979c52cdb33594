import type { SourceName } from './assertion';

/** A reason for care, with the evidence it rests on. Sentences belong to the interface. */
export interface Caveat {
  /** Which reason it is: a row of the table in lib/caveats/caveats-of.ts. */
  code: string;
  /** Values for the sentence: dates, kinds, names. */
  params: Record<string, string>;
  /** The words it rests on, verbatim; `null` when the evidence is a field, named in `from`. */
  quote: string | null;
  /** Where the evidence stands. */
  from: SourceName | 'summary';
}

/** What a rule gives: the reason without its code, which the table of rules adds. */
export type CaveatEvidence = Omit<Caveat, 'code'>;
