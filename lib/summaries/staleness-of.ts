import type { LaySummary } from '@/lib/model/lay-summary';
import type { NoticeType } from '@/lib/model/notice-type';
import type { ShownSummary } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import type { PartialDate } from '@/lib/model/work';
import { dateSpan } from './date-span';

export type Staleness = Pick<ShownSummary, 'staleness' | 'noticeDate'>;

/**
 * Notices that leave the work as it is: an expression of concern warns and decides nothing, and the
 * other two end an earlier notice. An unknown kind may have changed anything, so it counts.
 */
const CHANGES_NOTHING: ReadonlySet<NoticeType> = new Set([
  'expression_of_concern',
  'concern_lifted',
  'reinstatement',
]);

/**
 * Whether a summary was written before the work was changed.
 *
 * `before` as soon as one change is surely later than the text, with the date of the latest such
 * change. Else `unknown` if for any change the dates do not decide: one is missing, or they
 * overlap ("2024" and "2024-03-01"; one and the same day). `after` only if all changes surely came
 * first, with the date of the last.
 * @param events notices about the summary's own record; resolved ones changed nothing that lasts
 */
export function stalenessOf(summary: Pick<LaySummary, 'written'>, events: readonly NoticeEvent[]): Staleness {
  const changes = events.filter((event) => !event.resolved && !CHANGES_NOTHING.has(event.type));
  if (changes.length === 0) return { staleness: 'none', noticeDate: null };
  const compared = changes.map(({ date }) => ({ date, order: orderOf(summary.written, date) }));
  for (const order of ['before', 'unknown', 'after'] as const) {
    const dates = compared.filter((change) => change.order === order).map((change) => change.date);
    if (dates.length > 0) return { staleness: order, noticeDate: latest(dates) };
  }
  return { staleness: 'none', noticeDate: null };
}

function orderOf(written: PartialDate | null, changed: PartialDate | null): 'before' | 'after' | 'unknown' {
  const text = written === null ? null : dateSpan(written);
  const change = changed === null ? null : dateSpan(changed);
  if (!text || !change) return 'unknown';
  if (text.last < change.first) return 'before';
  return text.first > change.last ? 'after' : 'unknown';
}

function latest(dates: readonly (PartialDate | null)[]): PartialDate | null {
  return dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null);
}
