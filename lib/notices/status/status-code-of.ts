import type { NoticeType } from '@/lib/model/notice-type';
import { STATUS_CODES, type Status, type StatusCode } from '@/lib/model/status';

/** From notice to status. `null`: ends an earlier event and gives no status itself. */
const CODES: Record<NoticeType, StatusCode | null> = {
  retraction: 'retracted',
  removal: 'removed',
  withdrawal: 'withdrawn',
  retract_and_replace: 'replaced',
  partial_retraction: 'partly-retracted',
  expression_of_concern: 'concern',
  correction: 'corrected',
  corrigendum: 'corrected',
  erratum: 'corrected',
  corrected_and_republished: 'updated',
  new_version: 'updated',
  new_edition: 'updated',
  addendum: 'updated',
  clarification: 'updated',
  withdrawal_out_of_date: 'updated',
  other: 'updated',
  reinstatement: null,
  concern_lifted: null,
};

const NEWER: ReadonlySet<NoticeType> = new Set(['corrected_and_republished', 'new_version', 'new_edition']);

/** The status that a notice of this type gives the work it is about. */
export function statusCodeOf(type: NoticeType): StatusCode | null {
  return CODES[type];
}

/** Place in the order of severity, 0 the worst; a type without a status comes after all of them. */
export function severityOf(type: NoticeType): number {
  const code = CODES[type];
  return code === null ? STATUS_CODES.length : STATUS_CODES.indexOf(code);
}

/** Statuses that warn of the results: a claim of one is never outweighed without saying so. */
const GRAVE: ReadonlySet<StatusCode | null> = new Set(['retracted', 'removed', 'withdrawn', 'replaced', 'partly-retracted', 'concern']);

export function isGrave(type: NoticeType): boolean {
  return GRAVE.has(CODES[type]);
}

/** Three words of publishers for taking the whole paper back; their use differs, their point does not. */
const TAKEN_BACK: ReadonlySet<StatusCode | null> = new Set(['retracted', 'removed', 'withdrawn']);

export function isTakenBack(type: NoticeType): boolean {
  return TAKEN_BACK.has(CODES[type]);
}

/** Which of the words of `updated` a notice of this type calls for; `null` for other statuses. */
export function updatedKindOf(type: NoticeType): Status['updatedKind'] {
  if (CODES[type] !== 'updated') return null;
  if (type === 'withdrawal_out_of_date') return 'out-of-date';
  return NEWER.has(type) ? 'newer-version' : 'added-to';
}
