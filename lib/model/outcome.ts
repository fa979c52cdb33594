import type { SourceName } from './assertion';

/** Why a source could not be asked. Codes: the sentences belong to the interface. */
export type FailureReason =
  | 'timeout'
  | 'offline'
  | 'rate-limited'
  | 'server-error'
  | 'refused'
  | 'malformed'
  | 'cancelled';

/**
 * What came of asking one source. There are four outcomes, not two. Only `failed` is a
 * failure; `not-held` is an answer.
 */
export type OutcomeKind = 'lists-notice' | 'lists-none' | 'not-held' | 'failed';

export interface Outcome {
  source: SourceName;
  kind: OutcomeKind;
  /** When the source answered or failed, in milliseconds since the epoch. */
  at: number;
  /** Set when and only when `kind` is `failed`. */
  reason: FailureReason | null;
  /** When the source said it may be asked again, in milliseconds since the epoch. */
  retryAt: number | null;
  /** The source's record of a notice about the work was read, but not its record of the work. */
  throughNotice?: true;
  /** For the list on the device: why its silence means nothing. Never set for the starter list, whose silence means nothing anyway. */
  silent?: 'list-old' | 'work-newer';
}
