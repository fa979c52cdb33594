import { i18n } from '#i18n';
import { dateText } from '@/lib/words/date-text';
import { noticeKind, type NoticeKind } from '@/components/parts/notice-kind';
import type { ShownSummary, WorkReport } from '@/lib/model/report';

const NOUNS = {
  correction: 'stale.correction',
  retraction: 'stale.retraction',
  concern: 'stale.concern',
  other: 'stale.notice',
} as const satisfies Record<NoticeKind, string>;

/**
 * How a summary's date relates to the notices known now; empty when there is none.
 * A summary written after a notice is given no credit for it.
 */
export function stalenessText(
  { staleness, noticeDate }: Pick<ShownSummary, 'staleness' | 'noticeDate'>,
  { events, status }: Pick<WorkReport, 'events' | 'status'>,
): string {
  if (staleness === 'none') return '';
  const dated = events.find(({ date }) => date !== null && date === noticeDate);
  const noun = i18n.t(NOUNS[noticeKind((dated ?? status.event)?.type)]);
  if (staleness === 'unknown' || noticeDate === null) return i18n.t('stale.unknown', [noun]);
  return i18n.t(staleness === 'before' ? 'stale.before' : 'stale.after', [noun, dateText(noticeDate)]);
}
