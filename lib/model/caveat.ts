import type { SourceName } from './assertion';

/** Codes of the reasons for care (wording.md 7), in the order of usefulness. */
export const CAVEAT_CODES = [
  'summary-of-notice',
  'written-before-notice',
  'written-after-notice',
  'machine-written',
  'declared-interests',
  'preprint',
  'has-preprint',
  'kind-of-record',
  'newer-version',
  'stated-limit',
  'number-studied',
] as const;

export type CaveatCode = (typeof CAVEAT_CODES)[number];

/** A reason for care, with the evidence it rests on. Sentences belong to the interface. */
export interface Caveat {
  code: CaveatCode;
  /** Values for the sentence: dates, kinds, names. */
  params: Record<string, string>;
  /** The words it rests on, verbatim; `null` when the evidence is a field, named in `from`. */
  quote: string | null;
  /** Where the evidence stands. */
  from: SourceName | 'summary';
}
