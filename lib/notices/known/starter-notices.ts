import starter from '@/assets/starter-notices.json';
import { sameWork } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { KnownNotice } from '@/lib/model/known-notice';
import { NOTICE_TYPES, type NoticeType } from '@/lib/model/notice-type';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { emptyAnswer } from '@/lib/model/empty-answer';
import { listAssertion } from '@/lib/notices/index/list-assertion';

/** The day of the list, which is part of every answer from it. */
export const STARTER_DATE = Date.parse(`${starter.date}T00:00:00Z`);

/** A handful of well-known facts that every copy of Caveat carries. */
export const STARTER_NOTICES: readonly KnownNotice[] = starter.entries.map((entry) => ({
  type: typeNamed(entry.type),
  sourceType: entry.sourceType,
  notice: entry.notice,
  subject: entry.subject,
  inPlace: false,
  date: entry.date,
  reasons: [],
  source: 'starter',
}));

const ASSERTIONS: readonly Assertion[] = STARTER_NOTICES.map(listAssertion);

/**
 * Looks a work up in the starter list: no network, both directions. The list is a handful
 * of well-known facts and no register, so a work that is not in it is `not-held`, never "lists
 * none". The outcome's time is the list's own date.
 */
export function lookUpNoticeList(ids: WorkIds): SourceAnswer {
  const assertions = ASSERTIONS.filter(({ subject, notice }) => sameWork(subject, ids) || sameWork(notice, ids));
  const aboutIt = assertions.some(({ subject }) => sameWork(subject, ids));
  const kind = aboutIt ? 'lists-notice' : 'not-held';
  return { ...emptyAnswer(ids, { source: 'notice-list', kind, at: STARTER_DATE, reason: null, retryAt: null }), assertions };
}

function typeNamed(word: string): NoticeType {
  return NOTICE_TYPES.find((type) => type === word) ?? 'other';
}
