import { MARK_CODES, type MarkCode } from '@/lib/model/known-notice';
import type { NoticeType } from '@/lib/model/notice-type';
import { statusCodeOf, updatedKindOf } from './status-code-of';

const ENDS: Partial<Record<NoticeType, MarkCode>> = { reinstatement: 'reinstated', concern_lifted: 'concern-lifted' };

const ANNOUNCES: Partial<Record<NoticeType, MarkCode>> = {
  retraction: 'retraction-notice',
  retract_and_replace: 'retraction-notice',
  expression_of_concern: 'concern-notice',
  correction: 'correction-notice',
  corrigendum: 'correction-notice',
  erratum: 'correction-notice',
};

/** The mark that a notice of this type gives the work it is about. */
export function markOfSubject(type: NoticeType): MarkCode {
  const code = statusCodeOf(type);
  // Of the types without a status each ends an earlier one, and has a mark of its own.
  if (code === null) return ENDS[type] ?? 'added-to';
  if (code === 'updated') return updatedKindOf(type) ?? 'added-to';
  return MARK_CODES.find((mark) => mark === code) ?? 'added-to';
}

/** The mark of a document that is itself a notice of this type. */
export function markOfNotice(type: NoticeType): MarkCode {
  return ANNOUNCES[type] ?? 'other-notice';
}

/** The worst of several marks; `null` of none. */
export function worstMark(marks: readonly MarkCode[]): MarkCode | null {
  return MARK_CODES.find((code) => marks.includes(code)) ?? null;
}
