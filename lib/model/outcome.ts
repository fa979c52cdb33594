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
 * What asking one source gave. Never two outcomes but four (wording.md 2), and only `failed` is a
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
  /** Only the record of a notice about the work was read, and not the work's own. */
  throughNotice?: true;
  /** Of the list on this machine: why its silence says nothing (wording.md 2). Not set for the starter list, which is none. */
  silent?: 'list-old' | 'work-newer';
}
