import type { Assertion, SourceName } from './assertion';
import type { NoticeType } from './notice-type';
import type { PartialDate, WorkIds } from './work';

/** The status that the notices give a work now, in order of severity, worst first. */
export const STATUS_CODES = [
  'retracted',
  'removed',
  'withdrawn',
  'replaced',
  'partly-retracted',
  'concern',
  'corrected',
  'updated',
  'none-found',
  'partly-checked',
  'not-checked',
] as const;

export type StatusCode = (typeof STATUS_CODES)[number];

/** Whether the record is a work, a notice about another work, or both. */
export type Role = 'article' | 'notice' | 'both';

/** The assertions that speak of one notice: one event, one line. */
export interface NoticeEvent {
  type: NoticeType;
  /** The word shown: the journal's own first, else the best source's. */
  sourceType: string;
  notice: WorkIds;
  subject: WorkIds;
  inPlace: boolean;
  date: PartialDate | null;
  /** Title or citation of the notice, where one is known. */
  citation: string | null;
  /** Remarks of sources about the notice (PubMed Note). */
  notes: string[];
  /** Distinct sources, strongest first. */
  assertedBy: SourceName[];
  assertions: Assertion[];
  /** A later event ended this one (reinstatement, lifted concern). */
  resolved: boolean;
  /** Sources contradict each other about this event. */
  disputed: boolean;
}

/** Why there is no full answer. It decides what the "not checked" line says and which button it offers. */
export type NotCheckedReason =
  | 'live-off'
  | 'private-window'
  | 'waiting'
  | 'nothing-holds-it'
  | 'failed'
  | 'no-identifier'
  /** The last answers are too old to stand for a check. */
  | 'outdated';

export interface Status {
  code: StatusCode;
  /** Kind of `updated`: which of the three words applies. */
  updatedKind: 'newer-version' | 'added-to' | 'out-of-date' | null;
  /** The event that governs; `null` when there is none. */
  event: NoticeEvent | null;
  disputed: boolean;
  /** Set for `not-checked`, and for `partly-checked` when something is still to be asked. */
  reason: NotCheckedReason | null;
  /** A worse status shown earlier in this report, and the source or event that ended it. */
  improvedFrom: { code: StatusCode; by: SourceName | 'event' } | null;
}

/**
 * Sources that contradict each other, as codes for one calm sentence. `unsupported`: a service whose word
 * counts only together with another's says it alone.
 */
export interface Disagreement {
  kind: 'type' | 'replaced-or-reinstated' | 'notice' | 'record' | 'unsupported';
  /** The types or notices claimed, each with who claims it. */
  claims: { source: SourceName; via: Assertion['via']; type: NoticeType; noticeDoi: string | null }[];
}
